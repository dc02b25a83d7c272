import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LedgerRow, RowsPage } from '../../../src/contract/rows.js';
import { get } from '../api/client.js';
import { LEDGER } from '../api/queries.js';
import type { Change } from '../api/types.js';
import { Foreign } from '../parts/plain-text.js';
import { days } from '../words/times.js';
import { VICTIM_WORDS } from '../words/terms.js';
import { CHANGE_WORDS, inOrder, tellChange, tellRowId } from './job-words.js';

/** So many incidents are asked for by name; rows of the others are told by their ids. */
const NAMED = 12;
/** So many rows are listed; the ledger shows the rest. */
const LISTED = 60;

function useRowsOf(incidents: readonly string[]): ReadonlyMap<string, LedgerRow> {
  const pages = useQueries({
    queries: incidents.slice(0, NAMED).map(incident => ({
      queryKey: [LEDGER, 'rows', 'of', incident],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<RowsPage>('/rows', { incident, limit: 200 }, signal),
    })),
  });
  return new Map(pages.flatMap(({ data }) => data?.rows.map((row): [string, LedgerRow] => [row.id, row]) ?? []));
}

function RowName({ row, change }: { row: LedgerRow | undefined; change: Change }): ReactNode {
  if (row === undefined) return <Foreign>{tellRowId(change.row)}</Foreign>;
  const people = row.victims.subgroup ?? row.victims.side?.name ?? VICTIM_WORDS[row.victims.status];
  return (
    <>
      {row.place === null ? 'place not known' : <Foreign>{row.place.name}</Foreign>}, {days(row.earliest, row.latest)}:{' '}
      {row.harm}, <Foreign>{people}</Foreign>
    </>
  );
}

/** What a job changed in the ledger, row by row; each leads there. */
export function JobChanges({ changes }: { changes: readonly Change[] }): ReactNode {
  const rows = useRowsOf([...new Set(changes.map(({ incident }) => incident))]);
  if (changes.length === 0) return null;
  const listed = inOrder(changes).slice(0, LISTED);
  return (
    <section className="job-changes">
      <h3>What changed in the ledger</h3>
      <ul className="job-rows">
        {listed.map(change => (
          <li key={change.row} data-what={change.what}>
            <span className="job-what">{CHANGE_WORDS[change.what]}</span>
            <span>
              {change.what === 'gone' ? (
                <RowName row={undefined} change={change} />
              ) : (
                <Link href={`/ledger?incident=${change.incident}&row=${encodeURIComponent(change.row)}`}>
                  <RowName row={rows.get(change.row)} change={change} />
                </Link>
              )}
              <span className="label"> {tellChange(change)}</span>
            </span>
          </li>
        ))}
      </ul>
      {listed.length < changes.length ? (
        <p className="quiet">
          {changes.length - listed.length} rows more: <Link href="/ledger?sort=published">the latest news first</Link>
        </p>
      ) : null}
    </section>
  );
}
