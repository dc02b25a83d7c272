/** Earliest first; a report without a date comes last; then by id, so that the order of adding does not matter. */
export function byPublication(
  a: { id: string; published: string | null },
  b: { id: string; published: string | null },
): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
