import { createHash } from 'node:crypto';
import type { RecordEntry } from '../../model/ledger/record.js';

export const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The `prev` of a ledger's first entry: its FORMAT is a part of the chain. */
export const genesis = (format: string | Uint8Array): string => sha256('counterclaim record\n', format);

/** The salt keeps a short payload (a name, a number) from being guessed by its digest once it was removed. */
export const payloadDigest = (salt: string, json: string | Uint8Array): string =>
  sha256(Buffer.from(salt, 'hex'), json);

/** The digest of an idempotence key; the ledger's own secret keeps an address from being guessed by it. */
export const keyDigest = (secret: string, key: string): string => sha256(secret, '\n', key).slice(0, 32);

export const entryHash = (entry: Omit<RecordEntry, 'hash'>): string =>
  sha256([entry.prev, entry.seq, entry.at, entry.kind, entry.key, entry.digest].join('\n'));

/** The entry with its hash, fields in the order in which they are written. */
export function link(unlinked: Omit<RecordEntry, 'hash'>): RecordEntry {
  const { seq, at, kind, key, digest, prev } = unlinked;
  return { seq, at, kind, key, digest, prev, hash: entryHash(unlinked) };
}

/** The end of a chain, which the next entry is linked to. */
export interface Head {
  seq: number;
  hash: string;
  /** ISO 8601; empty before the first entry. */
  at: string;
}

/** The time of the next commit: now, but always later than the one before, whatever the clock does. */
export function nextTime(now: number, last: string): string {
  const floor = last === '' ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now, floor)).toISOString();
}
