import type { ReadingPayload } from '../../model/ledger/record.js';
import type { Reading } from '../../model/reading.js';
import { readingEntry } from '../../store/queries/reports.js';
import type { ServerContext } from '../context.js';

/** What the record holds as read in a report; null where it was removed. */
export async function readingOf({ store, ledger }: ServerContext, report: string): Promise<Reading | null> {
  const seq = await readingEntry(ledger.database, report);
  const payload = seq === null ? null : ((await store.payload(seq)) as ReadingPayload | null);
  return payload?.reading ?? null;
}
