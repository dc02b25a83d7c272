import { shortId } from '../../model/ledger/ids.js';
import type { Reading } from '../../model/reading.js';

/** Ids in the ledger by those of the reading; of several claims on the same words the later ones are numbered. */
export function claimIdsOf(reading: Reading): Map<string, string> {
  const taken = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { id, key } of reading.claims) {
    const short = shortId('c', key ?? '0'.repeat(24));
    const count = (taken.get(short) ?? 0) + 1;
    taken.set(short, count);
    ids.set(id, count === 1 ? short : `${short}-${count}`);
  }
  return ids;
}
