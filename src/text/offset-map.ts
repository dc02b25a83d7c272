import type { Span } from '../model/span.js';

/**
 * The view as it grows, and the way back. The map is a list of pieces, contiguous in the view and rising in the source;
 * a piece of equal lengths maps unit by unit, any other maps as a whole. Plain copy needs a piece a line, not one a character.
 */
export class MappedText {
  private readonly chunks: string[] = [];
  private readonly view: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  length = 0;
  /** Whether the text so far ends in a space or a break. */
  endsInSpace = true;

  constructor(private readonly source: string) {}

  /** Copies a stretch of the source as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.chunks.push(this.source.slice(start, end));
    this.endsInSpace = this.source.charCodeAt(end - 1) === 32;
    this.piece(end - start, start, end);
  }

  /** Puts `text` for a stretch of the source. */
  put(text: string, start: number, end: number): void {
    this.chunks.push(text);
    this.endsInSpace = text.endsWith(' ') || text.endsWith('\n');
    this.piece(text.length, start, end);
  }

  /** Makes the last piece answer for the source up to `end`. */
  widen(end: number): void {
    const last = this.to.length - 1;
    if (last < 0 || this.lastLength() !== 1) return;
    this.to[last] = Math.max(this.to[last] ?? 0, end);
  }

  /** Takes back a space at the end. */
  trimEnd(): void {
    const last = this.chunks.length - 1;
    const chunk = this.chunks[last];
    if (!chunk?.endsWith(' ')) return;
    const span = this.lastLength();
    const at = this.to.length - 1;
    if (span === 1) {
      this.view.pop();
      this.from.pop();
      this.to.pop();
    } else this.to[at] = (this.to[at] ?? 1) - 1;
    if (chunk.length === 1) this.chunks.pop();
    else this.chunks[last] = chunk.slice(0, -1);
    this.length--;
    this.endsInSpace = false;
  }

  finish(): { text: string; map: OffsetMap } {
    const map = new OffsetMap(
      Uint32Array.from(this.view),
      Uint32Array.from(this.from),
      Uint32Array.from(this.to),
      this.length,
    );
    return { text: this.chunks.join(''), map };
  }

  private lastLength(): number {
    return this.length - (this.view.at(-1) ?? 0);
  }

  private piece(length: number, start: number, end: number): void {
    const last = this.to.length - 1;
    const viewStart = this.view[last] ?? 0;
    const runsOn = last >= 0 && this.to[last] === start && length === end - start;
    const isEven = runsOn && this.length - viewStart === start - (this.from[last] ?? 0);
    if (isEven) this.to[last] = end;
    else {
      this.view.push(this.length);
      this.from.push(start);
      this.to.push(end);
    }
    this.length += length;
  }
}

/** Index of the last value ≤ `wanted` in a rising table; 0 when there is none. */
function lastAtMost(table: Uint32Array, wanted: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets of the view ↔ offsets of the source, both UTF-16. Each question costs the logarithm of the number of pieces. */
export class OffsetMap {
  constructor(
    private readonly view: Uint32Array,
    private readonly from: Uint32Array,
    private readonly to: Uint32Array,
    private readonly length: number,
  ) {}

  /** The source that the view's characters stand for. An empty span maps to an empty span. */
  toSource(span: Span): Span {
    if (this.view.length === 0) return { start: 0, end: 0 };
    const start = this.unit(Math.max(0, Math.min(span.start, this.length - 1)));
    if (span.end <= span.start) {
      const at = span.start >= this.length ? start.end : start.start;
      return { start: at, end: at };
    }
    return { start: start.start, end: this.unit(Math.min(span.end, this.length) - 1).end };
  }

  /** The view offset nearest to a source offset; what the view leaves out maps to the place where it would stand. */
  fromSource(offset: number): number {
    if (this.view.length === 0) return 0;
    const piece = lastAtMost(this.from, offset);
    const start = this.view[piece] ?? 0;
    const from = this.from[piece] ?? 0;
    const to = this.to[piece] ?? 0;
    const end = this.view[piece + 1] ?? this.length;
    if (offset <= from) return start;
    if (offset >= to) return end;
    return end - start === to - from ? start + (offset - from) : start;
  }

  private unit(at: number): Span {
    const piece = lastAtMost(this.view, at);
    const start = this.view[piece] ?? 0;
    const from = this.from[piece] ?? 0;
    const to = this.to[piece] ?? 0;
    const end = this.view[piece + 1] ?? this.length;
    if (end - start !== to - from) return { start: from, end: to };
    return { start: from + (at - start), end: from + (at - start) + 1 };
  }
}
