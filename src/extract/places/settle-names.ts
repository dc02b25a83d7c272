import type { GazetteerEntry } from '../../resources/gazetteer.js';
import type { Words } from './link-names.js';
import type { Peoples } from './peoples.js';
import type { PlaceName, Sense } from './place-name.js';

/** How much each country and first-order division is told of in a report. */
interface Focus {
  countries: Map<string, number>;
  divisions: Map<number, number>;
}

const EARTH_KM = 6371;
/** How much less a division counts than the town that it is named after. */
const ECLIPSE = 2.5;

/** Great-circle distance in kilometres; null when a point is not known. */
export function distance(a: GazetteerEntry, b: GazetteerEntry): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

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

const add = <K>(map: Map<K, number>, key: K, weight: number): void => void map.set(key, (map.get(key) ?? 0) + weight);

/** Countries told of by adjective, by the names of their people, and by words that only they use; each word counts once. */
function hintedCountries(
  { tokens, lexicon, marks }: Words,
  peoples: Peoples,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map(before);
  const seen = new Set<string>();
  for (const token of tokens) {
    const hint = lexicon.hints.get(token.text);
    const country = marks.capital[token.index] ? peoples.get(token.text) : undefined;
    if ((!hint && !country) || seen.has(token.text)) continue;
    seen.add(token.text);
    if (hint) add(found, hint.country, hint.weight);
    if (country) add(found, country, 1);
  }
  return found;
}

function focusOf(groups: ReadonlyMap<string, Group>, hints: ReadonlyMap<string, number>): Focus {
  const focus: Focus = { countries: new Map(hints), divisions: new Map() };
  for (const group of groups.values()) {
    const entry = group.best?.entry;
    if (!entry?.country) continue;
    // One that can only be one place tells more than one that was guessed.
    const weight = (group.certain || group.senses.length === 1 ? 1 : 0.4) * Math.min(2, 0.7 + 0.3 * group.count);
    add(focus.countries, entry.country, weight);
    if (entry.kind === 'adm1') add(focus.divisions, entry.index, weight);
    else if (entry.adm1 >= 0) add(focus.divisions, entry.adm1, weight);
  }
  return focus;
}

interface Group {
  senses: Sense[];
  count: number;
  certain: boolean;
  names: PlaceName[];
  best: Sense | null;
}

/** Mentions of one name are one place, unless one of them says where it lies and another one says otherwise. */
function groupNames(names: readonly PlaceName[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const name of names) {
    const key = `${name.folded}|${name.kind ?? ''}|${name.container ? name.senses.map(({ entry }) => entry.index).join() : ''}`;
    const group = groups.get(key);
    if (group) {
      group.count++;
      group.names.push(name);
    } else groups.set(key, { senses: name.senses, count: 1, certain: name.certain, names: [name], best: null });
  }
  return groups;
}

const share = (map: ReadonlyMap<unknown, number>, key: unknown, own: number): number => {
  const weight = Math.max(0, (map.get(key) ?? 0) - own);
  return weight / (weight + 1);
};

/** How near the other places of the report lie: each within reach counts, the nearest most. */
function company(entry: GazetteerEntry, group: Group, groups: ReadonlyMap<string, Group>): number {
  let sum = 0;
  for (const other of groups.values()) {
    const there = other === group ? null : other.best?.entry;
    if (!there || there.kind === 'country' || there.kind === 'adm1') continue;
    const km = distance(entry, there);
    if (km !== null && km < 400) sum += (other.certain ? 1 : 0.6) / (1 + km / 60);
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

function scoreSense(sense: Sense, group: Group, focus: Focus, groups: ReadonlyMap<string, Group>): number {
  const { entry } = sense;
  const self = group.best?.entry;
  const own = (same: boolean): number => (same ? 0.4 * Math.min(2, 0.7 + 0.3 * group.count) : 0);
  const division = entry.kind === 'adm1' ? entry.index : entry.adm1;
  const ownDivision = self ? (self.kind === 'adm1' ? self.index : self.adm1) : -1;
  let sum = prior(sense) - (isEclipsed(sense, group) ? ECLIPSE : 0);
  sum += 4 * share(focus.countries, entry.country, own(self?.country === entry.country));
  if (division >= 0) sum += 3 * share(focus.divisions, division, own(ownDivision === division));
  return sum + 2 * company(entry, group, groups);
}

function choose(group: Group, focus: Focus, groups: ReadonlyMap<string, Group>): Sense | null {
  let best: Sense | null = null;
  let top = -Infinity;
  for (const sense of group.senses) {
    const score = scoreSense(sense, group, focus, groups);
    if (score > top) [best, top] = [sense, score];
  }
  return best;
}

/** A plain mention goes with the one mention of its name that said where it lies. */
function lendContainers(groups: ReadonlyMap<string, Group>): void {
  for (const group of groups.values()) {
    const first = group.names[0];
    if (!first || first.container) continue;
    const told = [...groups.values()].filter(
      other => other.names[0]?.container && other.names[0].folded === first.folded,
    );
    const [only] = told;
    if (told.length !== 1 || !only) continue;
    const fitting = group.senses.filter(({ entry }) => only.senses.some(sense => sense.entry.index === entry.index));
    if (fitting.length > 0) [group.senses, group.certain] = [fitting, true];
  }
}

/**
 * Says which place each name means: population first, then what countries, divisions and neighbours the report tells of.
 * Names that cannot be told apart keep the likeliest sense.
 */
export function settleNames(
  names: readonly PlaceName[],
  words: Words,
  peoples: Peoples,
  told: ReadonlyMap<string, number>,
): Map<PlaceName, Sense> {
  const groups = groupNames(names);
  lendContainers(groups);
  const hints = hintedCountries(words, peoples, told);
  const empty: Focus = { countries: hints, divisions: new Map() };
  for (const group of groups.values()) group.best = group.senses.length === 1 ? (group.senses[0] ?? null) : null;
  const single = focusOf(groups, hints);
  for (const group of groups.values())
    group.best = choose(group, single.divisions.size + single.countries.size > 0 ? single : empty, groups);
  for (let pass = 0; pass < 2; pass++) {
    const focus = focusOf(groups, hints);
    for (const group of groups.values()) group.best = choose(group, focus, groups);
  }
  const settled = new Map<PlaceName, Sense>();
  for (const group of groups.values()) for (const name of group.names) if (group.best) settled.set(name, group.best);
  return settled;
}
