import type { PlaceKind } from '../../model/reading.js';
import type { Relation } from './read-relation.js';

/**
 * UCDP GED codebook, where_prec: 1 the place itself, 2 within about 25 km of it, 3 second-order division,
 * 4 first-order division, 5 a part of a country or a line, 6 the country, 7 sea, air or wider.
 */
export function precisionOf(kind: PlaceKind, inCountry: boolean, relation: Relation | null): number {
  if (kind === 'country') return relation && relation.class !== 'near' ? 5 : 6;
  if (kind === 'adm1') return 4;
  if (kind === 'adm2') return 3;
  if (kind === 'region') return inCountry ? 5 : 7;
  if (kind === 'water') return inCountry ? 5 : 7;
  return relation === null || relation.class === 'centre' ? 1 : 2;
}
