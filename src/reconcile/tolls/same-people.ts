import { sumOf } from './people-counted.js';
import type { Standing } from './standing.js';
import { ANYBODY } from './victim-class.js';

// Two mouths seldom use one noun for the same dead: "warders" and "guards", "workers" and "employees", "24 names". Wordings
// of one side and one status are one group unless something tells them apart: kinds that exclude each other, two groups
// joined in one wording, or a mouth that counts both beside each other.

/** Kinds of people that exclude each other; any other noun may be a wording of one of them. */
const ARMED = new Set(['soldier', 'fighter', 'militiaman', 'police']);
const UNARMED = new Set(['civilian', 'prisoner', 'medics', 'journalists', 'children', 'women']);

/** Two groups counted together: "fighters and militants", "soldiers and jailers". */
const isJoined = (people: string): boolean => people.includes('+');

/** Class of people of each standing, see `peopleCounted`. */
export type PeopleOf = (standing: Standing) => string;

interface Bucket {
  kinds: ReadonlySet<string>;
  members: Standing[];
}

/** Did one mouth count both as two, in one report? A figure that repeats the other is no second group. */
function countsBeside(a: Standing, b: Standing): boolean {
  if (a.claim.report !== b.claim.report || a.claimant !== b.claimant) return false;
  if (a.claim.context.headline || b.claim.context.headline) return false;
  return a.toll.lower !== b.toll.lower || a.toll.upper !== b.toll.upper;
}

const total = ({ toll }: Standing): boolean => toll.accounting === 'total';

/** Classes that some mouth counts beside another of them. */
function countedApart(members: readonly Standing[], peopleOf: PeopleOf, general: ReadonlySet<string>): Set<string> {
  const apart = new Set<string>();
  const named = members.filter(item => total(item) && !general.has(peopleOf(item)));
  named.forEach((a, i) => {
    for (const b of named.slice(i + 1))
      if (peopleOf(a) !== peopleOf(b) && countsBeside(a, b)) apart.add(peopleOf(a)).add(peopleOf(b));
  });
  return apart;
}

/** Nouns that name no group of their own. */
const GENERAL = new Set([ANYBODY, 'combatant']);

/** The one class that stands for each class of a bucket. */
function joinWordings({ kinds, members }: Bucket, peopleOf: PeopleOf): Map<string, string> {
  const apart = countedApart(members, peopleOf, GENERAL);
  const classes = [...new Set(members.map(peopleOf))].filter(name => !apart.has(name) && !isJoined(name)).sort();
  const known = classes.filter(name => kinds.has(name));
  const joining = known.length > 1 ? classes.filter(name => !kinds.has(name)) : classes;
  const wordings = joining.filter(name => !GENERAL.has(name));
  const home = known.length === 1 ? known[0] : (wordings[0] ?? joining[0]);
  // Of several kinds, "men" are none.
  const alone = known.length > 1 || apart.size > 0;
  const found = new Map<string, string>();
  for (const name of joining) if (home !== undefined && !(alone && GENERAL.has(name))) found.set(name, home);
  return found;
}

const isArmed = ({ toll }: Standing): boolean => toll.victims.status === 'combatant';

/** A count of nobody is of no size: it may be of any of them. */
const counted = (members: readonly Standing[]): Standing[] => members.filter(({ toll }) => toll.upper !== 0);

/** Less than half as many: some of those people, not all of them. */
function areFewer(some: readonly Standing[], all: readonly Standing[]): boolean {
  const most = Math.max(...counted(some).map(({ toll }) => toll.upper ?? Number.POSITIVE_INFINITY));
  const least = Math.min(...counted(all).map(({ toll }) => toll.lower ?? 0));
  return counted(some).length > 0 && counted(all).length > 0 && 2 * most < least;
}

/** Buckets of standings whose wordings may mean the same: of one harm and sum, armed by side, the others together. */
function bucketsOf(whole: readonly Standing[], peopleOf: PeopleOf): Map<string, Bucket> {
  const nounOf = (standing: Standing): string => `${sumOf(standing)} ${peopleOf(standing)}`;
  const nouns = new Set(whole.filter(item => isArmed(item) && !GENERAL.has(peopleOf(item))).map(nounOf));
  const sided = new Set(whole.filter(item => isArmed(item) && item.toll.victims.side).map(sumOf));
  const buckets = new Map<string, Bucket>();
  for (const standing of whole) {
    if (standing.toll.victims.subgroup !== null) continue;
    const people = peopleOf(standing);
    const armed = !UNARMED.has(people) && (isArmed(standing) || ARMED.has(people) || nouns.has(nounOf(standing)));
    const side = standing.toll.victims.side?.key ?? '';
    // Guards of whom nobody says whose they are, beside fighters of a side, may be their enemies.
    const own = armed && side === '' && sided.has(sumOf(standing)) ? people : '';
    const key = `${sumOf(standing)}|${armed ? `armed ${side} ${own}` : 'unarmed'}`;
    const known = buckets.get(key);
    if (known) known.members.push(standing);
    else buckets.set(key, { kinds: armed ? ARMED : UNARMED, members: [standing] });
  }
  return buckets;
}

/** Joins wordings of the same people. `partly` tells of parts that stand by themselves; they keep their class. */
export function samePeople(
  whole: readonly Standing[],
  peopleOf: PeopleOf,
  partly: (standing: Standing) => string,
): PeopleOf {
  const homes = new Map<Standing, string>();
  const all = whole.filter(standing => partly(standing) === '');
  const buckets = bucketsOf(all, peopleOf);
  for (const [key, bucket] of buckets) {
    const wordings = joinWordings(bucket, peopleOf);
    const armedBeside = [...buckets.keys()].some(other => other.startsWith(key.replace('unarmed', 'armed ')));
    for (const standing of bucket.members) {
      const people = peopleOf(standing);
      const home = wordings.get(people);
      if (home === undefined || home === people) continue;
      const named = bucket.members.filter(
        item => wordings.get(peopleOf(item)) === home && !GENERAL.has(peopleOf(item)),
      );
      const general = bucket.members.filter(item => peopleOf(item) === people);
      // "People" are all who were hurt, of both kinds, and a few passengers are not the forty dead.
      if (people === ANYBODY && (armedBeside || areFewer(named, general))) continue;
      homes.set(standing, home);
    }
  }
  return standing => homes.get(standing) ?? peopleOf(standing);
}
