import type { Profile, ProfileCase, ProfilePart, ProfileResult } from '../../model/ledger/profile.js';
import { type Counted, type CountedCase, countedOf, isZero, leastOf } from './counted.js';
import { lowestUntilCorroborated, type Position } from './positions.js';
import { finish } from './result.js';
import { type Strata, type Stratum, strataOf } from './strata.js';

// Armed Conflict Location & Event Data, Codebook (2023 and after), "Fatalities".
//
// As there: one figure for all the dead of an event; the most conservative estimate where sources differ, until another
// is better supported; "several", "many", "few" and "tens" are 3, or 10 where the event is large; "dozens" 12 and
// "hundreds" 100; a total of several days is divided over them; where no deaths are reported, or only "casualties", 0.
// Choices: words are told by the open interval that the reading gives them; "scores" (on which the codebook is silent)
// are 20 and "thousands" 1,000; an event is large where other counts of its dead or injured reach 10; the remainder of
// a division falls on the first day; the side that counts nobody is not believed against a number; a count of everybody
// goes before the sum of its groups, unless that is larger and has more claimants; a total is divided over days only where
// the words of the figure name them, or where it is a series: a day that is not known for certain makes no two days.

/** Least number of an open interval → figure, by the word that it stands for, largest first. */
const WORDS: readonly { from: number; name: string; figure: number }[] = [
  { from: 2000, name: 'thousands', figure: 1000 },
  { from: 200, name: 'hundreds', figure: 100 },
  { from: 40, name: 'scores', figure: 20 },
  { from: 24, name: 'dozens', figure: 12 },
];
const FEW = 3;
const FEW_OF_MANY = 10;
const LARGE = 10;

const isVague = ({ toll }: Counted): boolean => toll.hedge === 'vague' && toll.upper === null;

function isLarge(input: ProfileCase): boolean {
  return input.claims.some(
    ({ toll }) =>
      toll !== null &&
      toll.hedge !== 'vague' &&
      (toll.harm === 'killed' || toll.harm === 'injured') &&
      (toll.lower ?? toll.upper ?? 0) >= LARGE,
  );
}

const readIn =
  (large: boolean) =>
  (item: Counted): number => {
    const least = leastOf(item);
    if (!isVague(item)) return least;
    return WORDS.find(({ from }) => least >= from)?.figure ?? (large ? FEW_OF_MANY : FEW);
  };

