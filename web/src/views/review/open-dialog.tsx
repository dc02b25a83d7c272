import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { NewDecision } from '../../../../src/contract/decisions.js';
import type { Claim } from '../../../../src/contract/claim.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { Foreign, Quote } from '../../parts/plain-text.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { counted } from '../../words/terms.js';
import { claimsAtQuery } from './review-query.js';

interface Props {
  /** Where to look first. */
  place: string;
  onOpen: (decision: NewDecision) => void;
  onClose: () => void;
}

function Choice({ claim, chosen, onChange }: { claim: Claim; chosen: boolean; onChange: () => void }): ReactNode {
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={onChange} />
      <span>
        <b>
          <Foreign>{whoSays(claim)}</Foreign>: {tellClaim(claim)}
        </b>
        <br />
        <Quote>{claim.quote.map(span => span.text).join(' … ')}</Quote>
      </span>
    </label>
  );
}

/** An incident opened by hand: from claims of harm that belong together, found by their place. */
export function OpenDialog({ place, onOpen, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState(place);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error } = useQuery(claimsAtQuery(typed.trim()));
  const claims = [...new Map(data?.claims.filter(claim => claim.toll !== null).map(one => [one.id, one])).values()];
  const toggle = (id: string): void =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]));
  return (
    <ReasonDialog
      title="Open an incident by hand"
      confirm={chosen.length === 0 ? 'Choose claims first' : `Open it from ${counted(chosen.length, 'claim')}`}
      onClose={onClose}
      onConfirm={reason => {
        const [left, ...rest] = chosen;
        if (left !== undefined) onOpen({ kind: 'open-incident', left, change: { claims: rest }, reason });
      }}
    >
      <label className="field">
        <span>Claims told of the place</span>
        <input type="search" data-first value={typed} dir="auto" onChange={event => setTyped(event.target.value)} />
      </label>
      {error === null ? null : <ProblemNote error={error} />}
      <fieldset className="choices claims-found">
        <legend className="unseen">Claims that tell of the incident</legend>
        {claims.map(claim => (
          <Choice key={claim.id} claim={claim} chosen={chosen.includes(claim.id)} onChange={() => toggle(claim.id)} />
        ))}
        {data !== undefined && claims.length === 0 ? (
          <p className="quiet">No claim of harm is told of this place. Try its name as the reports have it.</p>
        ) : null}
      </fieldset>
    </ReasonDialog>
  );
}
