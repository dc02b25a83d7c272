import type { Columns } from './columns.js';
import { join } from './hash.js';

export const ARC_FEATURES = 48;

/** Running counts over a sentence, so that what lies between two words is had by subtraction. */
export class Between {
  readonly verbs = new Int32Array(256);
  readonly marks = new Int32Array(256);
  readonly joins = new Int32Array(256);

  /** `kinds` says of each tag: 1 verb, 2 punctuation, 3 conjunction or preposition, 0 else. */
  fill(c: Columns, first: number, n: number, kinds: Uint8Array): void {
    let verbs = 0;
    let marks = 0;
    let joins = 0;
    for (let i = 0; i < n; i += 1) {
      this.verbs[i] = verbs;
      this.marks[i] = marks;
      this.joins[i] = joins;
      const kind = kinds[c.tag[first + i]!]!;
      if (kind === 1) verbs += 1;
      else if (kind === 2) marks += 1;
      else if (kind === 3) joins += 1;
    }
    this.verbs[n] = verbs;
    this.marks[n] = marks;
    this.joins[n] = joins;
  }

  count(counts: Int32Array, from: number, to: number): number {
    return Math.min(3, counts[to]! - counts[from + 1]!);
  }
}

function bucket(distance: number): number {
  if (distance < 6) return distance;
  return distance < 8 ? 6 : distance < 12 ? 7 : distance < 20 ? 8 : 9;
}

function wordAt(c: Columns, first: number, size: number, i: number): number {
  return i < 0 || i >= size ? -9 : c.word[first + i]!;
}

function tagAt(c: Columns, first: number, size: number, i: number): number {
  return i < 0 || i >= size ? -2 : c.tag[first + i]!;
}

/** What the sparse arc model knows of `h` (-1: the root) as head of `d`, after McDonald, Crammer and Pereira (2005). */
export function arcFeatures(
  c: Columns,
  between: Between,
  first: number,
  size: number,
  d: number,
  h: number,
  out: Int32Array,
): number {
  const root = h < 0;
  const left = d < h ? 1 : 0;
  const lo = Math.min(d, h);
  const hi = Math.max(d, h);
  const gap = root ? 30 : bucket(hi - lo) * 2 + left;
  const verbs = root ? 5 : between.count(between.verbs, lo, hi);
  const marks = root ? 5 : between.count(between.marks, lo, hi);
  const joins = root ? 5 : between.count(between.joins, lo, hi);
  const td = tagAt(c, first, size, d);
  const th = tagAt(c, first, size, h);
  const wd = wordAt(c, first, size, d);
  const wh = wordAt(c, first, size, h);
  const fd = c.fine[first + d]!;
  const fh = root ? -1 : c.fine[first + h]!;
  const cd = c.coarse[first + d]!;
  const ch = root ? -1 : c.coarse[first + h]!;
  const pair = join(join(td, th), left);
  const far = join(pair, gap);
  const inside = join(verbs, join(marks, joins));
  const dp = tagAt(c, first, size, d - 1);
  const dn = tagAt(c, first, size, d + 1);
  const hp = root ? -3 : tagAt(c, first, size, h - 1);
  const hn = root ? -3 : tagAt(c, first, size, h + 1);
  let n = 0;
  out[n++] = join(1, pair);
  out[n++] = join(2, far);
  out[n++] = join(join(3, wd), join(td, left));
  out[n++] = join(join(4, wh), join(th, left));
  out[n++] = join(join(5, wd), pair);
  out[n++] = join(join(6, wh), pair);
  out[n++] = join(join(7, wd), join(wh, left));
  out[n++] = join(join(8, wd), gap);
  out[n++] = join(join(9, wh), gap);
  out[n++] = join(join(10, wd), far);
  out[n++] = join(join(11, wh), far);
  out[n++] = join(join(12, pair), inside);
  out[n++] = join(join(13, far), inside);
  out[n++] = join(join(14, wd), join(th, inside));
  out[n++] = join(join(15, wh), join(td, inside));
  out[n++] = join(join(16, pair), join(dp, hp));
  out[n++] = join(join(17, pair), join(dp, hn));
  out[n++] = join(join(18, pair), join(dn, hp));
  out[n++] = join(join(19, pair), join(dn, hn));
  out[n++] = join(join(20, pair), join(dp, dn));
  out[n++] = join(join(21, pair), join(hp, hn));
  out[n++] = join(join(22, fd), join(th, gap));
  out[n++] = join(join(23, fh), join(td, gap));
  out[n++] = join(join(24, fd), join(fh, left));
  out[n++] = join(join(25, cd), join(ch, far));
  out[n++] = join(join(26, fd), join(wh, left));
  out[n++] = join(join(27, wd), join(fh, left));
  out[n++] = join(join(28, wordAt(c, first, size, d - 1)), pair);
  out[n++] = join(join(29, wordAt(c, first, size, d + 1)), pair);
  out[n++] = join(join(30, root ? -3 : wordAt(c, first, size, h + 1)), pair);
  out[n++] = join(join(31, root ? -3 : wordAt(c, first, size, h - 1)), pair);
  out[n++] = join(join(32, far), join(dp, join(hn, marks)));
  out[n++] = join(join(33, wd), join(wh, gap));
  out[n++] = join(join(34, cd), join(th, inside));
  out[n++] = join(join(35, ch), join(td, inside));
  out[n++] = join(join(36, td), join(wordAt(c, first, size, d + 1), join(ch, left)));
  out[n++] = join(join(37, wd), join(wordAt(c, first, size, d + 1), th));
  out[n++] = join(join(38, wd), join(fd, join(ch, gap)));
  return n;
}
