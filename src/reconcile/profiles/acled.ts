import type { Profile, ProfileCase, ProfilePart, ProfileResult, ReasonedClaim } from '../../model/ledger/profile.js';
import { type Counted, countedOf, isZero, leastOf } from './counted.js';
import { lowestUntilCorroborated, type Position } from './positions.js';
import { finish } from './result.js';
import { type Stratum, strataOf } from './strata.js';

// Armed Conflict Location & Event Data, Codebook (2023 and after), "Fatalities".
//
// As there: one figure for all the dead of an event; the most conservative estimate where sources differ, until another
// is better supported; "several", "many", "few" and "tens" are 3, or 10 where the event is large; "dozens" 12 and
// "hundreds" 100; a total of several days is divided over them; where no deaths are reported, or only "casualties", 0.
// Choices: words are told by the open interval that the reading gives them; "scores" (on which the codebook is silent)
// are 20 and "thousands" 1,000; an event is large where other counts of its dead or injured reach 10; the remainder of
// a division falls on the first day; the side that counts nobody is not believed against a number; a count of everybody
// goes before the sum of its groups, which is shown only where no such count stands.

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
  positions: Position[];
}

function take(strata: readonly Stratum[], read: (item: Counted) => number): Taken | null {
  const positions = strata.flatMap(({ items }) => lowestUntilCorroborated(items, read) ?? []);
  if (positions.length === 0) return null;
  return { value: positions.reduce((sum, { value }) => sum + value, 0), positions };
}

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

/** The figure divided over the days of the event; the remainder falls on the first. Nothing for an event of one day. */
function byDay(total: number, earliest: string | null, latest: string | null): ProfilePart[] {
  const [from, to] = [Date.parse(earliest ?? ''), Date.parse(latest ?? '')];
  const days = Math.round((to - from) / DAY) + 1;
  if (!(days > 1)) return [];
  const each = Math.floor(total / days);
  return Array.from({ length: days }, (_, i) => ({
    label: new Date(from + i * DAY).toISOString().slice(0, 10),
    groups: [],
    values: { fatalities: i === 0 ? total - each * (days - 1) : each },
  }));
}

function derive(input: ProfileCase): ProfileResult {
  const { incident } = input;
  const { counted, excluded, undivided, unnumbered } = countedOf(input);
  const strata = strataOf(counted, incident);
  const large = isLarge(input);
  const read = readIn(large);
  const everybody = take(strata.whole, read);
  const bySide = take(strata.specific, read);
  const taken = everybody ?? bySide;
  const notes: string[] = [];
  const chosen: ReasonedClaim[] = (taken?.positions ?? []).flatMap(position =>
    position.items.map(item => ({ claim: item.claim.id, why: whyChosen(position, item, large) })),
  );
  const kept = new Set(chosen.map(({ claim }) => claim));
  const aside = counted.flatMap(({ claim, group }): ReasonedClaim[] => {
    if (kept.has(claim.id) || strata.excluded.some(other => other.claim === claim.id)) return [];
    const inWhole = strata.whole.some(({ groups }) => groups.includes(group));
    return [
      {
        claim: claim.id,
        why:
          everybody && !inWhole
            ? 'counts a group; the count of everybody goes before it'
            : 'another figure stands: the lowest, or a better corroborated one',
      },
    ];
  });
  if (!everybody && (taken?.positions.length ?? 0) > 1)
    notes.push(`the sum of groups counted apart: ${taken?.positions.map(({ value }) => value).join(' + ')}`);
  if (everybody && bySide && bySide.value > everybody.value)
    notes.push(`groups counted apart come to ${bySide.value}, more than the count of everybody`);
  const parts = taken && taken.value > 0 ? byDay(taken.value, incident.earliest, incident.latest) : [];
  if (parts.length > 0) notes.push(`divided over ${parts.length} days, the remainder on the first`);
  if (!taken) {
    if (undivided) notes.push('only casualties are told, dead and wounded undivided: the codebook shows 0');
    else if (unnumbered) notes.push('deaths are told without any number: the codebook shows 0, which is not a count');
    else notes.push('no deaths are told: the codebook shows 0, which is not a count');
  }
  if (input.contained.length > 0)
    notes.push(
      `${input.contained.length} incidents lie within these days and have figures of their own: not to be added`,
    );
  return finish('acled', incident, {
    values: { fatalities: taken?.value ?? null },
    printed: taken ? {} : { fatalities: 0 },
    parts,
    chosen,
    excluded: [...excluded, ...strata.excluded, ...aside],
    notes,
    grade: null,
    provisional: input.contained.length > 0,
  });
}

/** One figure of fatalities. `values.fatalities` is null where none is told, though the codebook prints 0. */
export const acled: Profile = { id: 'acled', follows: 'ACLED Codebook (2023)', derive };
