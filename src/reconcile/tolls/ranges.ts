/** Bounds of a count of people; null = open. */
export interface Range {
  lower: number | null;
  upper: number | null;
}

/** Ranges that cannot both hold. */
export function disjoint(a: Range, b: Range): boolean {
  const below = (x: Range, y: Range): boolean => x.upper !== null && y.lower !== null && x.upper < y.lower;
  return below(a, b) || below(b, a);
}

const closed = (range: Range): boolean => range.lower !== null && range.upper !== null;

/** Closed ranges that meet, or the same bounds to the letter ("at least six" twice). */
export function support(a: Range, b: Range): boolean {
  if (a.lower === b.lower && a.upper === b.upper) return true;
  return closed(a) && closed(b) && !disjoint(a, b);
}

export const isSame = (a: Range, b: Range): boolean => a.lower === b.lower && a.upper === b.upper;

/** The words of a range: "12", "≥ 6", "≤ 40", "40–60", "?". */
export function show({ lower, upper }: Range): string {
  if (lower === null) return upper === null ? '?' : `≤ ${upper}`;
  if (upper === null) return `≥ ${lower}`;
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}
