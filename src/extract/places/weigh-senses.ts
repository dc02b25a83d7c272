import type { GazetteerEntry } from '../../resources/gazetteer.js';
import { distance, liesFar } from './distance.js';
import type { Group } from './group-names.js';
import type { Sense } from './place-name.js';

/** How much each country and first-order division is told of in a report. */
export interface Focus {
  countries: Map<string, number>;
  divisions: Map<number, number>;
}

/** How much less a division counts than the town that it is named after. */
const ECLIPSE = 2.5;

/** How likely a sense is before the report is looked at. */
function prior({ entry, own }: Sense): number {
  let weight = Math.log10(entry.population + 10) * 0.7;
  if (entry.kind === 'country') weight = 7;
  else if (entry.kind === 'adm1') weight = Math.max(3.2, weight) + 0.4;
  else if (entry.kind === 'adm2') weight -= 1;
  else if (entry.kind !== 'city') weight = entry.kind === 'water' ? 6 : 5;
  if (entry.isCapital) weight += 1.5;
  if (entry.isSection) weight -= 1;
  if (entry.lat === null) weight -= 0.5;
  return own ? weight : weight - 1.5;
}

const share = (map: ReadonlyMap<unknown, number>, key: unknown, own: number): number => {
  const weight = Math.max(0, (map.get(key) ?? 0) - own);
  return weight / (weight + 1);
};

const REACH_KM = 400;

/** How near the other places of the report lie: each within reach counts, the nearest most. */
function company(entry: GazetteerEntry, group: Group, neighbours: readonly Group[]): number {
  let sum = 0;
  for (const other of neighbours) {
    const there = other === group ? null : other.best?.entry;
    if (!there || there.kind === 'country' || there.kind === 'adm1' || liesFar(entry, there, REACH_KM)) continue;
    const km = distance(entry, there);
    if (km !== null && km < REACH_KM) sum += (other.certain ? 1 : 0.6) / (1 + km / 60);
  }
  return Math.min(2, sum);
}

/** Without a type word a name that a division shares with a town in it means the town ("Kharkiv" beside "Kharkiv region"). */
const isEclipsed = ({ entry }: Sense, group: Group): boolean =>
  entry.kind === 'adm1' &&
  group.names[0]?.kind !== 'adm1' &&
  group.senses.some(
    ({ entry: town, own }) => own && town.kind === 'city' && town.adm1 === entry.index && town.population > 0,
  );

/** What a sense has for it before the report is looked at; the same whatever is chosen for the others. */
const startOf = (sense: Sense, group: Group): number => prior(sense) - (isEclipsed(sense, group) ? ECLIPSE : 0);

function scoreSense(sense: Sense, start: number, group: Group, focus: Focus, neighbours: readonly Group[]): number {
  const { entry } = sense;
  const self = group.best?.entry;
  const own = (same: boolean): number => (same ? 0.4 * Math.min(2, 0.7 + 0.3 * group.count) : 0);
  const division = entry.kind === 'adm1' ? entry.index : entry.adm1;
  const ownDivision = self ? (self.kind === 'adm1' ? self.index : self.adm1) : -1;
  let sum = start;
  sum += 4 * share(focus.countries, entry.country, own(self?.country === entry.country));
  if (division >= 0) sum += 3 * share(focus.divisions, division, own(ownDivision === division));
  return sum + 2 * company(entry, group, neighbours);
}

/** The likeliest sense of a group, given what the report tells of and which groups may lie near; the first of equals. */
export function choose(group: Group, focus: Focus, neighbours: readonly Group[]): Sense | null {
  if (group.senses.length === 1) return group.senses[0] ?? null;
  const starts = (group.starts ??= group.senses.map(sense => startOf(sense, group)));
  let best: Sense | null = null;
  let top = -Infinity;
  group.senses.forEach((sense, i) => {
    const score = scoreSense(sense, starts[i] ?? 0, group, focus, neighbours);
    if (score > top) [best, top] = [sense, score];
  });
  return best;
}
