import type { Party } from '../../model/ledger/party.js';
import type { Profile, ProfileCase, ProfileResult, ReasonedClaim } from '../../model/ledger/profile.js';
import { type Counted, countedOf, isZero, leastOf, mostOf } from './counted.js';
import { onePartyOf } from './one-party.js';
import { lowestUntilCorroborated } from './positions.js';
import { finish } from './result.js';
import { type Stratum, strataOf } from './strata.js';

// Uppsala Conflict Data Program, Georeferenced Event Dataset Codebook, version 25.1: "best", "low" and "high" estimates,
// "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown".
//
// As there: the best estimate is the sum of the four columns; the low one is the most conservative, the high one takes in
// what is less sure; in doubt the lower number is coded; an event needs one death in one of the estimates.
// Choices: a belligerent's count of the other side's dead widens the high estimate, and makes the best one only for
// people of whom nobody else tells (said in the notes); an open end is closed by its known bound, and "as many as N"
// stands for one death at least; side A is the state, else the party whose key comes first, and who is only said to
// have killed is a side too; dead of a third armed side are in deaths_unknown; people without a side or status are in
// deaths_unknown as far as the other columns leave room for them.

interface Estimate {
  best: number;
  low: number;
  high: number;
  items: Counted[];
  /** Nobody but the other side tells of them. */
  enemyOnly: boolean;
}

/** Estimate for people counted once. */
function estimate({ items }: Stratum): Estimate | null {
  const credible = items.filter(({ loss }) => loss !== 'enemy');
  const from = credible.length > 0 ? credible : items;
  const position = lowestUntilCorroborated(from, leastOf);
  if (!position) return null;
  const numbers = from.filter(item => !isZero(item));
  const lowest = Math.min(...(numbers.length > 0 && position.value > 0 ? numbers : from).map(leastOf));
  return {
    best: position.value,
    low: Math.min(lowest, position.value),
    high: Math.max(position.value, ...items.map(mostOf)),
    items: position.items,
    enemyOnly: credible.length === 0,
  };
}

/** What is left of a count when those of its people are taken off who are counted apart; null where nobody is. */
function leave(all: Estimate, covered: readonly Estimate[]): Estimate | null {
  if (covered.length === 0) return all;
  const off = covered.reduce((sum, { best }) => sum + best, 0);
  const [best, low, high] = [all.best - off, all.low - off, all.high - off].map(left => Math.max(0, left));
  if (!best && !high) return null;
  return { ...all, best: best ?? 0, low: low ?? 0, high: high ?? 0 };
}

const COLUMNS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const;
type Column = (typeof COLUMNS)[number];

const isState = ({ key, kind }: Party): boolean =>
  key.startsWith('state:') || kind === 'state' || kind === 'government';

/** The two sides of the fighting, the state first: those whose fighters are counted, then those said to have killed. */
function sidesOf(strata: readonly Stratum[], counted: readonly Counted[], one: (key: string) => string): Party[] {
  const armed = strata.flatMap(({ side, status }) => (side !== null && status === 'combatant' ? [side] : []));
  const killers = counted.flatMap(({ toll, loss, claim }) => [
    ...(toll.perpetrator ? [toll.perpetrator] : []),
    ...(loss === 'enemy' ? [claim.voice] : []),
  ]);
  const inOrder = (a: Party, b: Party): number =>
    Number(isState(b)) - Number(isState(a)) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const found = new Map<string, Party>();
  for (const party of [...armed.sort(inOrder), ...killers.sort(inOrder)])
    if (!found.has(one(party.key))) found.set(one(party.key), { ...party, key: one(party.key) });
  return [...found.values()].slice(0, 2).sort(inOrder);
}

function columnOf({ side, status }: Stratum, sides: readonly Party[]): Column {
  if (status === 'civilian') return 'deaths_civilians';
  if (status === 'combatant' && side?.key === sides[0]?.key && side) return 'deaths_a';
  if (status === 'combatant' && side?.key === sides[1]?.key && side) return 'deaths_b';
  return 'deaths_unknown';
}

interface Totals {
  columns: Record<Column, number>;
  low: number;
  high: number;
  chosen: ReasonedClaim[];
  notes: string[];
}

