/** 32-bit hashes of words and features (FNV-1a, finished with MurmurHash3's mixer). */

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

export function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export function hashString(text: string): number {
  return hashRange(text, 0, text.length);
}

/** Hash of `text.slice(from, to)` without making the slice. */
export function hashRange(text: string, from: number, to: number): number {
  let h = OFFSET;
  for (let i = from; i < to; i += 1) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return mix(h);
}

/** Joins a value to a feature's running hash. */
export function join(h: number, value: number): number {
  h = Math.imul(h ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}
