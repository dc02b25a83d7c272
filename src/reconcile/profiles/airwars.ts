import type { Profile, ProfileCase, ProfilePart, ProfileResult, ReasonedClaim } from '../../model/ledger/profile.js';
import { type Counted, countedOf, isBelligerent, isZero, leastOf, mostOf } from './counted.js';
import { type Responsibility, responsibilityOf } from './responsibility.js';
import { finish } from './result.js';
import { type Strata, type Stratum, strataOf } from './strata.js';

// Airwars, "Methodology note" and "Civilian casualty assessment: grading" (airwars.org/methodology).
//
// As there: minimum and maximum per group of people; Confirmed where a belligerent accepts responsibility, Fair where two
// or more credible sources tell of it and an action of that belligerent is likely, Weak where one does, Contested
// where responsibility is laid on different parties, Discounted where those killed were combatants; people are civilians
// unless there is evidence that they were not; where their status is contested the minimum is 0.
// Choices: a source is an origin, not a report, and a party to the fighting is no credible source for its enemy's wrong or
// its own innocence; "likely" is that somebody names the party; the incident is graded, not one party's part in it, so
// that an incident whose other party accepts responsibility is Confirmed and not Discounted; status is contested
// where some count as fighters the people whom others count as civilians, nobody counting both.

type Grade = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted';

interface Range {
  min: number;
  max: number;
}

function rangeOf(items: readonly Counted[]): Range {
  const numbers = items.filter(item => !(isZero(item) && isBelligerent(item)));
  const from = numbers.length > 0 ? numbers : items;
  return { min: Math.min(...from.map(leastOf)), max: Math.max(...from.map(mostOf)) };
}

const add = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });

const itemsOf = (strata: readonly Stratum[]): Counted[] => strata.flatMap(({ items }) => items);
/** Ranges of strata, each without the people of the strata that it covers. */
const rangesOf = (strata: readonly Stratum[]): Range[] =>
  strata.map(({ items, less }) => {
    const [all, off] = [rangeOf(items), add(rangesOf(less))];
    return { min: Math.max(0, all.min - off.max), max: Math.max(0, all.max - off.min) };
  });

/** Do some count as fighters those whom others count as civilians? Whoever counts both tells two groups apart. */
function statusContested(civilians: readonly Counted[], fighters: readonly Counted[]): boolean {
  const [one, other] = [civilians, fighters].map(items => new Set(items.map(({ claimant }) => claimant)));
  if (!one || !other || one.size === 0) return false;
  return (
    [...other].some(claimant => !one.has(claimant)) &&
    ![...one].some(claimant => other.has(claimant)) &&
    fighters.some(({ loss }) => loss !== 'own')
  );
}

interface Civilians {
  range: Range | null;
  items: Counted[];
  contested: boolean;
}

/** Civilians, with those of whom nothing else is known; of a count of everybody, what the fighters leave. */
function civiliansOf({ whole, specific }: Strata): Civilians {
  const fighters = specific.filter(({ status }) => status === 'combatant');
  const people = specific.filter(({ status }) => status !== 'combatant');
  const armed = add(rangesOf(fighters));
  const own = rangesOf(people);
  const all = rangesOf(whole);
  const contested = statusContested(itemsOf(people), itemsOf(fighters));
  const items = own.length > 0 || all.length === 0 ? itemsOf(people) : itemsOf(whole);
  if (own.length + all.length === 0) return { range: null, items, contested };
  const counted = add(own);
  // Fighters who may be the same people are not taken off the count of everybody.
  const off = contested ? { min: 0, max: 0 } : armed;
  const left =
    all.length > 0 ? { min: Math.max(0, add(all).min - off.max), max: Math.max(0, add(all).max - off.min) } : counted;
  const range = own.length > 0 ? { min: counted.min, max: Math.max(counted.max, left.max) } : left;
  const used = own.length > 0 && left.max > counted.max ? [...items, ...itemsOf(whole)] : items;
  return { range: contested ? { ...range, min: 0 } : range, items: used, contested };
}

function gradeOf({ range, items }: Civilians, anybody: boolean, { accepted, named }: Responsibility): Grade | null {
  if (!range && !anybody) return null;
  if (!range || range.max === 0) return 'discounted';
  if (accepted.size > 0) return 'confirmed';
  if (named.size > 1) return 'contested';
  const credible = new Set(items.filter(item => !isBelligerent(item)).map(({ origin }) => origin)).size;
  return credible >= 2 && named.size === 1 ? 'fair' : 'weak';
}

const GRADED: Readonly<Record<Grade, string>> = {
  confirmed: 'a belligerent accepts responsibility',
  fair: 'two or more credible origins, and one party named',
  weak: 'one credible origin, or no party named',
  contested: 'different parties are held responsible',
  discounted: 'those killed were combatants, or nobody was killed',
};

const partOf = ({ groups, items, side, status }: Stratum): ProfilePart => ({
  label:
    [...new Set(groups.flatMap(({ victims }) => victims.subgroup ?? victims.wordings))].sort().join(', ') ||
    (side ? `${side.name} (${status})` : 'people'),
  groups: groups.map(({ id }) => id).sort(),
  values: { ...rangeOf(items) },
});

function derive(input: ProfileCase): ProfileResult {
  const { incident } = input;
  const { counted, excluded } = countedOf(input);
  const strata = strataOf(counted, incident);
  const civilians = civiliansOf(strata);
  const responsibility = responsibilityOf(input);
  const grade = gradeOf(civilians, counted.length > 0, responsibility);
  const { range } = civilians;
  const notes: string[] = [];
  if (grade) notes.push(`${grade}: ${GRADED[grade]}`);
  else notes.push('no number of deaths stands: unknown');
  if (civilians.contested) notes.push('some count them as fighters, others as civilians: the minimum is 0');
  if (input.contained.length > 0)
    notes.push(
      `${input.contained.length} incidents lie within this total and are assessed by themselves: not to be added`,
    );
  const chosen: ReasonedClaim[] = civilians.items.map(item => ({
    claim: item.claim.id,
    why:
      item.toll.victims.status === 'civilian'
        ? `civilians: ${leastOf(item)} to ${mostOf(item)}`
        : `civilians for want of evidence otherwise: ${leastOf(item)} to ${mostOf(item)}`,
  }));
  return finish('airwars', incident, {
    values: { min: range?.min ?? null, max: range?.max ?? null },
    printed: {},
    parts: [...strata.specific, ...strata.whole, ...strata.parts]
      .map(partOf)
      .sort((a, b) => ((a.groups[0] ?? '') < (b.groups[0] ?? '') ? -1 : 1))
      .filter((part, i, all) => part.groups[0] !== all[i - 1]?.groups[0]),
    chosen: [...chosen, ...responsibility.chosen],
    excluded: [
      ...excluded,
      ...strata.excluded,
      ...counted.map(({ claim }) => ({
        claim: claim.id,
        why: 'counts combatants, or people who are counted otherwise',
      })),
    ],
    notes,
    grade,
    provisional: grade === null || input.contained.length > 0,
  });
}

/** Civilian deaths, minimum and maximum, with a grade; `parts` has every group. */
export const airwars: Profile = {
  id: 'airwars',
  follows: 'Airwars, Methodology and grading',
  fields: ['min', 'max'],
  derive,
};
