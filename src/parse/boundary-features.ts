import type { Columns } from './columns.js';
import { join } from './hash.js';

export const BOUNDARY_FEATURES = 40;

/** What is known of the paragraph and of the sentence so far when a gap is judged. */
export interface BoundaryContext {
  /** First token of the sentence so far, and one past the last of the paragraph. */
  first: number;
  last: number;
  /** Double quotation marks open so far, in the paragraph. */
  openQuotes: number;
  openBrackets: number;
  /** The paragraph has a sentence-ending mark somewhere. */
  punctuated: boolean;
}

const EDGE = 0x2545f491;

/** Kinds of token at a boundary: 0 word, 1 stop, 2 question or exclamation, 3 dots, 4 colon or semicolon, 5 closing mark, 6 opening mark, 7 dotted abbreviation, 8 other mark. */
export function markKind(lower: string): number {
  const last = lower[lower.length - 1] ?? '';
  if (lower === '.') return 1;
  if (/^[.?!]+$/.test(lower)) return lower.includes('?') || lower.includes('!') ? 2 : 3;
  if (lower === '…') return 3;
  if (lower === ':' || lower === ';') return 4;
  if (/^(?:["”’'»)\]}]|''|’’)$/.test(lower)) return 5;
  if (/^(?:[“‘«([{]|``|‘‘)$/.test(lower)) return 6;
  if (last === '.' && lower.length > 1) return 7;
  return /[\p{L}\d]/u.test(lower) ? 0 : 8;
}

/** Features of the gap after token `i`. */
export function boundaryFeatures(
  c: Columns,
  i: number,
  kinds: Uint8Array,
  x: BoundaryContext,
  out: Int32Array,
): number {
  const has2 = i - 1 >= x.first;
  const next = i + 1;
  const has3 = next + 1 < x.last;
  const w = c.word[i]!;
  const wn = c.word[next]!;
  const wp = has2 ? c.word[i - 1]! : EDGE;
  const wnn = has3 ? c.word[next + 1]! : EDGE;
  const k = kinds[i]!;
  const kn = kinds[next]!;
  const kp = has2 ? kinds[i - 1]! : 9;
  const sn = c.shape[next]!;
  const s = c.shape[i]!;
  const snn = has3 ? c.shape[next + 1]! : -1;
  const spaced = c.start[next]! > c.end[i]! ? 1 : 0;
  const length = Math.min(6, Math.floor(Math.log2(next - x.first + 1)));
  const rest = Math.min(4, x.last - next);
  const quotes = x.openQuotes > 0 ? 1 : 0;
  const brackets = x.openBrackets > 0 ? 1 : 0;
  const kinds2 = join(join(k, kn), spaced);
  const style = x.punctuated ? 1 : 0;
  let n = 0;
  out[n++] = join(1, kinds2);
  out[n++] = join(join(2, w), spaced);
  out[n++] = join(join(3, wn), k);
  out[n++] = join(join(4, w), wn);
  out[n++] = join(join(5, kinds2), sn);
  out[n++] = join(join(6, kinds2), join(kp, sn));
  out[n++] = join(join(7, wp), join(k, sn));
  out[n++] = join(join(8, wp), w);
  out[n++] = join(join(9, wn), wnn);
  out[n++] = join(join(10, kinds2), join(length, sn));
  out[n++] = join(join(11, kinds2), join(quotes, sn));
  out[n++] = join(join(12, kinds2), join(brackets, sn));
  out[n++] = join(join(13, kinds2), join(rest, sn));
  out[n++] = join(join(14, style), join(k, sn));
  out[n++] = join(join(15, c.fine[next]!), k);
  out[n++] = join(join(16, c.fine[i]!), sn);
  out[n++] = join(join(17, c.coarse[i]!), join(c.coarse[next]!, k));
  out[n++] = join(join(18, s), join(sn, snn));
  out[n++] = join(join(19, k), join(sn, snn));
  out[n++] = join(join(20, kp), join(s, join(k, sn)));
  out[n++] = join(join(21, length), join(style, k));
  out[n++] = join(join(22, c.suffix3[i]!), join(k, sn));
  out[n++] = join(join(23, length), join(w, sn));
  out[n++] = join(24, join(k, join(style, join(quotes, brackets))));
  return n;
}
