import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { claimQuery } from '../../api/queries.js';
import { ClaimSentence } from '../../claim/claim-sentence.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { ReportLine } from '../../claim/report-line.js';
import { Dialog } from '../../parts/dialog.js';
import { PartyMark } from '../../parts/party-mark.js';
import { ProblemNote } from '../../parts/problem-note.js';

/** The words of the claim that shows a stance. */
export function WordsDialog({ claim, onClose }: { claim: string; onClose: () => void }): ReactNode {
  const { data, error, refetch } = useQuery(claimQuery(claim));
  const found = data?.claims[0];
  return (
    <Dialog title="The words" onClose={onClose}>
      {error === null ? null : <ProblemNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null ? <p className="quiet">Looking the words up …</p> : null}
      {data !== undefined && found === undefined ? <p>The ledger holds no such claim any more.</p> : null}
      {found === undefined ? null : (
        <div className="words-dialog">
          <p className="claim-head">
            <PartyMark party={(found.claimant?.party ?? found.voice).key} name={whoSays(found)} />
            <strong>{tellClaim(found)}</strong>
          </p>
          <ClaimSentence claim={found} />
          <ReportLine report={found.report} claim={found.id} />
          <div className="actions">
            <Link className="button chief" href={`/report/${found.report}?claim=${found.id}`}>
              Read it in the report
            </Link>
          </div>
        </div>
      )}
    </Dialog>
  );
}
