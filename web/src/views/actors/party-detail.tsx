import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { useLinked } from '../../state/use-address.js';
import { people } from '../../words/numbers.js';
import { counted, plain } from '../../words/terms.js';
import { nameOfKey } from './actor-words.js';
import type { PartyEntry } from './actors-query.js';
import type { Merging, Named } from './use-merging.js';

function Speakers({ entry, merging }: { entry: PartyEntry; merging: Merging }): ReactNode {
  const { party, speakers, merged } = entry;
  if (speakers.length === 0) return <p className="quiet">It is spoken of, and nobody speaks for it.</p>;
  return (
    <table className="plain-table speakers">
      <caption>Who speaks for it, and in how many claims</caption>
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Kind</th>
          <th scope="col" className="count">
            Claims
          </th>
          <th scope="col">
            <span className="unseen">Split</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {speakers.map(speaker => (
          <tr key={speaker.key}>
            <th scope="row">
              <Foreign>{speaker.name}</Foreign>
            </th>
            <td>{plain(speaker.kind)}</td>
            <td className="count">{people(speaker.claims)}</td>
            <td className="count">
              {speaker.key === party.key || merged.includes(speaker.key) ? (
                <span className="quiet">{speaker.key === party.key ? 'itself' : 'merged'}</span>
              ) : (
                <button type="button" onClick={() => merging.judgePair(party, speaker, 'different')}>
                  Another actor …<span className="unseen"> ({speaker.name})</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Merged({ entry, merging }: { entry: PartyEntry; merging: Merging }): ReactNode {
  if (entry.merged.length === 0) return null;
  return (
    <section>
      <h3>Merged into it by people</h3>
      <ul className="merged">
        {entry.merged.map(key => (
          <li key={key}>
            <Foreign>{nameOfKey(key)}</Foreign>
            <button type="button" onClick={() => merging.split(entry.party, { key, name: nameOfKey(key) })}>
              Split …<span className="unseen"> ({nameOfKey(key)})</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other one of two, where a first was picked: by mouse as by key. */
function Deciding({ here, merging }: { here: Named; merging: Merging }): ReactNode {
  const { picked } = merging;
  if (picked === undefined)
    return (
      <div className="actions">
        <button type="button" onClick={() => merging.judge(here, 'same')}>
          Merge with, or tell from, another … <kbd>s</kbd>
        </button>
      </div>
    );
  return (
    <div className="chosen-note" role="group" aria-label="Merge or tell apart">
      <span>
        First: <b>{<Foreign>{picked.name}</Foreign>}</b>.{' '}
        {picked.key === here.key ? 'Now choose the other in the list.' : 'Together with the one shown here:'}
      </span>
      {picked.key === here.key ? null : (
        <>
          <button type="button" className="chief" onClick={() => merging.judge(here, 'same')}>
            One actor … <kbd>s</kbd>
          </button>
          <button type="button" onClick={() => merging.judge(here, 'different')}>
            Two actors … <kbd>d</kbd>
          </button>
        </>
      )}
      <button type="button" onClick={merging.letGo}>
        Let go
      </button>
    </div>
  );
}

/** One party: who speaks for it, what was merged into it, and what can be decided about it. */
export function PartyDetail({ entry, merging }: { entry: PartyEntry; merging: Merging }): ReactNode {
  const linked = useLinked();
  const { party } = entry;
  return (
    <article className="party-detail" aria-labelledby="party-title">
      <h3 id="party-title">
        <PartyMark party={party.key} name={party.name} />
      </h3>
      <p className="quiet">
        {plain(party.kind)} · {counted(entry.claims, 'claim')} on its behalf
        {party.iso === null ? '' : ` · ${party.iso}`}
        {party.wikidata === null ? '' : ` · Wikidata ${party.wikidata}`}
      </p>
      <Deciding here={party} merging={merging} />
      <Speakers entry={entry} merging={merging} />
      <Merged entry={entry} merging={merging} />
      <p>
        <Link href={linked('/ledger', { actor: party.name })}>
          Rows of the ledger that name it<span className="unseen"> ({party.name})</span>
        </Link>
      </p>
    </article>
  );
}