interface Taken {
  value: number;
  addends: number[];
  positions: Position[];
  claimants: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The figures of strata, each less those of the strata that it covers. */
function take(strata: readonly Stratum[], read: (item: Counted) => number): Taken | null {
  const taken = new Map<Stratum, Position>();
  for (const stratum of strata) {
    const position = lowestUntilCorroborated(stratum.items, read);
    if (position) taken.set(stratum, position);
  }
  if (taken.size === 0) return null;
  const addends: number[] = [];
  const positions: Position[] = [];
  for (const [stratum, position] of taken) {
    const covered = sum(stratum.less.map(other => taken.get(other)?.value ?? 0));
    // A count of no more people than are counted apart adds nobody.
    if (covered > 0 && position.value <= covered) continue;
    addends.push(position.value - covered);
    positions.push(position);
  }
  const claimants = new Set(positions.flatMap(({ items }) => items.map(({ claimant }) => claimant))).size;
  return { value: sum(addends), addends, positions, claimants };
}

/** Do groups that more claimants count, and who are more, show that a count of everybody is none? */
const outweighs = (groups: Taken | null, everybody: Taken): boolean =>
  groups !== null && groups.value > everybody.value && groups.claimants > everybody.claimants;

function whyChosen({ value, items, support }: Position, item: Counted, large: boolean): string {
  if (isVague(item)) {
    const words = item.toll.figure ? `“${item.toll.figure.text}”` : 'words without a number';
    const scale = value === FEW ? ' (a small event)' : value === FEW_OF_MANY && large ? ' (a large event)' : '';
    return `${words} read as ${value}${scale}`;
  }
  if (isZero(item)) return 'nobody is said to have been killed, and no number stands against it';
  if (support > 1) return `the best corroborated figure (${support} independent claimants)`;
  return items.length > 1 ? 'the lowest figure that stands, carried more than once' : 'the lowest figure that stands';
}

const DAY = 86_400_000;

type Days = readonly [string | null, string | null];

/** First and last day of what the figures count: a series' own, else those that the words of every figure name. */
function daysOf({ incident }: ProfileCase, positions: readonly Position[]): Days {
  if (incident.kind === 'series') return [incident.earliest, incident.latest];
  const times = positions.flatMap(({ items }) => items.map(({ claim }) => claim.when));
  const stated = times.flatMap(when => (when?.basis === 'stated' && when.earliest && when.latest ? [when] : []));
  if (stated.length === 0 || stated.length < times.length) return [null, null];
  const [first] = stated.map(({ earliest }) => earliest ?? '').sort();
  const last = stated
    .map(({ latest }) => latest ?? '')
    .sort()
    .at(-1);
  return [first ?? null, last ?? null];
}

/** The figure divided over the days of the event; the remainder falls on the first. Nothing for an event of one day. */
function byDay(total: number, [earliest, latest]: Days): ProfilePart[] {
  const [from, to] = [Date.parse(earliest?.slice(0, 10) ?? ''), Date.parse(latest?.slice(0, 10) ?? '')];
  const days = Math.round((to - from) / DAY) + 1;
  if (!(days > 1)) return [];
  const each = Math.floor(total / days);
  return Array.from({ length: days }, (_, i) => ({
    label: new Date(from + i * DAY).toISOString().slice(0, 10),
    groups: [],
    values: { fatalities: i === 0 ? total - each * (days - 1) : each },
  }));
}

interface Weighed {
  everybody: Taken | null;
  bySide: Taken | null;
  taken: Taken | null;
}

function weigh({ whole, specific }: Strata, read: (item: Counted) => number): Weighed {
  const [everybody, bySide] = [take(whole, read), take(specific, read)];
  return { everybody, bySide, taken: everybody && !outweighs(bySide, everybody) ? everybody : bySide };
}

/** Why a figure that stands was not taken; `finish` leaves out those that were. */
const whyAside = ({ everybody, taken }: Weighed, { whole }: Strata, { group }: Counted): string =>
  everybody && taken === everybody && !whole.some(({ groups }) => groups.includes(group))
    ? 'counts a group; the count of everybody goes before it'
    : 'another figure stands: the lowest, or a better corroborated one';

function notesOf({ everybody, bySide, taken }: Weighed, { undivided, unnumbered }: CountedCase): string[] {
  if (!taken && undivided) return ['only casualties are told, dead and wounded undivided: the codebook shows 0'];
  if (!taken && unnumbered) return ['deaths are told without any number: the codebook shows 0, which is not a count'];
  if (!taken) return ['no deaths are told: the codebook shows 0, which is not a count'];
  if (taken === bySide)
    return taken.addends.length > 1 ? [`the sum of groups counted apart: ${taken.addends.join(' + ')}`] : [];
  return bySide && everybody && bySide.value > everybody.value
    ? [`groups counted apart come to ${bySide.value}, more than the count of everybody`]
    : [];
}

function derive(input: ProfileCase): ProfileResult {
  const { incident, contained } = input;
  const counted = countedOf(input);
  const strata = strataOf(counted.counted, incident);
  const large = isLarge(input);
  const weighed = weigh(strata, readIn(large));
  const { taken } = weighed;
  const parts = taken && taken.value > 0 ? byDay(taken.value, daysOf(input, taken.positions)) : [];
  const notes = notesOf(weighed, counted);
  if (parts.length > 0) notes.push(`divided over ${parts.length} days, the remainder on the first`);
  if (contained.length > 0)
    notes.push(`${contained.length} incidents lie within these days and have figures of their own: not to be added`);
  return finish('acled', incident, {
    values: { fatalities: taken?.value ?? null },
    printed: taken ? {} : { fatalities: 0 },
    parts,
    chosen: (taken?.positions ?? []).flatMap(position =>
      position.items.map(item => ({ claim: item.claim.id, why: whyChosen(position, item, large) })),
    ),
    excluded: [
      ...counted.excluded,
      ...strata.excluded,
      ...counted.counted.map(item => ({ claim: item.claim.id, why: whyAside(weighed, strata, item) })),
    ],
    notes,
    grade: null,
    provisional: contained.length > 0,
  });
}

/** One figure of fatalities. `values.fatalities` is null where none is told, though the codebook prints 0. */
export const acled: Profile = { id: 'acled', follows: 'ACLED Codebook (2023)', fields: ['fatalities'], derive };
