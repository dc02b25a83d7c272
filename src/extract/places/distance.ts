import type { GazetteerEntry } from '../../resources/gazetteer.js';

const EARTH_KM = 6371;

/** A degree of latitude is nowhere shorter on this sphere; rounded down, so that nothing near is called far. */
const DEGREE_KM = 111;

/** Told by latitude alone, which costs nothing: whether two places lie farther apart than `km`. False where it cannot tell. */
export const liesFar = (a: GazetteerEntry, b: GazetteerEntry, km: number): boolean =>
  a.lat !== null && b.lat !== null && Math.abs(a.lat - b.lat) * DEGREE_KM > km;

/** Great-circle distance in kilometres; null when a point is not known. */
export function distance(a: GazetteerEntry, b: GazetteerEntry): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
