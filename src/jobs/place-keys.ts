import type { Incident } from '../model/ledger/incident.js';

/**
 * Keys of an incident's places, made so that an incident lies at a place of a series (`liesWithin`) exactly where the two
 * have a key in common: the database finds by them what lies within a series, without reading any incident.
 */
export function placeKeys({ kind, places }: Pick<Incident, 'kind' | 'places'>): string[] {
  const keys = places.flatMap(place => {
    const own = [`n ${place.name}|${place.country ?? ''}`];
    if (place.geonames !== null) own.push(`g ${place.geonames}`);
    // Of a series only a whole country holds what happens in that country.
    if (place.country !== null && (kind === 'incident' || place.kind === 'country')) own.push(`c ${place.country}`);
    return own;
  });
  return [...new Set(keys)].sort();
}