function addSpecific(strata: readonly Stratum[], sides: readonly Party[]): Totals & { found: boolean } {
  const columns = { deaths_a: 0, deaths_b: 0, deaths_civilians: 0, deaths_unknown: 0 };
  const totals = { columns, low: 0, high: 0, chosen: [] as ReasonedClaim[], notes: [] as string[], found: false };
  const found = new Map<Stratum, Estimate>();
  for (const stratum of strata) {
    const made = estimate(stratum);
    if (made) found.set(stratum, made);
  }
  for (const [stratum, all] of found) {
    const made = leave(
      all,
      stratum.less.flatMap(other => found.get(other) ?? []),
    );
    totals.found = true;
    if (!made) continue;
    const column = columnOf(stratum, sides);
    columns[column] += made.best;
    totals.low += made.low;
    totals.high += made.high;
    const only = made.enemyOnly ? ', on the word of the other side alone' : '';
    if (made.enemyOnly) totals.notes.push(`${column} rests on the other side's count alone, for want of any other`);
    for (const { claim } of made.items)
      totals.chosen.push({
        claim: claim.id,
        why: `${made.best} in ${column}: the lowest that is well supported${only}`,
      });
  }
  return totals;
}

/** Counts of everybody: what the columns leave of them is unknown; the least of them bounds the low estimate. */
function addWhole(strata: readonly Stratum[], totals: Totals & { found: boolean }): void {
  const made = strata.flatMap(stratum => estimate(stratum) ?? []);
  if (made.length === 0) return;
  const all = (pick: (estimate: Estimate) => number): number => made.reduce((sum, one) => sum + pick(one), 0);
  const known = Object.values(totals.columns).reduce((sum, deaths) => sum + deaths, 0);
  const best = all(one => one.best);
  if (best === 0 && known > 0) return;
  totals.columns.deaths_unknown += Math.max(0, best - known);
  if (known > best) totals.notes.push(`groups counted apart come to ${known}, more than ${best} counted in all`);
  totals.low = Math.min(
    all(one => one.low),
    Math.max(best, known),
  );
  totals.high = Math.max(
    all(one => one.high),
    totals.high,
  );
  for (const { items } of made)
    for (const { claim } of items)
      totals.chosen.push({
        claim: claim.id,
        why: `${best} in all, of whom ${Math.max(0, best - known)} are in no other column`,
      });
  totals.found = true;
}

function whyAside(item: Counted): string {
  if (item.loss === 'enemy') return "the other side's dead as a belligerent counts them: widens the high estimate only";
  return isZero(item) ? 'nobody killed: a number stands against it' : 'not the best estimate: widens low or high only';
}

function derive(input: ProfileCase): ProfileResult {
  const { incident } = input;
  const { counted, excluded } = countedOf(input);
  const strata = strataOf(counted, incident);
  const sides = sidesOf(strata.specific, counted, onePartyOf(incident));
  const totals = addSpecific(strata.specific, sides);
  addWhole(strata.whole, totals);
  const best = Object.values(totals.columns).reduce((sum, deaths) => sum + deaths, 0);
  const [low, high] = [Math.min(totals.low, best), Math.max(totals.high, best)];
  const notes = [...totals.notes];
  if (!totals.found) notes.push('no number of deaths stands: unknown, and no event yet');
  else if (high === 0) notes.push('nobody is said to have been killed: no event, since one death is needed');
  if (input.contained.length > 0)
    notes.push(
      `${input.contained.length} incidents lie within this total and are events of their own: not to be added`,
    );
  const made = totals.found ? { best, low, high, ...totals.columns } : null;
  const unknown = { best: null, low: null, high: null } as const;
  const empty = Object.fromEntries(COLUMNS.map(column => [column, null]));
  return finish('ucdp', incident, {
    values: { ...(made ?? { ...unknown, ...empty }), side_a: sides[0]?.name ?? null, side_b: sides[1]?.name ?? null },
    printed: {},
    parts: [],
    chosen: totals.chosen,
    excluded: [
      ...excluded,
      ...strata.excluded,
      ...counted.map(item => ({ claim: item.claim.id, why: whyAside(item) })),
    ],
    notes,
    grade: null,
    provisional: input.contained.length > 0 || !totals.found || high === 0,
  });
}

/** Best, low and high, and the best estimate by side. All null where no number stands. */
export const ucdp: Profile = {
  id: 'ucdp',
  follows: 'UCDP GED Codebook 25.1',
  fields: ['best', 'low', 'high', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'side_a', 'side_b'],
  derive,
};
