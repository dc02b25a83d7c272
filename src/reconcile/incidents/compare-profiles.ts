import type { LedgerPlace } from '../../model/ledger/claim.js';
import type { Comparison } from '../../model/ledger/judgement.js';
import { foldName } from '../../resources/fold-name.js';
import { compareNames, overlap } from './compare-names.js';
import { comparePlaces, townsOf } from './compare-places.js';
import { siteWords } from './names-apart.js';
import type { Profile } from './profile.js';
import { type Days, dayOf, gapOf } from './telling.js';
import { WEIGHTS } from './weights.js';

/** How far two profiles speak of one happening: the fields compared, and their sum. */
export interface Likeness {
  comparisons: Comparison[];
  score: number;
  /** Something rules it out; only a person can say otherwise. */
  excluded: boolean;
}

const day = (days: Days | null): string =>
  days
    ? [...new Set([days.from, days.to].map(n => new Date(n * 86_400_000).toISOString().slice(0, 10)))].join('/') +
      ` ${days.basis}`
    : '–';

const WEAKEST: readonly Days['basis'][] = ['published', 'scene', 'near', 'stated'];

/** Days between the beginnings of two stretches that count as one beginning. */
const BEGAN = 2;
/** A stretch that begins this shortly before the report came out is the day of the count (days). */
const COUNTED = 3;

/** The first day of a sum, where the words name it; null where they only name the day of counting. */
function beginOf({ days, tellings }: Profile): number | null {
  if (!days || days.basis === 'scene' || days.basis === 'published') return null;
  const published = tellings.map(telling => dayOf(telling.published) ?? 0);
  return days.to - days.from <= 1 && days.from >= Math.min(...published) - COUNTED ? null : days.from;
}

/** Sums of one campaign began on one day, whenever they were counted. */
function compareBegins(a: Profile, b: Profile): number {
  const [x, y] = [beginOf(a), beginOf(b)];
  const { same, week, apart, untold } = WEIGHTS.begins;
  if (x === null || y === null) return untold;
  const days = Math.abs(x - y);
  return days <= BEGAN ? same : days <= 7 ? week : apart;
}

/** From this hour on, UTC, a report may have come out on the next day where it happened. */
const LATE = 18;

interface PublishedDays {
  /** When the first of the tellings came out, ISO 8601, and its day. */
  first: string | undefined;
  out: number | null;
  /** Day on which the last of them came out. */
  told: number;
}

const publishedBy = new WeakMap<Profile, PublishedDays>();

function publishedOf(profile: Profile): PublishedDays {
  const known = publishedBy.get(profile);
  if (known) return known;
  const [first] = profile.tellings.flatMap(({ published }) => published ?? []).sort();
  const told = Math.max(...profile.tellings.map(({ published }) => dayOf(published) ?? 0));
  const made = { first, out: dayOf(first), told };
  publishedBy.set(profile, made);
  return made;
}

/** Did the one happen, by its own words, on a day after the other was first told of? */
function isAfter(profile: Profile, other: Profile): boolean {
  const { days } = profile;
  if (!days || (days.basis !== 'stated' && days.basis !== 'near')) return false;
  const { first, out } = publishedOf(other);
  const { told } = publishedOf(profile);
  // A day after its own report is a misread one.
  if (first === undefined || out === null || days.from > told) return false;
  const late = /T(\d\d).*Z$/.exec(first)?.[1];
  return days.from > out + (late !== undefined && Number(late) >= LATE ? 1 : 0);
}

/** Words of the night, which has two days. */
const NIGHT = ['night', 'midnight', 'overnight', 'dawn'];
const isNight = ({ words }: Profile): boolean => NIGHT.some(word => words.has(word));

function compareDays(a: Profile, b: Profile): number {
  if (a.kind === 'series' && b.kind === 'series') return compareBegins(a, b);
  const [x, y] = [a.days, b.days];
  if (!x || !y) return 0;
  const scores: readonly number[] =
    WEIGHTS.days[WEAKEST.find(basis => basis === x.basis || basis === y.basis) ?? 'published'];
  const gap = gapOf(x, y);
  const nights = gap === 1 && (isNight(a) || isNight(b)) ? WEIGHTS.night : 0;
  const after = isAfter(a, b) || isAfter(b, a) ? WEIGHTS.after : 0;
  return after + nights + (scores[Math.min(gap, scores.length - 1)] ?? 0);
}

const written = ({ places, scene }: Profile): string =>
  [...new Set((places.length > 0 ? places : scene).map(place => place.name))].slice(0, 4).join(', ') || '–';

/** Beside its claims the one names a place of the other's: it tells of both, whichever it was put to. */
const namesPlaceOf = (a: Profile, b: Profile): boolean =>
  townsOf(a.places).some(({ name }) =>
    foldName(name)
      .split(' ')
      .every(word => (b.names.get(word) ?? 0) >= WEIGHTS.beside),
  );

/** Places as they agree; that they differ tells nothing where the words of one have both. */
function compareWhere(a: Profile, b: Profile): number {
  const score = comparePlacesOf(a, b);
  return score < 0 && (namesPlaceOf(a, b) || namesPlaceOf(b, a)) ? 0 : score;
}

