import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Claim } from '../../../../src/contract/claim.js';
import { type ClaimAnswer, claimQuery } from '../../api/queries.js';
import { ClaimSentence } from '../../claim/claim-sentence.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { Particulars } from '../../claim/particulars.js';
import { ReportLine } from '../../claim/report-line.js';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Drawer } from './drawer.js';
import { moment } from '../../words/times.js';
import { counted, plain } from '../../words/terms.js';

function Others({ claims }: { claims: readonly Claim[] }): ReactNode {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>The same words in {counted(claims.length, 'report')} more</h3>
      <ul className="lines">
        {claims.map(claim => (
          <li key={claim.report}>
            <ReportLine report={claim.report} claim={claim.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ decisions }: Pick<ClaimAnswer, 'decisions'>): ReactNode {
  if (decisions.length === 0) return null;
  return (
    <section>
      <h3>Decided by people</h3>
      <ul className="lines">
        {decisions.map(decision => (
          <li key={decision.id}>
            {plain(decision.kind)}
            {decision.undone ? ' (taken back)' : ''}: <Foreign>{decision.reason}</Foreign>
            <br />
            <span className="quiet">
              <Foreign>{decision.by}</Foreign>, {moment(decision.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ answer }: { answer: ClaimAnswer }): ReactNode {
  const [claim, ...others] = answer.claims;
  if (claim === undefined) return <p>The ledger holds no such claim any more.</p>;
  const party = claim.claimant?.party ?? claim.voice;
  return (
    <>
      <p className="claim-head">
        <PartyMark party={party.key} name={whoSays(claim)} />
        <strong>{tellClaim(claim)}</strong>
      </p>
      <ClaimSentence claim={claim} />
      <ReportLine report={claim.report} claim={claim.id} />
      <Particulars claim={claim} />
      <div className="actions">
        <Link className="button chief" href={`/report/${claim.report}?claim=${claim.id}`}>
          Read it in the report
        </Link>
        {answer.incident === null ? null : (
          <Link className="button" href={`/incident/${answer.incident}`}>
            Dossier
          </Link>
        )}
      </div>
      <Others claims={others} />
      <Decisions decisions={answer.decisions} />
    </>
  );
}

/** The exact words behind a number. */
export default function WordsDrawer({ claim, onClose }: { claim: string; onClose: () => void }): ReactNode {
  const { data, error, refetch } = useQuery(claimQuery(claim));
  return (
    <Drawer title="The words" about={claim} onClose={onClose}>
      {error !== null ? <ProblemNote error={error} again={() => void refetch()} /> : null}
      {data === undefined ? (
        error === null ? (
          <p className="quiet" aria-busy="true">
            Looking the words up …
          </p>
        ) : null
      ) : (
        <Found answer={data} />
      )}
    </Drawer>
  );
}
