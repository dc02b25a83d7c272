import { CounterclaimError } from '../model/errors.js';
import type { LedgerReport } from '../model/ledger/claim.js';
import type { ReadingPayload } from '../model/ledger/record.js';
import type { Reading } from '../model/reading.js';
import type { Store } from '../store/store.js';
import { withoutNul } from './without-nul.js';

/** A report as the ledger keeps it, with the reading that its claims come from. */
export interface ReadReport {
  report: LedgerReport;
  reading: Reading;
}

/** Loads a report's current reading from the record. Throws `id-unknown`, or `judge-report-removed` after a tombstone. */
export async function readingOf(store: Store, id: string): Promise<ReadReport> {
  const row = await store.database.selectFrom('report').select(['data', 'seq']).where('id', '=', id).executeTakeFirst();
  if (!row) throw new CounterclaimError('id-unknown', `The ledger has no report with the id "${id}".`);
  const payload = (await store.payload(row.seq)) as ReadingPayload | null;
  if (!payload) throw new CounterclaimError('judge-report-removed', `What was read of report ${id} was removed.`);
  return { report: row.data, reading: withoutNul(payload.reading) };
}
