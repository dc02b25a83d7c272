import type { Comparison } from '../../model/ledger/judgement.js';
import { comparePlaces } from './compare-places.js';
import { gapOf, type Telling } from './telling.js';

/** How far two tellings speak of one happening: the fields compared, and their sum. */
export interface Likeness {
  comparisons: Comparison[];
  score: number;
  /** Something rules it out; only a person can say otherwise. */
  excluded: boolean;
}

/** From this score two tellings are one happening; from the lower one a person should look. */
export const SAME = 0.5;
export const UNSURE = 0.3;

const day = (days: Telling['days']): string =>
  days
    ? [days.from, days.to].map(n => new Date(n * 86_400_000).toISOString().slice(0, 10)).join('/') + ` ${days.basis}`
    : '–';

function compareDays(a: Telling, b: Telling): number {
  if (!a.days || !b.days) return 0;
  const gap = gapOf(a.days, b.days);
  const known = a.days.basis !== 'published' && b.days.basis !== 'published';
  const stated = a.days.basis === 'stated' && b.days.basis === 'stated';
  if (gap === 0) return known ? 0.3 : 0.1;
  // Midnight, time zones and "on Monday" for "Sunday night" move a day by one.
  if (gap === 1) return stated ? -0.4 : known ? -0.15 : 0;
  return known ? -1 : gap > 3 ? -0.8 : -0.3;
}

const names = (telling: Telling): string =>
  [...new Set([...telling.places, ...telling.scene].map(place => place.name))].slice(0, 4).join(', ') || '–';

function compareWhere(a: Telling, b: Telling): number {
  const own = comparePlaces(a.places, b.places);
  if (a.places.length > 0 && b.places.length > 0) return own > 0 ? 0.5 * own : 0.8 * own;
  const mixed = comparePlaces(a.places.length > 0 ? a.places : a.scene, b.places.length > 0 ? b.places : b.scene);
  return mixed > 0 ? 0.4 * mixed : 0.3 * mixed;
}

/** Share of the fewer words that stand among the more. */
function compareWords(a: Telling, b: Telling): number {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (few.size < 3) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return Math.min(0.35, (shared / few.size) * 0.7 - 0.1);
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true;
  return false;
};

/** Compares two tellings field by field. Symmetric. */
export function compareTellings(a: Telling, b: Telling): Likeness {
  const comparisons: Comparison[] = [];
  const add = (field: string, left: string, right: string, score: number): void => {
    if (score !== 0) comparisons.push({ field, left, right, score: Math.round(score * 100) / 100 });
  };
  const copied = shares(a.copies, b.copies);
  if (copied) add('passage', 'one sentence', 'stands in both', 1);
  const when = compareDays(a, b);
  add('day', day(a.days), day(b.days), when);
  const where = compareWhere(a, b);
  add('place', names(a), names(b), where);
  add('words', `${a.words.size} words`, `${b.words.size} words`, compareWords(a, b));
  const series = (a.kind === 'series') !== (b.kind === 'series');
  const apart = !copied && (when <= -0.8 || (where <= -0.8 && a.places.length > 0 && b.places.length > 0));
  const score = comparisons.reduce((sum, comparison) => sum + comparison.score, 0);
  return { comparisons, score, excluded: a.report === b.report || series || apart };
}
