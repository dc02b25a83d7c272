import type { Made } from '../../model/reading.js';

/** Rule and confidence of an item, for -v; null when it names neither. */
export function madeBy({ rule, confidence }: Made, id?: string): string | null {
  const parts = [id, rule, confidence === undefined ? undefined : `confidence ${confidence.toFixed(2)}`];
  const known = parts.filter(part => part !== undefined);
  return known.length > 0 ? `[${known.join(' · ')}]` : null;
}
