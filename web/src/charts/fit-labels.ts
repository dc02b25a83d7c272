/** A label in the middle of `x`; kept inside a chart so wide, and where it would stand on the one before, left out. */
export interface Label {
  x: number;
  text: string;
}

export type Fitted = Label & { anchor: 'start' | 'middle' | 'end' };

/** Pixels of a letter, generously, at the smallest size. */
const LETTER = 6.8;
const GAP = 6;

/** Where a label stands beside a mark from `from` to `to`: after it, else before it; undefined where neither has room. */
export function besideMark(
  { from, to }: { from: number; to: number },
  text: string,
  width: number,
): { x: number; anchor: 'start' | 'end' } | undefined {
  const wide = text.length * LETTER;
  if (to + GAP + wide <= width) return { x: to + GAP, anchor: 'start' };
  return from - GAP - wide >= 0 ? { x: from - GAP, anchor: 'end' } : undefined;
}

/** Labels along an axis, ascending, so that none leaves the chart or touches its neighbour; the first one wins. */
export function fitLabels(labels: readonly Label[], width: number): Fitted[] {
  const fitted: Fitted[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const { x, text } of labels) {
    const wide = text.length * LETTER;
    const left = Math.max(0, Math.min(x - wide / 2, width - wide));
    if (left < taken + GAP || wide > width) continue;
    taken = left + wide;
    const anchor = left === x - wide / 2 ? 'middle' : left === 0 ? 'start' : 'end';
    fitted.push({ text, anchor, x: anchor === 'middle' ? x : anchor === 'start' ? 0 : width });
  }
  return fitted;
}
