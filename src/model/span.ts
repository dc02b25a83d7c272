/** A stretch of text: `start` inclusive, `end` exclusive. UTF-16 units inside the program, code points in a reading. */
export interface Span {
  start: number;
  end: number;
}

/** A span that carries the words it cuts out. */
export interface TextSpan extends Span {
  text: string;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const cut = (text: string, start: number, end: number): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});
