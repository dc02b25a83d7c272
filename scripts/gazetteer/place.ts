import type { PlaceKind } from '../../src/model/reading.js';

/** One place on its way into the table. */
export interface SourcePlace {
  id: number | null;
  name: string;
  /** Forms of its own name that are as good as it: without type word, article or diacritics. */
  forms: string[];
  /** Other names for it, unfolded. */
  others: string[];
  kind: PlaceKind;
  lat: number | null;
  lon: number | null;
  country: string | null;
  /** Division codes after GeoNames: "AF.37" and "AF.37.3205". */
  adm1: string | null;
  adm2: string | null;
  population: number;
  flags: number;
}

export interface Point {
  lat: number;
  lon: number;
}

/** The middle of points on the globe, by their mean direction, so that the date line does no harm; null for none. */
export function middle(points: readonly Point[]): Point | null {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const { lat, lon } of points) {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  if (points.length === 0 || Math.hypot(x, y, z) < 1e-9) return null;
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI };
}
