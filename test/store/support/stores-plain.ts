import { openStore } from '../../../src/store/open-store.js';
import type { Apply, Store, StoreOptions } from '../../../src/store/store.js';

/** A view that is easily looked at: a row for each report, and none for those removed. */
export const applyReports: Apply = async (entries, transaction) => {
  for (const entry of entries) {
    if (entry.kind === 'capture' && entry.payload)
      await transaction
        .insertInto('capture')
        .values({
          report: entry.payload.report,
          capture: entry.payload.capture,
          bytes: entry.payload.bytes,
          media_type: entry.payload.mediaType,
          retrieved: entry.payload.retrieved,
          recorded: entry.at,
          seq: entry.seq,
        })
        .execute();
    if (entry.kind === 'tombstone' && entry.payload)
      await transaction.deleteFrom('capture').where('seq', 'in', entry.payload.removes).execute();
  }
};

export const reportsInView = async (store: Store): Promise<string[]> =>
  (await store.database.selectFrom('capture').select('report').orderBy('report').execute()).map(({ report }) => report);

export const open = (location: string, options: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({ location, apply: applyReports, ...options });

export async function entriesOf(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const entry of store.entries()) keys.push(`${entry.kind} ${entry.hash}`);
  return keys;
}
