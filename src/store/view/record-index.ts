import type { Kysely } from 'kysely';
import type { ReadEntry } from '../record/read-entries.js';
import type { Location } from '../record/segment-writer.js';
import type { LedgerSchema } from '../schema.js';

/** Rows of one statement: its values stay well below the 65,535 that the protocol allows. */
const ROWS = 2000;

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}

/** Notes where entries lie, and which of them tombstones took. */
export async function indexEntries(transaction: Kysely<LedgerSchema>, read: readonly ReadEntry[]): Promise<void> {
  for (const part of chunks(read, ROWS))
    await transaction
      .insertInto('record_index')
      .values(
        part.map(({ entry, location }) => ({
          seq: entry.seq,
          key: entry.key,
          kind: entry.kind,
          at: entry.at,
          segment: location.segment,
          payload_offset: location.offset,
          payload_length: location.length,
          capture: entry.kind === 'capture' ? (entry.payload?.capture ?? null) : null,
          removed_by: null,
        })),
      )
      .execute();
  for (const { entry } of read)
    if (entry.kind === 'tombstone' && entry.payload && entry.payload.removes.length > 0)
      await transaction
        .updateTable('record_index')
        .set({ removed_by: entry.seq, capture: null })
        .where('seq', 'in', entry.payload.removes)
        .execute();
}

export async function findKeys(
  database: Kysely<LedgerSchema>,
  keys: readonly string[],
): Promise<Map<string, { seq: number; removed: boolean }>> {
  const found = new Map<string, { seq: number; removed: boolean }>();
  for (const part of chunks(keys, ROWS)) {
    const rows = await database
      .selectFrom('record_index')
      .select(['key', 'seq', 'removed_by'])
      .where('key', 'in', part)
      .execute();
    for (const { key, seq, removed_by } of rows) found.set(key, { seq, removed: removed_by !== null });
  }
  return found;
}

export async function findLocation(database: Kysely<LedgerSchema>, seq: number): Promise<Location | undefined> {
  const row = await database
    .selectFrom('record_index')
    .select(['segment', 'payload_offset', 'payload_length'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row && { segment: row.segment, offset: row.payload_offset, length: row.payload_length };
}

/** Whether an entry other than these needs a capture. */
export async function isNeeded(
  database: Kysely<LedgerSchema>,
  capture: string,
  without: readonly number[],
): Promise<boolean> {
  const row = await database
    .selectFrom('record_index')
    .select('seq')
    .where('capture', '=', capture)
    .where('seq', 'not in', without)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
