import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { AsOfNote, NothingHere, Waiting } from '../../charts/view-states.js';
import { FilterBar } from '../../filters/filter-bar.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { announce } from '../../state/say.js';
import { useAddress } from '../../state/use-address.js';
import { useParam } from '../../state/use-param.js';
import { nameOfKey, partiesLike } from './actor-words.js';
import { actorsQuery, type PartyEntry, type Stance } from './actors-query.js';
import { PartyDetail } from './party-detail.js';
import { PartyList } from './party-list.js';
import { StancesInTime, StanceTable } from './stances.js';
import { useMerging } from './use-merging.js';
import { WordsDialog } from './words-dialog.js';
import '../../charts/charts.css';
import './actors.css';

function StanceSections(props: {
  stances: readonly Stance[];
  nameOf: (key: string) => string;
  open: string | undefined;
  onOpen: (stance: Stance) => void;
}): ReactNode {
  if (props.stances.length === 0)
    return (
      <p className="quiet">No report under these filters tells that one party supports, condemns or accuses another.</p>
    );
  return (
    <>
      <section aria-labelledby="stances-title" className="actors-section">
        <h2 id="stances-title">Who stands how to whom</h2>
        <StanceTable {...props} />
      </section>
      <section aria-labelledby="change-title" className="actors-section">
        <h2 id="change-title">Change over time</h2>
        <p className="quiet">
          From the first report of a stance (disc) to the last (ring), by day of publication in UTC. The filter “Known
          by” shows the matrix as it was then.
        </p>
        <StancesInTime {...props} />
      </section>
    </>
  );
}

export default function ActorsView(): ReactNode {
  const [address, change] = useAddress();
  const query = useInfiniteQuery(actorsQuery(address));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const [who, setWho] = useParam('who');
  const [typed = '', setTyped] = useParam('q');
  const merging = useMerging();
  const all = useMemo(() => data?.pages.flatMap(page => page.parties) ?? [], [data]);
  const stances = data?.pages[0]?.stances ?? [];
  const names = useMemo(() => new Map(all.map(({ party }) => [party.key, party.name])), [all]);
  const nameOf = useCallback((key: string) => names.get(key) ?? nameOfKey(key), [names]);
  const parties = useMemo(() => partiesLike(all, typed), [all, typed]);
  // One that was merged is found under the party that it went into.
  const chosen =
    parties.find(({ party, merged }) => party.key === who || (who !== undefined && merged.includes(who))) ?? parties[0];
  const more = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  const step = (by: 1 | -1): boolean => {
    const at = parties.findIndex(one => one === chosen);
    const next: PartyEntry | undefined = parties[at + by];
    if (next === undefined) return false;
    setWho(next.party.key, { replace: true });
    announce(next.party.name);
    return true;
  };
  useKeys({
    'party-next': () => step(1),
    'party-previous': () => step(-1),
    'party-same': () => merging.judge(chosen?.party, 'same'),
    'party-different': () => merging.judge(chosen?.party, 'different'),
    undo: () => void merging.undoLast(),
    filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus(),
    close: () => {
      if (merging.picked === undefined) return false;
      merging.letGo();
      return true;
    },
  });
  return (
    <div className="actors-view">
      <FilterBar />
      <div className="page">
        <header className="view-head">
          <h1>Actors</h1>
          <AsOfNote />
        </header>
        {query.error === null ? null : <ProblemNote error={query.error} again={() => void query.refetch()} />}
        {data === undefined && query.error === null ? <Waiting what="the actors" /> : null}
        {data !== undefined && all.length === 0 ? <NothingHere what="actors" /> : null}
        {all.length === 0 ? null : (
          <>
            <section aria-labelledby="speaks-title" aria-busy={query.isPlaceholderData}>
              <h2 id="speaks-title">Who speaks for whom</h2>
              <div className="actors-parts">
                <div className="party-side">
                  <label className="field">
                    <span>Party or speaker</span>
                    <input
                      type="search"
                      value={typed}
                      dir="auto"
                      onChange={event => setTyped(event.target.value, { replace: true })}
                    />
                  </label>
                  <PartyList
                    parties={parties}
                    chosen={chosen?.party.key}
                    picked={merging.picked?.key}
                    onChoose={key => setWho(key)}
                    more={more}
                  />
                </div>
                {chosen === undefined ? (
                  <p className="quiet">Nobody goes by these words.</p>
                ) : (
                  <PartyDetail entry={chosen} merging={merging} />
                )}
              </div>
            </section>
            <StanceSections
              stances={stances}
              nameOf={nameOf}
              open={address.claim}
              onOpen={stance => change({ claim: stance.example })}
            />
          </>
        )}
      </div>
      {address.claim === undefined ? null : (
        <WordsDialog claim={address.claim} onClose={() => change({ claim: undefined })} />
      )}
      {merging.dialog}
    </div>
  );
}
