import type { Bounds } from '../api/types.js';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count of people, every digit of it. */
export const people = (count: number): string => whole.format(count);

/** A round count for an axis: 1,000 is "1k", 2,000,000 "2m"; one that is not so round keeps its digits. */
export function shortPeople(count: number): string {
  if (count >= 1_000_000 && count % 1_000_000 === 0) return `${people(count / 1_000_000)}m`;
  return count >= 1000 && count % 1000 === 0 ? `${people(count / 1000)}k` : people(count);
}

/**
 * Bounds as printed: "12", "12–15", "at least 12", "up to 15"; null is open and both null unknown, never zero.
 */
export function bounds({ lower, upper }: Bounds): string {
  if (lower === null && upper === null) return 'no figure';
  if (upper === null) return `at least ${people(lower ?? 0)}`;
  if (lower === null) return `up to ${people(upper)}`;
  return lower === upper ? people(lower) : `${people(lower)}–${people(upper)}`;
}

/** The same where width is dear: "≥ 12", "≤ 15", "?". For the eye; hand `bounds` to those who listen. */
export function shortBounds({ lower, upper }: Bounds): string {
  if (lower === null && upper === null) return '?';
  if (upper === null) return `≥\u00a0${people(lower ?? 0)}`;
  if (lower === null) return `≤\u00a0${people(upper)}`;
  return lower === upper ? people(lower) : `${people(lower)}–${people(upper)}`;
}

/** A profile's value; null is unknown and said so. Fractions stay as the method gives them. */
export function estimateValue(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return 'unknown';
  return typeof value === 'string' ? value : value.toLocaleString('en', { maximumFractionDigits: 20 });
}
