import type { ReactNode } from 'react';
import type { Claim } from '../../../../src/contract/claim.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { PartyMark } from '../../parts/party-mark.js';

interface Props {
  claims: readonly Claim[];
  onChoose: (claim: string) => void;
}

/** Every claim of the report in the order of the text: for the keyboard, and for those who do not see the marks. */
export function ClaimList({ claims, onChoose }: Props): ReactNode {
  if (claims.length === 0)
    return <p className="quiet">Nothing was read as a claim here. Select words to enter one that was missed.</p>;
  return (
    <ol className="claim-list">
      {claims.map(claim => (
        <li key={claim.id}>
          <button type="button" className="plain" onClick={() => onChoose(claim.id)}>
            <PartyMark party={(claim.claimant?.party ?? claim.voice).key} name={whoSays(claim)} />
            <b>{tellClaim(claim)}</b>
          </button>
        </li>
      ))}
    </ol>
  );
}
