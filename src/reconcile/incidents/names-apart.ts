import type { LedgerPlace } from '../../model/ledger/claim.js';
import { foldName } from '../../resources/fold-name.js';
import { townsOf } from './compare-places.js';
import type { Telling } from './telling.js';
import { WEIGHTS } from './weights.js';

interface Sited {
  sites: ReadonlySet<string>;
  places: readonly LedgerPlace[];
}

const known = new WeakMap<Sited, ReadonlySet<string>>();

/** Words of where a telling's claims say that they were; found once for each that asks. */
export function siteWords(sited: Sited): ReadonlySet<string> {
  const found = known.get(sited);
  if (found) return found;
  const towns = townsOf(sited.places).flatMap(({ name, text }) => foldName(`${name} ${text}`).split(' '));
  const words = new Set([...sited.sites, ...towns]);
  known.set(sited, words);
  return words;
}

/**
 * A report that tells of two villages names both in its headline. What is the site of the one happening tells of the other
 * no more than a name in passing, unless it stands in the sentence of its claims.
 */
export function nameApart(tellings: readonly Telling[]): Telling[] {
  const apart = tellings.filter(({ kind }) => kind !== 'series');
  if (apart.length < 2) return [...tellings];
  return tellings.map(telling => {
    if (telling.kind === 'series') return telling;
    const own = new Set(siteWords(telling));
    for (const { names } of telling.claims) for (const name of names.sentence) own.add(name);
    const others = new Set(apart.filter(other => other !== telling).flatMap(other => [...siteWords(other)]));
    const weigh = ([name, weight]: [string, number]): [string, number] =>
      others.has(name) && !own.has(name) ? [name, Math.min(weight, WEIGHTS.far.passing)] : [name, weight];
    return { ...telling, names: new Map([...telling.names].map(weigh)) };
  });
}
