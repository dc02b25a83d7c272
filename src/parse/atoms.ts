import type { Columns } from './columns.js';
import { join } from './hash.js';

/**
 * One sentence's words as the parser's features read them, with two extra
 * places: n is the root, n+1 stands for "no word".
 */
export class Atoms {
  n = 0;
  word = new Int32Array(256);
  tag = new Int32Array(256);
  fine = new Int32Array(256);
  coarse = new Int32Array(256);
  /** Word and tag as one value. */
  wordTag = new Int32Array(256);
  fineTag = new Int32Array(256);

  fill(columns: Columns, first: number, last: number): void {
    const n = last - first;
    if (n + 2 > this.word.length) this.grow(n + 2);
    this.n = n;
    for (let i = 0; i < n; i += 1) {
      this.word[i] = columns.word[first + i]!;
      this.tag[i] = columns.tag[first + i]! + 2;
      this.fine[i] = columns.fine[first + i]!;
      this.coarse[i] = columns.coarse[first + i]!;
    }
    for (let extra = 0; extra < 2; extra += 1) {
      this.word[n + extra] = -7 - extra;
      this.tag[n + extra] = extra;
      this.fine[n + extra] = 1021 + extra;
      this.coarse[n + extra] = 253 + extra;
    }
    for (let i = 0; i < n + 2; i += 1) {
      this.wordTag[i] = join(this.word[i]!, this.tag[i]!);
      this.fineTag[i] = join(this.fine[i]!, this.tag[i]!);
    }
  }

  private grow(size: number): void {
    const make = () => new Int32Array(size * 2);
    this.word = make();
    this.tag = make();
    this.fine = make();
    this.coarse = make();
    this.wordTag = make();
    this.fineTag = make();
  }
}
