import type { ReadingPayload } from '../../model/ledger/record.js';
import type { TextSpan } from '../../contract/values.js';
import { claimIdsOf } from '../../model/ledger/claim-ids.js';
import type { Reading } from '../../model/reading.js';
import { readingEntry } from '../../store/queries/reports.js';
import type { ServerContext } from '../context.js';
import { mediaOf } from '../shape/medium.js';

/** What the record holds as read in a report; null where it was removed. */
export async function readingOf({ store, ledger }: ServerContext, report: string): Promise<Reading | null> {
  const seq = await readingEntry(ledger.database, report);
  const payload = seq === null ? null : ((await store.payload(seq)) as ReadingPayload | null);
  return payload?.reading ?? null;
}

/** Where the claims of a reading were said, by their ids in the ledger. */
export function mediaIn(reading: Reading): Map<string, TextSpan> {
  const ids = claimIdsOf(reading);
  return new Map([...mediaOf(reading)].map(([id, medium]) => [ids.get(id) ?? id, medium]));
}
