import type { LedgerPlace } from '../../model/ledger/claim.js';

const EARTH_KM = 6371;
const NEAR_KM = 25;
/** Two names of which at least one is on no map. */
const UNMAPPED = -0.6;

function kilometres(a: LedgerPlace, b: LedgerPlace): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/^the /, '');

/** Too wide to tell one happening from another. */
const isWide = (place: LedgerPlace): boolean => place.kind === 'country' || place.kind === 'water';
const isArea = (place: LedgerPlace): boolean =>
  place.kind === 'adm1' || place.kind === 'adm2' || place.kind === 'region';

/** Datelines stand in capitals: they tell where somebody wrote, and another town is no other happening. */
const isDateline = ({ text }: LedgerPlace): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

const folded = new WeakMap<LedgerPlace, { text: string; name: string }>();

/** Both names of a place, folded once. */
function namesOf(place: LedgerPlace): { text: string; name: string } {
  const known = folded.get(place);
  if (known) return known;
  const made = { text: fold(place.text), name: fold(place.name) };
  folded.set(place, made);
  return made;
}

function scorePair(a: LedgerPlace, b: LedgerPlace): number {
  // Written alike, they are one place in news of one day, wherever each report's context put it on the map.
  const [left, right] = [namesOf(a), namesOf(b)];
  const same = left.text === right.text || left.name === right.name;
  if (same && isDateline(a) && isDateline(b)) return 0.4;
  if (same) return isWide(a) ? 0.1 : isArea(a) ? 0.6 : 1;
  if (a.country && b.country && a.country !== b.country && !isWide(a) && !isWide(b)) return -1;
  const [x, y] = [left.name, right.name];
  // "Harun market" lies in "Harun".
  if (x.startsWith(`${y} `) || y.startsWith(`${x} `) || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return 0.8;
  if (isWide(a) || isWide(b) || isArea(a) || isArea(b)) return 0;
  if (isDateline(a) || isDateline(b)) return 0;
  // A street or a camp may lie in the town.
  if ((a.kind === 'facility') !== (b.kind === 'facility')) return 0;
  const apart = kilometres(a, b);
  // Where no map tells how far apart two names lie, one may be a quarter of the other, or no place at all.
  if (apart === null) return UNMAPPED;
  return apart < 8 ? 0.5 : apart <= NEAR_KM ? 0.2 : -1;
}

/** Places narrow enough to tell one happening from another. */
export const townsOf = (places: readonly LedgerPlace[]): LedgerPlace[] =>
  places.filter(place => !isWide(place) && !isArea(place));

/**
 * How well two lists of places agree: 1 one town in common, −1 towns that differ, 0 tells nothing. The province counts
 * only where one of them names no town.
 */
export function comparePlaces(a: readonly LedgerPlace[], b: readonly LedgerPlace[]): number {
  const [x, y] = [townsOf(a), townsOf(b)];
  return x.length > 0 && y.length > 0 ? compareAll(x, y) : compareAll(a, b);
}

function compareAll(a: readonly LedgerPlace[], b: readonly LedgerPlace[]): number {
  let best = -1;
  let told = false;
  for (const x of a) {
    for (const y of b) {
      told = true;
      best = Math.max(best, scorePair(x, y));
    }
  }
  return told ? best : 0;
}
