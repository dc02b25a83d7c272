import { foldName } from '../../resources/fold-name.js';
import { dayOf, type Days, type Telling } from './telling.js';

/** Days of a bucket, and how far a telling reaches beyond its days: what lies up to twice as far apart shares one. */
const BUCKET = 7;
const REACH = 3;
/** Background without a day is looked for this many days before its report came out; sums within a season. */
const BACK = 56;
const SEASON = 91;
/** Names that stand too far from the claims propose nothing. */
const NEAR = 0.35;
const MOST_NAMES = 12;
const MOST_PLACES = 4;
/** A key that this many tellings share tells nothing; what belongs together shares a rarer one. */
const TOO_COMMON = 200;

function buckets({ days, published, kind }: Telling): string[] {
  const out = dayOf(published);
  if (kind === 'series') {
    const day = out ?? days?.to ?? 0;
    return [`s${Math.floor(day / SEASON)}`, `t${Math.floor((day + SEASON / 2) / SEASON)}`];
  }
  const span: Pick<Days, 'from' | 'to'> | null = days ?? (out === null ? null : { from: out - BACK, to: out });
  if (!span) return [];
  const first = Math.floor((span.from - REACH) / BUCKET);
  const last = Math.floor((span.to + REACH) / BUCKET);
  // A stretch of years would have no end of keys.
  return Array.from({ length: Math.min(last - first, 12) + 1 }, (_, i) => `d${first + i}`);
}

/** What a telling may be found by: the names beside its claims, sites, places, each folded. */
function wordsOf(telling: Telling): string[] {
  const names = [...telling.names].filter(([, weight]) => weight >= NEAR);
  names.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const own = telling.places.length > 0 ? telling.places : telling.scene;
  const places = own
    .filter(({ kind }) => kind !== 'country' && kind !== 'water')
    .slice(0, MOST_PLACES)
    .flatMap(({ name, text }) => [foldName(name), foldName(text)]);
  // A place of several words is a name of several.
  const words = [...names.slice(0, MOST_NAMES).map(([name]) => name), ...telling.sites, ...telling.maybe, ...places];
  return [...new Set(words.flatMap(word => word.split(' ')))].filter(word => word.length > 2).sort();
}

/**
 * Keys under which a telling is compared with others: copied passages, and names near its claims by days (a sum's by
 * season). Tellings without a key in common are never compared. A function of the telling alone.
 */
export function blockKeys(telling: Telling): string[] {
  const keys = new Set([...telling.copies].map(passage => `p ${passage}`));
  const spans = buckets(telling);
  for (const word of wordsOf(telling)) for (const span of spans) keys.add(`${span} ${word}`);
  return [...keys].sort();
}

/** Pairs of tellings (indexes, the smaller first) that share a key. Each once. */
export function candidatePairs(tellings: readonly Telling[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  tellings.forEach((telling, i) => {
    for (const key of blockKeys(telling)) {
      const known = byKey.get(key);
      if (known) known.push(i);
      else byKey.set(key, [i]);
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const members of byKey.values()) {
    if (members.length > TOO_COMMON) continue;
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...pairs.values()];
}
