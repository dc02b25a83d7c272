import type { Columns } from './columns.js';
import { join } from './hash.js';

export const TAG_FEATURES = 34;

/** Which sentence the columns are read in; positions outside give the edge's value. */
export interface Window {
  first: number;
  last: number;
}

const EDGE = 0x5bd1e995;

/**
 * Features of the word at `i`: its own form, its neighbours' forms and groups,
 * and the tags given to the two words before it.
 */
export function tagFeatures(c: Columns, i: number, w: Window, out: Int32Array): number {
  const in1 = i - 1 >= w.first;
  const in2 = i - 2 >= w.first;
  const out1 = i + 1 < w.last;
  const out2 = i + 2 < w.last;
  const word = c.word[i]!;
  const shape = c.shape[i]!;
  const fine = c.fine[i]!;
  const wp = in1 ? c.word[i - 1]! : EDGE;
  const wpp = in2 ? c.word[i - 2]! : EDGE;
  const wn = out1 ? c.word[i + 1]! : EDGE;
  const wnn = out2 ? c.word[i + 2]! : EDGE;
  const tp = in1 ? c.tag[i - 1]! : -1;
  const tpp = in2 ? c.tag[i - 2]! : -1;
  const fp = in1 ? c.fine[i - 1]! : -1;
  const fn = out1 ? c.fine[i + 1]! : -1;
  const fnn = out2 ? c.fine[i + 2]! : -1;
  const cn = out1 ? c.coarse[i + 1]! : -1;
  const sn = out1 ? c.shape[i + 1]! : -1;
  const xn = out1 ? c.suffix3[i + 1]! : EDGE;
  const x2n = out1 ? c.suffix2[i + 1]! : EDGE;
  const place = in1 ? 1 : 0;
  let n = 0;
  out[n++] = join(1, 0);
  out[n++] = join(2, word);
  out[n++] = join(3, c.suffix3[i]!);
  out[n++] = join(4, c.suffix2[i]!);
  out[n++] = join(5, c.prefix[i]!);
  out[n++] = join(join(6, shape), place);
  out[n++] = join(7, fine);
  out[n++] = join(8, c.coarse[i]!);
  out[n++] = join(join(9, fine), shape);
  out[n++] = join(join(10, c.suffix3[i]!), shape);
  out[n++] = join(11, wp);
  out[n++] = join(12, wpp);
  out[n++] = join(13, wn);
  out[n++] = join(14, wnn);
  out[n++] = join(15, tp);
  out[n++] = join(join(16, tp), tpp);
  out[n++] = join(join(17, tp), word);
  out[n++] = join(join(18, tp), c.suffix3[i]!);
  out[n++] = join(join(19, wp), word);
  out[n++] = join(join(20, word), wn);
  out[n++] = join(21, fp);
  out[n++] = join(22, fn);
  out[n++] = join(23, fnn);
  out[n++] = join(join(24, tp), fn);
  out[n++] = join(join(25, fine), fn);
  out[n++] = join(26, xn);
  out[n++] = join(27, x2n);
  out[n++] = join(join(28, tp), cn);
  out[n++] = join(join(29, word), shape);
  out[n++] = join(join(30, sn), shape);
  out[n++] = join(join(31, word), xn);
  out[n++] = join(join(32, tp), wn);
  out[n++] = join(join(join(33, tp), tpp), word);
  out[n++] = join(join(join(34, tp), fine), fn);
  return n;
}
