import type { Columns } from './columns.js';
import { join } from './hash.js';

export const LABEL_FEATURES = 48;

/** A sentence's finished tree, as the sparse relation model looks at it. */
export class TreeView {
  first = 0;
  n = 0;
  heads: Int32Array = new Int32Array(0);
  /** Outermost and next dependents on either side, -1 for none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);

  fill(heads: Int32Array, first: number, n: number): void {
    if (n > this.left1.length) this.grow(n * 2);
    this.first = first;
    this.n = n;
    this.heads = heads;
    for (const array of [this.left1, this.left2, this.right1, this.right2]) array.fill(-1, 0, n);
    this.leftCount.fill(0, 0, n);
    this.rightCount.fill(0, 0, n);
    for (let d = 0; d < n; d += 1) this.addRight(d, heads[d]!);
    for (let d = n - 1; d >= 0; d -= 1) this.addLeft(d, heads[d]!);
  }

  private addRight(d: number, h: number): void {
    if (h < 0 || d < h) return;
    this.right2[h] = this.right1[h]!;
    this.right1[h] = d;
    this.rightCount[h]! += 1;
  }

  private addLeft(d: number, h: number): void {
    if (h < 0 || d > h) return;
    this.left2[h] = this.left1[h]!;
    this.left1[h] = d;
    this.leftCount[h]! += 1;
  }

  private grow(size: number): void {
    const make = () => new Int32Array(size);
    this.left1 = make();
    this.left2 = make();
    this.right1 = make();
    this.right2 = make();
    this.leftCount = make();
    this.rightCount = make();
  }
}

function bucket(distance: number): number {
  if (distance < 5) return distance;
  return distance < 7 ? 5 : distance < 11 ? 6 : 7;
}

function wordAt(c: Columns, first: number, size: number, i: number): number {
  return i < 0 || i >= size ? -9 : c.word[first + i]!;
}

function tagAt(c: Columns, first: number, size: number, i: number): number {
  return i < 0 || i >= size ? -2 : c.tag[first + i]!;
}

/** What the sparse relation model knows of the arc from `d` up to its head, both positions in the sentence. */
export function labelFeatures(c: Columns, tree: TreeView, d: number, out: Int32Array): number {
  const { first, n: size, heads } = tree;
  const h = heads[d]!;
  const top = h < 0 ? -1 : heads[h]!;
  const left = d < h ? 1 : 0;
  const gap = bucket(Math.abs(h - d)) * 2 + left;
  const dl = tree.left1[d]!;
  const dl2 = tree.left2[d]!;
  const dr = tree.right1[d]!;
  const dr2 = tree.right2[d]!;
  const sister = h < 0 ? -1 : left ? tree.left1[h]! : tree.right1[h]!;
  const other = h < 0 ? -1 : left ? tree.right1[h]! : tree.left1[h]!;
  const td = tagAt(c, first, size, d);
  const th = tagAt(c, first, size, h);
  const pair = join(join(td, th), left);
  const wd = wordAt(c, first, size, d);
  const wh = wordAt(c, first, size, h);
  const wdl = wordAt(c, first, size, dl);
  const fd = c.fine[first + d]!;
  const fh = h < 0 ? -1 : c.fine[first + h]!;
  const wtd = join(wd, td);
  const wth = join(wh, th);
  let n = 0;
  out[n++] = join(1, pair);
  out[n++] = join(join(2, wtd), left);
  out[n++] = join(join(3, wth), left);
  out[n++] = join(join(4, wtd), join(th, left));
  out[n++] = join(join(5, wth), join(td, left));
  out[n++] = join(join(6, wd), join(wh, left));
  out[n++] = join(join(7, pair), gap);
  out[n++] = join(join(8, td), gap);
  out[n++] = join(join(9, pair), tagAt(c, first, size, dl));
  out[n++] = join(join(10, pair), tagAt(c, first, size, dl2));
  out[n++] = join(join(11, pair), tagAt(c, first, size, dr));
  out[n++] = join(join(12, pair), wdl);
  out[n++] = join(join(13, pair), wordAt(c, first, size, dl2));
  out[n++] = join(join(14, wh), join(wdl, td));
  out[n++] = join(join(15, wth), join(tagAt(c, first, size, dl), td));
  out[n++] = join(join(16, wdl), join(wd, th));
  out[n++] = join(join(17, pair), tagAt(c, first, size, sister));
  out[n++] = join(join(18, wh), join(tagAt(c, first, size, sister), join(td, left)));
  out[n++] = join(join(19, pair), tagAt(c, first, size, other));
  out[n++] = join(join(20, pair), tagAt(c, first, size, top));
  out[n++] = join(join(21, pair), tagAt(c, first, size, d - 1));
  out[n++] = join(join(22, pair), tagAt(c, first, size, d + 1));
  out[n++] = join(join(23, pair), tagAt(c, first, size, h < 0 ? -1 : h - 1));
  out[n++] = join(join(24, pair), tagAt(c, first, size, h < 0 ? -1 : h + 1));
  out[n++] = join(join(25, fd), join(th, join(td, left)));
  out[n++] = join(join(26, fh), join(td, join(th, left)));
  out[n++] = join(join(27, fd), join(fh, left));
  out[n++] = join(join(28, c.coarse[first + d]!), join(h < 0 ? -1 : c.coarse[first + h]!, pair));
  out[n++] = join(join(29, fd), join(wh, left));
  out[n++] = join(join(30, wd), join(fh, left));
  out[n++] = join(join(31, fd), join(wdl, th));
  out[n++] = join(join(32, fh), join(wdl, td));
  out[n++] = join(join(33, pair), join(tagAt(c, first, size, dl), tagAt(c, first, size, dr)));
  out[n++] = join(join(34, pair), join(tagAt(c, first, size, dl), tagAt(c, first, size, dl2)));
  out[n++] = join(join(35, pair), join(tagAt(c, first, size, dr), tagAt(c, first, size, dr2)));
  out[n++] = join(join(36, td), join(tagAt(c, first, size, d - 1), join(tagAt(c, first, size, d + 1), th)));
  out[n++] = join(join(37, wordAt(c, first, size, d - 1)), pair);
  out[n++] = join(join(38, wordAt(c, first, size, d + 1)), pair);
  out[n++] = join(join(39, pair), join(Math.min(3, tree.leftCount[d]!), Math.min(3, tree.rightCount[d]!)));
  out[n++] = join(join(40, pair), h < 0 ? -1 : join(Math.min(3, tree.leftCount[h]!), Math.min(3, tree.rightCount[h]!)));
  out[n++] = join(join(41, wd), join(tagAt(c, first, size, sister), left));
  out[n++] = join(join(42, wordAt(c, first, size, dr)), pair);
  out[n++] = join(join(43, c.coarse[first + d]!), join(wdl, th));
  out[n++] = join(join(44, pair), join(wordAt(c, first, size, other), sister === d ? 1 : 0));
  out[n++] = join(join(45, pair), join(wordAt(c, first, size, sister), gap));
  return n;
}
