import { sha256 } from '../record/chain.js';

/** Leaves and inner nodes are hashed apart, so that neither can stand for the other (RFC 6962, 2.1). */
const leaf = (hash: string): string => sha256(Buffer.from([0]), hash);
const node = (left: string, right: string): string => sha256(Buffer.from([1]), left, right);

/** The Merkle root of the hashes of a batch of entries, in order; an odd one goes up as it is. */
export function merkleRoot(hashes: readonly string[]): string {
  let level = hashes.map(leaf);
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] ?? '';
      const right = level[i + 1];
      above.push(right === undefined ? left : node(left, right));
    }
    level = above;
  }
  return level[0] ?? sha256('');
}

/** A batch of entries that one sequencer put in order. */
export interface Seal {
  number: number;
  first: number;
  last: number;
  root: string;
  /** Head of the seal before; empty for the first. */
  prev: string;
  head: string;
}

export function seal(number: number, prev: string, entries: readonly { seq: number; hash: string }[]): Seal {
  const first = entries[0]?.seq ?? 0;
  const last = entries.at(-1)?.seq ?? 0;
  const root = merkleRoot(entries.map(({ hash }) => hash));
  return { number, first, last, root, prev, head: sha256([prev, number, first, last, root].join('\n')) };
}
