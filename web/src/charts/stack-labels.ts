/** A label that wants to stand at `x`, its left end, and takes `width` pixels. */
export interface Wanted {
  x: number;
  width: number;
}

/** Where it stands: line 0 is the nearest to the chart; null where there was no room in any line. */
export type Standing = { x: number; line: number } | null;

const GAP = 8;

/**
 * Puts labels in lines so that none overlaps another: each in the first line that is free where it wants to be,
 * pushed back where it would leave the chart at its right. What finds no room is told by its number only.
 */
export function stackLabels(wanted: readonly Wanted[], width: number, lines: number): Standing[] {
  const ends: number[] = Array.from({ length: lines }, () => Number.NEGATIVE_INFINITY);
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.x ?? 0) - (wanted[b]?.x ?? 0));
  const standing: Standing[] = wanted.map(() => null);
  for (const index of order) {
    const label = wanted[index];
    if (label === undefined || label.width > width) continue;
    const x = Math.max(0, Math.min(label.x, width - label.width));
    const line = ends.findIndex(end => end + GAP <= x);
    if (line === -1) continue;
    ends[line] = x + label.width;
    standing[index] = { x, line };
  }
  return standing;
}
