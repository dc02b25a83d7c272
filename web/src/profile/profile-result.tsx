import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../../../src/contract/claim.js';
import type { ProfileResult } from '../../../src/contract/incident.js';
import { tellClaim, whoSays } from '../claim/claim-words.js';
import { Foreign } from '../parts/plain-text.js';
import { estimateValue } from '../words/numbers.js';
import { plain } from '../words/terms.js';
import './profile.css';

interface Props {
  result: ProfileResult;
  claims: readonly Claim[];
}

function Values({
  values,
  printed,
}: {
  values: ProfileResult['values'];
  printed?: ProfileResult['printed'];
}): ReactNode {
  return (
    <dl className="values">
      {Object.entries(values).map(([name, value]) => (
        <div key={name}>
          <dt>{plain(name.replaceAll('_', ' '))}</dt>
          <dd>
            <Foreign>{estimateValue(value)}</Foreign>
            {value === null && printed?.[name] !== undefined ? (
              <span className="label"> (its tables print {printed[name]})</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reasoned({
  title,
  list,
  claims,
}: {
  title: string;
  list: ProfileResult['chosen'];
  claims: readonly Claim[];
}): ReactNode {
  if (list.length === 0) return null;
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  return (
    <section>
      <h4>{title}</h4>
      <ul className="reasons">
        {list.map(({ claim: id, why }) => {
          const claim = byId.get(id);
          return (
            <li key={id + why}>
              {claim === undefined ? (
                <code>{id}</code>
              ) : (
                <Link href={`/report/${claim.report}?claim=${id}`}>
                  <Foreign>{whoSays(claim)}</Foreign>: {tellClaim(claim)}
                </Link>
              )}
              <span className="quiet"> {why}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A profile's result whole: its values, and what it took and left aside, each with the reason. */
export function ProfileResultView({ result, claims }: Props): ReactNode {
  return (
    <section className="profile-result">
      <h3>
        {result.profile.toUpperCase()} <span className="label">{result.follows}</span>
      </h3>
      <Values values={result.values} printed={result.printed} />
      {result.grade === null ? null : <p>Grade: {result.grade}</p>}
      {result.provisional ? <p>Provisional: the method would not publish it yet.</p> : null}
      {result.override === null ? null : <p>A person’s figures stand in place of the method’s.</p>}
      {result.parts.length < 2 ? null : (
        <ul className="parts">
          {result.parts.map(part => (
            <li key={part.label + part.groups.join()}>
              <Foreign>{part.label}</Foreign>
              <Values values={part.values} />
            </li>
          ))}
        </ul>
      )}
      {result.notes.map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <Reasoned title="Taken" list={result.chosen} claims={claims} />
      <Reasoned title="Left aside" list={result.excluded} claims={claims} />
    </section>
  );
}
