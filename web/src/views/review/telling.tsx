import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { claimQuery } from '../../api/queries.js';
import { ClaimSentence } from '../../claim/claim-sentence.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { Particulars } from '../../claim/particulars.js';
import { ReportLine } from '../../claim/report-line.js';
import { PartyMark } from '../../parts/party-mark.js';
import { ProblemNote } from '../../parts/problem-note.js';

/** One claim with its words, its report and its fields. */
export function Telling({ claim, title }: { claim: string; title: string }): ReactNode {
  const { data, error, refetch } = useQuery(claimQuery(claim));
  const found = data?.claims[0];
  return (
    <section className="telling" aria-label={title}>
      <h3>{title}</h3>
      {error === null ? null : <ProblemNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null ? (
        <p className="quiet" aria-busy="true">
          Looking the words up …
        </p>
      ) : null}
      {data !== undefined && found === undefined ? <p>The ledger holds no such claim any more.</p> : null}
      {found === undefined ? null : (
        <>
          <p className="claim-head">
            <PartyMark party={(found.claimant?.party ?? found.voice).key} name={whoSays(found)} />
            <strong>{tellClaim(found)}</strong>
          </p>
          <ClaimSentence claim={found} />
          <ReportLine report={found.report} claim={found.id} />
          <Particulars claim={found} />
          <p>
            <Link href={`/report/${found.report}?claim=${found.id}`}>
              Read or correct it in the report<span className="unseen"> ({title})</span>
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
