import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../../../../src/contract/claim.js';
import type { Incident } from '../../../../src/contract/incident.js';
import type { Link as IncidentLink } from '../../api/types.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { Foreign } from '../../parts/plain-text.js';
import { plain } from '../../words/terms.js';

const nameOf = (claims: ReadonlyMap<string, Claim>, id: string): string => {
  const claim = claims.get(id);
  return claim === undefined ? id : `${whoSays(claim)}, ${tellClaim(claim)}`;
};

/** Which claims stand against each other, or bear each other out, and why. */
export function Relations({ incident }: { incident: Incident }): ReactNode {
  if (incident.relations.length === 0) return null;
  const claims = new Map(incident.claims.map(claim => [claim.id, claim]));
  return (
    <section>
      <h2>How the claims stand to each other</h2>
      <table className="relations">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">stands to</th>
            <th scope="col">Claim</th>
            <th scope="col">because</th>
          </tr>
        </thead>
        <tbody>
          {incident.relations.map((relation, index) => (
            <tr key={index}>
              <td>
                <Foreign>{nameOf(claims, relation.from)}</Foreign>
              </td>
              <td>
                <b>{plain(relation.type)}</b>
              </td>
              <td>
                <Foreign>{nameOf(claims, relation.to)}</Foreign>
              </td>
              <td>
                <Foreign>{relation.reason}</Foreign>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const compared = ({ comparisons }: IncidentLink): string =>
  comparisons
    .filter(({ score }) => score !== 0)
    .map(({ field, left, right, score }) => `${plain(field)} ${score > 0 ? 'agree' : 'differ'} (${left} / ${right})`)
    .join('; ');

/** What may be the same incident: for a person to decide. */
export function MayBeSame({ incident }: { incident: Incident }): ReactNode {
  if (incident.review.length === 0) return null;
  const own = new Set(incident.claims.map(claim => claim.id));
  return (
    <section>
      <h2>May be the same incident</h2>
      <ul className="may-be">
        {incident.review.map((link, index) => {
          const other = own.has(link.left) ? link.right : link.left;
          return (
            <li key={index}>
              <Link href={`/incident/${other}`}>
                <code>{other}</code>
              </Link>{' '}
              <span className="quiet">
                <Foreign>{compared(link)}</Foreign>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
