import type { Comparison } from '../../model/ledger/judgement.js';
import { comparePlaces } from './compare-places.js';
import { type Days, gapOf, type Telling } from './telling.js';

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

/** Score by days apart: as far as the list goes, then its last. */
const APART: Record<Days['basis'], readonly number[]> = {
  // Midnight, time zones and "on Monday" for "Sunday night" move a day by one.
  stated: [0.3, -0.2, -0.6, -1],
  // The scene's day is often that of the briefing or of the count.
  scene: [0.2, 0.05, -0.2, -0.2, -0.5, -0.5, -0.5, -0.5, -1],
  published: [0.1, -0.1, -0.1, -0.1, -0.4, -0.4, -0.4, -0.4, -1],
};

const WEAKEST: readonly Days['basis'][] = ['published', 'scene', 'stated'];

function compareDays(a: Telling, b: Telling): number {
  const [x, y] = [a.days, b.days];
  if (!x || !y) return 0;
  const scores = APART[WEAKEST.find(basis => basis === x.basis || basis === y.basis) ?? 'published'];
  return scores[Math.min(gapOf(x, y), scores.length - 1)] ?? 0;
}

const names = (telling: Telling): string =>
  [...new Set([...telling.places, ...telling.scene].map(place => place.name))].slice(0, 4).join(', ') || '–';

/** Own places of both tell most; the scene that the sentences before set tells less. */
function compareWhere(a: Telling, b: Telling): number {
  if (a.places.length > 0 && b.places.length > 0) {
    const own = comparePlaces(a.places, b.places);
    return own > 0 ? 0.5 * own : 0.8 * own;
  }
  const either = a.places.length > 0 || b.places.length > 0;
  const mixed = comparePlaces(a.places.length > 0 ? a.places : a.scene, b.places.length > 0 ? b.places : b.scene);
  return mixed > 0 ? (either ? 0.35 : 0.25) * mixed : (either ? 0.2 : 0.1) * mixed;
}

/** Share of the fewer items that stand among the more. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of few) if (many.has(item)) shared += 1;
  // Two of two prove less than ten of ten.
  return shared / (few.size + 1);
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
  add('words', `${a.words.size} words`, `${b.words.size} words`, Math.min(0.25, overlap(a.words, b.words) * 0.6 - 0.1));
  add('names', `${a.names.size} names`, `${b.names.size} names`, overlap(a.names, b.names) * 0.45);
  const series = (a.kind === 'series') !== (b.kind === 'series');
  const apart = !copied && (when <= -0.8 || (where <= -0.8 && a.places.length > 0 && b.places.length > 0));
  const score = comparisons.reduce((sum, comparison) => sum + comparison.score, 0);
  return { comparisons, score, excluded: a.report === b.report || series || apart };
}
