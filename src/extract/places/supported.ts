import { distance, liesFar } from './distance.js';
import type { Group } from './group-names.js';

/** A town of more people than this is likelier meant than any hamlet of its name. */
const SMALL = 5_000;
/** Small places this near to each other vouch for each other. */
const NEAR_KM = 60;

/** A place that is meant wherever its name stands: a land, a division, a large town, one that the words say where it lies. */
const isFirm = ({ best, certain }: Group): boolean => {
  const entry = best?.entry;
  if (!entry || !best) return false;
  return certain || entry.kind === 'country' || (best.own && (entry.kind === 'adm1' || entry.population >= SMALL));
};

const isSmall = ({ best, certain, names }: Group): boolean => {
  const entry = best?.entry;
  if (!entry?.country || certain || entry.isCapital || entry.isKnown || entry.kind === 'country') return false;
  if (names.some(name => name.container || (name.kind !== null && name.kind !== 'city' && name.kind !== 'facility')))
    return false;
  return entry.kind === 'city' || entry.kind === 'facility' || entry.kind === 'adm2' ? entry.population < SMALL : false;
};

const isNear = (a: Group, b: Group): boolean => {
  const [x, y] = [a.best?.entry, b.best?.entry];
  if (!x || !y || a === b || x.index === y.index || liesFar(x, y, NEAR_KM)) return false;
  const km = distance(x, y);
  return km !== null && km <= NEAR_KM;
};

/**
 * Small places of lands that nothing else in the report tells of: the report means another place of that name, which no
 * gazetteer has. `hints` are lands told of by adjectives, by the dateline and by words that only they use.
 */
export function unsupported(groups: readonly Group[], hints: ReadonlyMap<string, number>): Group[] {
  const firm = groups.filter(isFirm);
  const lands = new Set([...hints.keys(), ...firm.map(({ best }) => best?.entry.country)]);
  return groups.filter(group => {
    if (!isSmall(group) || lands.has(group.best?.entry.country ?? '')) return false;
    return !groups.some(other => isNear(group, other));
  });
}
