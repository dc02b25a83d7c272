import { type Group, groupNames, lendContainers } from './group-names.js';
import type { Words } from './link-names.js';
import type { Peoples } from './peoples.js';
import type { PlaceName, Sense } from './place-name.js';
import { unsupported } from './supported.js';
import { choose, type Focus } from './weigh-senses.js';

/** So many groups, the most mentioned first, count as neighbours: a list of all towns of a land must not take its square in time. */
const MOST_NEIGHBOURS = 100;
/** Choices lean on each other; after this many rounds they are let stand. */
const ROUNDS = 3;
/** Names of this many letters are also words and other names. */
const SHORT = 5;

const add = <K>(map: Map<K, number>, key: K, weight: number): void => void map.set(key, (map.get(key) ?? 0) + weight);

/** Countries told of by adjective, by the names of their people, and by words that only they use; each word counts once. */
export function hintedCountries(
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

const neighboursOf = (groups: ReadonlyMap<string, Group>): Group[] =>
  groups.size <= MOST_NEIGHBOURS
    ? [...groups.values()]
    : [...groups.values()].sort((a, b) => b.count - a.count).slice(0, MOST_NEIGHBOURS);

/** A short word that is only another name of a place ("Havn") needs something else of that country in the report. */
function isFarFetched(group: Group, focus: Focus): boolean {
  const entry = group.best?.entry;
  if (!entry || group.best?.own || group.certain || entry.kind === 'country' || !entry.country) return false;
  const [name] = group.names;
  if (!name || name.kind !== null || name.container || name.folded.length > SHORT || name.rule !== 'places/name')
    return false;
  const alone = (group.senses.length === 1 ? 1 : 0.4) * Math.min(2, 0.7 + 0.3 * group.count);
  return (focus.countries.get(entry.country) ?? 0) <= alone + 1e-9;
}

/**
 * Says which place each name means: population first, then what countries, divisions and neighbours the report tells of.
 * Names that cannot be told apart keep the likeliest sense.
 */
export function settleNames(names: readonly PlaceName[], hints: ReadonlyMap<string, number>): Map<PlaceName, Sense> {
  const groups = groupNames(names);
  lendContainers(groups);
  const neighbours = neighboursOf(groups);
  for (const group of groups.values()) group.best = group.senses.length === 1 ? (group.senses[0] ?? null) : null;
  for (let round = 0; round < ROUNDS; round++) {
    const focus = focusOf(groups, hints);
    let stands = true;
    for (const group of groups.values()) {
      const best = choose(group, focus, neighbours);
      stands &&= best === group.best;
      group.best = best;
    }
    // What a round leaves as it was, the next one would, too.
    if (stands) break;
  }
  const told = focusOf(groups, hints);
  for (const group of groups.values()) if (isFarFetched(group, told)) group.best = null;
  for (const group of unsupported([...groups.values()], hints)) group.best = null;
  const settled = new Map<PlaceName, Sense>();
  for (const group of groups.values()) for (const name of group.names) if (group.best) settled.set(name, group.best);
  return settled;
}
