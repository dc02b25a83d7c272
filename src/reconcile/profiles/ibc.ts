import type { Profile, ProfileCase, ProfileResult, ReasonedClaim } from '../../model/ledger/profile.js';
import { type Counted, countedOf, isBelligerent, isZero, leastOf, mostOf } from './counted.js';
import { finish } from './result.js';
import { type Stratum, strataOf } from './strata.js';

// Iraq Body Count, "Methodology" (iraqbodycount.org/about/methods).
//
// As there: civilian deaths only; a minimum and a maximum, which are the lowest and highest number of the reports where
// these disagree; unclear civilian status widens the range (out of the minimum, in the maximum); two independent sources
// before an incident is published; totals of morgues and ministries enter only for what is left of them when the
// incidents that they contain are taken off.
// Choices: "independent" is two origins, not two reports; an open end is closed by its known bound; that nobody
// was killed counts when a body outside the fighting says so, not when a party to it does; what is left of a total
// is its minimum less the incidents' maxima, and its maximum less their minima, never below 0.

interface Range {
  min: number;
  max: number;
}

const isReport = (item: Counted): boolean => !(isZero(item) && isBelligerent(item));

function rangeOf(items: readonly Counted[]): Range | null {
  if (items.length === 0) return null;
  return { min: Math.min(...items.map(leastOf)), max: Math.max(...items.map(mostOf)) };
}

const add = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });

const itemsOf = (strata: readonly Stratum[]): Counted[] => strata.flatMap(({ items }) => items.filter(isReport));
/** Ranges of strata, each without the people of the strata that it covers. */
const rangesOf = (strata: readonly Stratum[]): Range[] =>
  strata.flatMap(({ items, less }) => {
    const range = rangeOf(items.filter(isReport));
    if (!range) return [];
    const off = add(rangesOf(less));
    return [{ min: Math.max(0, range.min - off.max), max: Math.max(0, range.max - off.min) }];
  });

/** Civilians for certain, and at most all whom nobody calls fighters. Null where neither is counted. */
function civilianRange(
  civilians: readonly Stratum[],
  unclear: readonly Stratum[],
  whole: readonly Stratum[],
  fighters: number,
): Range | null {
  const sure = rangesOf(civilians);
  const all = rangesOf(whole);
  const open = rangesOf(unclear);
  if (sure.length + all.length + open.length === 0) return null;
  const certain = add(sure);
  const widened = certain.max + add(open).max;
  return { min: certain.min, max: Math.max(widened, all.length > 0 ? add(all).max - fighters : 0) };
}

function subtract(total: Range, contained: readonly ProfileResult[], notes: string[]): Range {
  let [least, most] = [0, 0];
  for (const { incident, values } of contained) {
    const [min, max] = [values.min, values.max];
    if (typeof min !== 'number' || typeof max !== 'number') {
      notes.push(`${incident} lies within the total and has no figure: nothing is taken off for it`);
      continue;
    }
    least += min;
    most += max;
  }
  const left = { min: Math.max(0, total.min - most), max: Math.max(0, total.max - least) };
  notes.push(
    `what the total leaves: ${total.min} − ${most} to ${total.max} − ${least} is ${left.min} to ${left.max}, without ${contained.length} incidents within it`,
  );
  return left;
}

function derive(input: ProfileCase): ProfileResult {
  const { incident, contained } = input;
  const { counted, excluded } = countedOf(input);
  const { whole, specific, excluded: covered } = strataOf(counted, incident);
  const civilians = specific.filter(({ status }) => status === 'civilian');
  const fighters = specific.filter(({ status }) => status === 'combatant');
  const unclear = specific.filter(({ status }) => status === 'unknown' || status === 'mixed');
  const notes: string[] = [];
  const range = civilianRange(civilians, unclear, whole, add(rangesOf(fighters)).min);
  const used = itemsOf([...civilians, ...unclear, ...whole]);
  const sure = new Set(itemsOf(civilians));
  const chosen: ReasonedClaim[] = used.map(item => ({
    claim: item.claim.id,
    why: sure.has(item)
      ? `civilians: ${leastOf(item)} to ${mostOf(item)}`
      : `their status is unclear: up to ${mostOf(item)} in the maximum, none in the minimum`,
  }));
  if (!range && fighters.length > 0) notes.push('all who are counted are combatants, who are not recorded');
  else if (!range) notes.push('no number of civilian deaths stands: unknown');
  else if (sure.size === 0) notes.push('nobody calls the dead civilians for certain: the minimum of 0 is not a count');
  const origins = new Set(used.map(({ origin }) => origin)).size;
  if (range && origins < 2) notes.push('one origin only: provisional');
  const left = range && incident.kind === 'series' && contained.length > 0 ? subtract(range, contained, notes) : range;
  const open = contained.some(({ values }) => values.min === null);
  return finish('ibc', incident, {
    values: { min: left?.min ?? null, max: left?.max ?? null },
    printed: {},
    parts: [],
    chosen,
    excluded: [
      ...excluded,
      ...covered,
      ...counted.map(item => ({
        claim: item.claim.id,
        why: isReport(item)
          ? 'counts combatants, who are not recorded'
          : 'a party to the fighting says that nobody was killed',
      })),
    ],
    notes,
    grade: null,
    provisional: origins < 2 || open,
  });
}

/** Minimum and maximum of civilian deaths. Null where nobody who may be a civilian is counted. */
export const ibc: Profile = { id: 'ibc', follows: 'Iraq Body Count, Methodology', fields: ['min', 'max'], derive };
