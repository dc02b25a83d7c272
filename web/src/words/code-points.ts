/** Offsets of a text in code points, as the ledger has them, turned into the string's own (UTF-16). */
export class CodePoints {
  readonly text: string;
  /** Position in the string of each code point, and the string's length at the end; undefined where both are the same. */
  private readonly starts: Uint32Array | undefined;
  readonly length: number;

  constructor(text: string) {
    this.text = text;
    // Without surrogates a code point is a unit, and nothing need be kept.
    if (!/[\ud800-\udbff]/.test(text)) {
      this.length = text.length;
      return;
    }
    const starts = new Uint32Array(text.length + 1);
    let count = 0;
    for (let at = 0; at < text.length; count += 1) {
      starts[count] = at;
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    starts[count] = text.length;
    this.starts = starts.subarray(0, count + 1);
    this.length = count;
  }

  /** Position in the string of code point `offset`; the text's end where it lies beyond. */
  unit(offset: number): number {
    const held = Math.max(0, Math.min(offset, this.length));
    return this.starts?.[held] ?? held;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  /** Number of code points before position `unit` of the string. */
  offset(unit: number): number {
    if (this.starts === undefined) return Math.max(0, Math.min(unit, this.length));
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
