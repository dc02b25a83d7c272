import type { Position } from 'geojson';
import type { Land } from './land.js';
import type { Spot } from './places.js';

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`ʻʼ.-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en');

function insideRing(ring: readonly Position[], lon: number, lat: number): boolean {
  let odd = false;
  ring.forEach(([x = 0, y = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + ring.length - 1) % ring.length] ?? [x, y];
    if (y > lat !== by > lat && lon < ((bx - x) * (lat - y)) / (by - y) + x) odd = !odd;
  });
  return odd;
}

/** Whether a point lies on the land, lakes and enclaves left out. */
export const isOn = ({ shape, box }: Land, lon: number, lat: number): boolean =>
  lon >= box[0] &&
  lon <= box[2] &&
  lat >= box[1] &&
  lat <= box[3] &&
  shape.coordinates.some(rings => rings.filter(ring => insideRing(ring, lon, lat)).length % 2 === 1);

/**
 * The shape of a province or country. A province by its name in its country; failing that, the one that its point lies in,
 * and none where the basemap has neither: a wrong shape is worse than none.
 */
export function findLand(spot: Spot, countries: readonly Land[], divisions: readonly Land[]): Land | undefined {
  if (spot.drawing === 'country') return countries.find(({ id }) => id !== '' && id === spot.country);
  const name = fold(spot.name);
  const named = divisions.find(land => fold(land.name) === name);
  if (named !== undefined) return named;
  const { lon, lat } = spot;
  if (lon === null || lat === null) return undefined;
  const there = divisions.filter(land => isOn(land, lon, lat));
  return there.length === 1 && fold(there[0]?.name ?? '').includes(name) ? there[0] : undefined;
}
