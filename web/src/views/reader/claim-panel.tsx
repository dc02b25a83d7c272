import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../../../../src/contract/claim.js';
import type { Incident } from '../../../../src/contract/incident.js';
import { claimQuery, incidentQuery } from '../../api/queries.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { History } from '../../claim/history.js';
import { Particulars } from '../../claim/particulars.js';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { StatusMark } from '../../parts/status-mark.js';
import { days } from '../../words/times.js';

export interface ClaimActions {
  onCorrect: () => void;
  onMove: () => void;
  onOpenIncident: () => void;
  onWithdraw: () => void;
}

/** The row of the ledger that counts a claim, with what every report did to it. */
function InLedger({ incident, claim }: { incident: Incident; claim: string }): ReactNode {
  const row = incident.rows.find(known => known.figures.some(figure => figure.claims.includes(claim)));
  const steps = row === undefined ? [] : (incident.history[row.id] ?? []);
  return (
    <section>
      <h3>In the ledger</h3>
      <p>
        <Link href={`/incident/${incident.id}`}>
          <Foreign>{incident.places[0]?.name ?? 'Place not known'}</Foreign>, {days(incident.earliest, incident.latest)}
        </Link>
      </p>
      {row === undefined ? (
        <p className="quiet">It counts nobody, and is attached to the incident.</p>
      ) : (
        <StatusMark status={row.status} />
      )}
      <History steps={steps} claims={incident.claims} here={claim} />
    </section>
  );
}

function Actions({ claim, onCorrect, onMove, onOpenIncident, onWithdraw }: ClaimActions & { claim: Claim }): ReactNode {
  return (
    <div className="actions">
      <button type="button" onClick={onCorrect}>
        Correct <kbd>c</kbd>
      </button>
      {claim.toll === null ? null : (
        <>
          <button type="button" onClick={onMove}>
            Other incident …
          </button>
          <button type="button" onClick={onOpenIncident}>
            Incident of its own …
          </button>
        </>
      )}
      <button type="button" onClick={onWithdraw}>
        Misread: take out <kbd>x</kbd>
      </button>
    </div>
  );
}

/** Everything about the claim chosen. */
export function ClaimPanel({ claim, ...actions }: ClaimActions & { claim: Claim }): ReactNode {
  const { data } = useQuery(claimQuery(claim.id));
  const incident = useQuery({ ...incidentQuery(data?.incident ?? ''), enabled: data?.incident != null });
  return (
    <div className="claim-panel">
      <p className="claim-head">
        <PartyMark party={(claim.claimant?.party ?? claim.voice).key} name={whoSays(claim)} />
        <strong>{tellClaim(claim)}</strong>
      </p>
      <Actions claim={claim} {...actions} />
      <Particulars claim={claim} />
      {incident.data === undefined ? null : <InLedger incident={incident.data} claim={claim.id} />}
    </div>
  );
}