/** Own places of both tell most; the scene that the sentences before set tells less. */
function comparePlacesOf(a: Profile, b: Profile): number {
  const scored = (x: readonly LedgerPlace[], y: readonly LedgerPlace[], weights: readonly number[]): number => {
    const score = comparePlaces(x, y);
    return score * ((score > 0 ? weights[0] : weights[1]) ?? 0);
  };
  const { own, mixed, scenes } = WEIGHTS.places;
  if (a.places.length > 0 && b.places.length > 0) return scored(a.places, b.places, own);
  if (a.places.length > 0) return scored(a.places, b.scene, mixed);
  if (b.places.length > 0) return scored(a.scene, b.places, mixed);
  return scored(a.scene, b.scene, scenes);
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter(item => b.has(item)).sort();
const some = (list: readonly string[]): string => list.slice(0, 5).join(', ');
const rounded = (score: number): number => Math.round(score * 100) / 100;

const capped = ([weight = 0, most = 0]: readonly number[], amount: number): number => Math.min(most, weight * amount);

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count += 1;
  return count;
}

/** How far two profiles speak of one happening, without the words for it. */
export type Score = Omit<Likeness, 'comparisons'>;

/** What a field has on one side, in words: asked for only where somebody will read it. */
type Words = () => string;

const dayIn =
  ({ days }: Profile): Words =>
  () =>
    day(days);
const listing =
  (list: readonly string[]): Words =>
  () =>
    some(list);
const sharing =
  (a: ReadonlySet<string>, b: ReadonlySet<string>): Words =>
  () =>
    some(shared(a, b));
const sited =
  (words: ReadonlySet<string>): Words =>
  () =>
    some([...words].sort());
const sized =
  (words: ReadonlySet<string>): Words =>
  () =>
    `${words.size} words`;
const released =
  ({ release }: Profile): Words =>
  () =>
    `${release}`;

/** Weighs field by field; `comparisons` takes each in words. */
function weigh(a: Profile, b: Profile, comparisons: Comparison[] | null): Score {
  let score = 0;
  const add = (field: string, left: Words, right: Words, weight: number): void => {
    const counts = rounded(weight);
    if (counts === 0) return;
    score += counts;
    comparisons?.push({ field, left: left(), right: right(), score: counts });
  };
  const copied = countShared(a.copies, b.copies);
  add('passage', sharing(a.copies, b.copies), sharing(a.copies, b.copies), copied > 0 ? WEIGHTS.passage : 0);
  const when = compareDays(a, b);
  add('day', dayIn(a), dayIn(b), when);
  const [left, right] = [siteWords(a), siteWords(b)];
  const sites = countShared(left, right);
  // Where the words name one site, a map that puts it in two places tells nothing.
  const where = sites > 0 ? Math.max(0, compareWhere(a, b)) : compareWhere(a, b);
  add(
    'place',
    () => written(a),
    () => written(b),
    where,
  );
  const names = compareNames(a, b);
  // A village is a place and a name: what the place has told is not told again.
  add(
    'names',
    listing(names.shared),
    listing(names.shared),
    Math.max(0, names.score - WEIGHTS.names.place * Math.max(0, where)),
  );
  const elsewhere = left.size > 0 && right.size > 0 && sites === 0;
  add('sites', sited(left), sited(right), elsewhere ? WEIGHTS.sites.other : sites > 0 ? WEIGHTS.sites.same : 0);
  add(
    'people',
    sharing(a.people, b.people),
    sharing(a.people, b.people),
    capped(WEIGHTS.people, countShared(a.people, b.people)),
  );
  // On two days, words alike are those of one war or one paper.
  const alike = when <= WEIGHTS.apart ? 0 : 1;
  add('lede', sized(a.lede), sized(b.lede), capped(WEIGHTS.lede, alike * overlap(a.lede, b.lede)));
  add('words', sized(a.words), sized(b.words), capped(WEIGHTS.words, alike * overlap(a.words, b.words)));
  add('release', released(a), released(b), a.release === b.release ? 0 : WEIGHTS.release);
  const apartIn = copied > 0 ? 0 : WEIGHTS.report * Math.min(2, countShared(a.reports, b.reports));
  add('report', () => 'told apart in', sharing(a.reports, b.reports), apartIn);
  const apart = copied === 0 && (when <= -0.8 || (where <= -0.8 && a.places.length > 0 && b.places.length > 0));
  return { score, excluded: a.kind !== b.kind || apart };
}

const scores = new WeakMap<Profile, WeakMap<Profile, Score>>();

/**
 * As `compareProfiles`, in a part of the time. Tellings that stand alone meet again and again while their surroundings
 * change: their score is found once.
 */
export function scoreProfiles(a: Profile, b: Profile): Score {
  if (a.tellings.length > 1 || b.tellings.length > 1) return weigh(a, b, null);
  let known = scores.get(a);
  if (!known) scores.set(a, (known = new WeakMap()));
  let score = known.get(b);
  if (!score) known.set(b, (score = weigh(a, b, null)));
  return score;
}

/** Compares two profiles field by field. Symmetric. */
export function compareProfiles(a: Profile, b: Profile): Likeness {
  const comparisons: Comparison[] = [];
  const { score, excluded } = weigh(a, b, comparisons);
  return { comparisons, score, excluded };
}
