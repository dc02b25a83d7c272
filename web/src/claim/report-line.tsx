import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { reportQuery } from '../api/queries.js';
import { Foreign } from '../parts/plain-text.js';
import { moment } from '../words/times.js';

/** Where a claim stands: outlet, title, time, and the report that had the words first. Opens the Reader at the claim. */
export function ReportLine({ report, claim }: { report: string; claim: string }): ReactNode {
  const { data, isPending } = useQuery(reportQuery(report));
  const known = data?.report;
  const own = known === undefined || known.origin === report;
  return (
    <p className="report-line" aria-busy={isPending}>
      <Link href={`/report/${report}?claim=${claim}`}>
        <Foreign>{known?.title ?? (isPending ? 'Report …' : 'Report without a title')}</Foreign>
      </Link>
      <br />
      <span className="quiet">
        {known?.outlet == null ? null : (
          <>
            <Foreign>{known.outlet}</Foreign>,{' '}
          </>
        )}
        {known === undefined ? '\u00a0' : `published ${moment(known.published)}`}
        {own ? null : (
          <>
            {' · '}a copy of <Link href={`/report/${known.origin}`}>an earlier report</Link>
          </>
        )}
      </span>
    </p>
  );
}
