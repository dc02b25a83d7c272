import type { ReactNode } from 'react';
import type { Claim } from '../../../src/contract/claim.js';
import { Foreign, Words } from '../parts/plain-text.js';
import { days, moment } from '../words/times.js';
import { particulars } from './claim-words.js';
import './claim.css';

/** A claim's fields, a line each. */
export function Particulars({ claim }: { claim: Claim }): ReactNode {
  return (
    <dl className="particulars">
      {particulars(claim).map(({ name, value, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words === true ? <Words>{value}</Words> : <Foreign>{value}</Foreign>}</dd>
        </div>
      ))}
      {claim.when === null ? null : (
        <div>
          <dt>Happened</dt>
          <dd>{days(claim.when.earliest, claim.when.latest)}</dd>
        </div>
      )}
      {claim.medium == null ? null : (
        <div>
          <dt>Said on or in</dt>
          <dd>
            <Words>{claim.medium.text}</Words>
          </dd>
        </div>
      )}
      {claim.said === null ? null : (
        <div>
          <dt>Said</dt>
          <dd>{moment(claim.said)}</dd>
        </div>
      )}
    </dl>
  );
}
