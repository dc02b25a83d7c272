import { distance, liesFar } from './distance.js';
import { ENOUGH } from './judge-names.js';
import type { PlaceName, Sense } from './place-name.js';

/** A name that lies this near to a place the report tells of is likely meant as a place, too. */
const NEAR_KM = 100;
/** Evidence that is wanting may be made up for by so much at most. */
const AMENDS = 1.2;
const MOST_KNOWN = 200;

const isNear = (senses: readonly Sense[], known: readonly Sense[]): boolean =>
  senses.some(({ entry }) =>
    known.some(other => {
      if (other.entry.index === entry.index || liesFar(entry, other.entry, NEAR_KM)) return false;
      const km = distance(entry, other.entry);
      return km !== null && km <= NEAR_KM;
    }),
  );

/** Doubtful names that lie beside settled towns and sites of the report; their senses are narrowed to the near ones. */
export function reconsiderNames(names: readonly PlaceName[], settled: ReadonlyMap<PlaceName, Sense>): PlaceName[] {
  const known = [...new Set(settled.values())]
    .filter(({ entry }) => /^(?:city|adm2|facility)$/.test(entry.kind))
    .slice(0, MOST_KNOWN);
  if (known.length === 0) return [];
  return names.filter(name => {
    if (name.score >= ENOUGH || name.score + AMENDS < ENOUGH) return false;
    const near = name.senses.filter(sense => isNear([sense], known));
    if (near.length === 0) return false;
    name.senses = near;
    name.score += AMENDS;
    name.rule = 'places/near-others';
    return true;
  });
}
