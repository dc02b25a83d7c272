import type { Kysely } from 'kysely';
import type { CapturePayload, FullEntry } from '../../model/ledger/record.js';
import type { ReadEntry } from '../record/read-entries.js';
import type { RecordFiles } from '../record/record-files.js';
import type { LedgerSchema } from '../schema.js';
import { findLocation, isNeeded } from '../view/record-index.js';

type Tombstone = Extract<FullEntry, { kind: 'tombstone' }>;

interface Place {
  record: RecordFiles;
  database: Kysely<LedgerSchema>;
  /** Committed, but not in the index yet. */
  pending: () => readonly ReadEntry[];
}

/** Whether a payload is a capture's; others hold no bytes. */
const isCapture = (payload: object | null): payload is CapturePayload =>
  payload !== null && 'capture' in payload && 'mediaType' in payload;

async function isUnneeded({ database, pending }: Place, capture: string, removes: readonly number[]): Promise<boolean> {
  const elsewhere = pending().some(
    ({ entry }) => entry.kind === 'capture' && entry.payload?.capture === capture && !removes.includes(entry.seq),
  );
  return !elsewhere && !(await isNeeded(database, capture, removes));
}

async function eraseOne(place: Place, seq: number, tombstone: Tombstone, removes: readonly number[]): Promise<void> {
  const { record, database } = place;
  const location = await findLocation(database, seq);
  const payload = await record.payload(seq, location);
  if (payload === null) return;
  // The bytes go first: while the payload stands, it is known that they are still to go.
  if (isCapture(payload) && (await isUnneeded(place, payload.capture, removes)))
    await record.captures.remove(payload.capture);
  await record.erase(seq, tombstone.seq, location);
}

/** Carries out a tombstone, while no commit is under way that may need the same bytes. Done again, it changes nothing. */
export function carryOut(place: Place, tombstone: Tombstone): Promise<void> {
  const removes = tombstone.payload?.removes ?? [];
  return place.record.exclusive(async () => {
    for (const seq of removes) await eraseOne(place, seq, tombstone, removes);
  });
}
