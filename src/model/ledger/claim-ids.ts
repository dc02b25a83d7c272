import type { Reading } from '../reading.js';
import { shortId } from './ids.js';

/**
 * Ids in the ledger by those of the reading. Two claims on the same words (an event and its status) would share one: the
 * later ones are numbered.
 */
export function claimIdsOf(reading: Pick<Reading, 'claims'>): Map<string, string> {
  const taken = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const claim of reading.claims) {
    const short = shortId('c', claim.key ?? '0'.repeat(24));
    const count = (taken.get(short) ?? 0) + 1;
    taken.set(short, count);
    ids.set(claim.id, count === 1 ? short : `${short}-${count}`);
  }
  return ids;
}
