import type { Columns } from './columns.js';
import { join } from './hash.js';

export const TAG_FEATURES = 36;

const EDGE = 0x5bd1e995;

/**
 * What the sparse tag model knows of the word at `i` of a sentence: its form, its
 * neighbours' forms and groups, and the tags of the two words before it.
 */
export function tagFeatures(c: Columns, i: number, first: number, last: number, out: Int32Array): number {
  const in1 = i - 1 >= first;
  const in2 = i - 2 >= first;
  const out1 = i + 1 < last;
  const out2 = i + 2 < last;
  const word = c.word[i]!;
  const shape = c.shape[i]!;
  const fine = c.fine[i]!;
  const end3 = c.ending3[i]!;
  const wp = in1 ? c.word[i - 1]! : EDGE;
  const wn = out1 ? c.word[i + 1]! : EDGE;
  const tp = in1 ? c.tag[i - 1]! : -1;
  const tpp = in2 ? c.tag[i - 2]! : -1;
  const fn = out1 ? c.fine[i + 1]! : -1;
  const sn = out1 ? c.shape[i + 1]! : -1;
  const sp = in1 ? c.shape[i - 1]! : -1;
  const xn = out1 ? c.ending3[i + 1]! : -1;
  const place = in1 ? 1 : 0;
  let n = 0;
  out[n++] = 1;
  out[n++] = join(2, word);
  out[n++] = join(3, end3);
  out[n++] = join(4, c.ending2[i]!);
  out[n++] = join(5, c.opening[i]!);
  out[n++] = join(join(6, shape), place);
  out[n++] = join(7, fine);
  out[n++] = join(8, c.coarse[i]!);
  out[n++] = join(join(9, fine), shape);
  out[n++] = join(join(10, end3), shape);
  out[n++] = join(11, wp);
  out[n++] = join(12, in2 ? c.word[i - 2]! : EDGE);
  out[n++] = join(13, wn);
  out[n++] = join(14, out2 ? c.word[i + 2]! : EDGE);
  out[n++] = join(15, tp);
  out[n++] = join(join(16, tp), tpp);
  out[n++] = join(join(17, tp), word);
  out[n++] = join(join(18, tp), end3);
  out[n++] = join(join(19, wp), word);
  out[n++] = join(join(20, word), wn);
  out[n++] = join(21, in1 ? c.fine[i - 1]! : -1);
  out[n++] = join(22, fn);
  out[n++] = join(23, out2 ? c.fine[i + 2]! : -1);
  out[n++] = join(join(24, tp), fn);
  out[n++] = join(join(25, fine), fn);
  out[n++] = join(26, xn);
  out[n++] = join(27, out1 ? c.ending2[i + 1]! : -1);
  out[n++] = join(join(28, tp), out1 ? c.coarse[i + 1]! : -1);
  out[n++] = join(join(29, word), shape);
  out[n++] = join(join(30, sn), shape);
  out[n++] = join(join(31, word), xn);
  out[n++] = join(join(32, tp), wn);
  out[n++] = join(join(join(33, tp), tpp), word);
  out[n++] = join(join(join(34, tp), fine), fn);
  out[n++] = join(join(join(35, sp), shape), sn);
  out[n++] = join(join(join(36, sp), shape), join(tp, place));
  return n;
}
