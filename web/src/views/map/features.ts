import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Land } from './land.js';
import { NEAR_KM, type Spot } from './places.js';

/** What the map's layers read of a place. */
export interface SpotProperties {
  key: string;
  count: number;
  image: string;
  status: string;
  selected: boolean;
}

export const imageName = ({ mode, status, drawing }: Pick<Spot, 'mode' | 'status' | 'drawing'>): string =>
  `${mode} ${status} ${drawing === 'near' ? 'near' : 'point'}`;

const propertiesOf = (spot: Spot, selected: string | undefined): SpotProperties => ({
  key: spot.key,
  count: spot.incidents.length,
  image: imageName(spot),
  status: spot.status,
  selected: selected !== undefined && spot.incidents.some(({ incident }) => incident === selected),
});

const collection = <G extends Point | Polygon | MultiPolygon>(
  features: Feature<G, SpotProperties>[],
): FeatureCollection<G, SpotProperties> => ({ type: 'FeatureCollection', features });

const isPoint = ({ drawing, lat, lon }: Spot): boolean =>
  (drawing === 'point' || drawing === 'near') && lat !== null && lon !== null;

export const pointsOf = (spots: readonly Spot[], selected: string | undefined) =>
  collection(
    spots.filter(isPoint).map(spot => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.lon ?? 0, spot.lat ?? 0] },
      properties: propertiesOf(spot, selected),
    })),
  );

const EARTH_KM = 6371.0088;
const CORNERS = 48;

/** A circle on the ground; degrees. Not for the poles. */
export function circle(lon: number, lat: number, km: number): Position[] {
  const reach = ((km / EARTH_KM) * 180) / Math.PI;
  const wide = reach / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CORNERS + 1 }, (_, index) => {
    const turn = ((index % CORNERS) / CORNERS) * 2 * Math.PI;
    return [lon + wide * Math.cos(turn), lat + reach * Math.sin(turn)];
  });
}

/** Ground that a place known only as "near" may lie on. A district's size is not known: it gets no circle. */
export const circlesOf = (spots: readonly Spot[], selected: string | undefined) =>
  collection<Polygon>(
    spots
      .filter(spot => isPoint(spot) && spot.precision === 2)
      .map(spot => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [circle(spot.lon ?? 0, spot.lat ?? 0, NEAR_KM)] },
        properties: propertiesOf(spot, selected),
      })),
  );

/** A province or country with what happened somewhere in it. Smaller land is drawn over larger. */
export const areasOf = (areas: readonly { spot: Spot; land: Land }[], selected: string | undefined) =>
  collection<MultiPolygon>(
    areas
      .toSorted((a, b) => Number(b.spot.drawing === 'country') - Number(a.spot.drawing === 'country'))
      .map(({ spot, land }) => ({ type: 'Feature', geometry: land.shape, properties: propertiesOf(spot, selected) })),
  );

function areaOf(ring: readonly Position[]): number {
  return Math.abs(
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [px = 0, py = 0] = ring[(index + ring.length - 1) % ring.length] ?? [x, y];
      return sum + px * y - x * py;
    }, 0) / 2,
  );
}

/** The middle of a land's largest piece, for its label, and that piece's size in square degrees. */
export function middleOf({ shape }: Land): { lon: number; lat: number; size: number } {
  const rings = shape.coordinates.map(polygon => polygon[0] ?? []);
  const largest = rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best), rings[0] ?? []);
  const lons = largest.map(([lon = 0]) => lon);
  const lats = largest.map(([, lat = 0]) => lat);
  const mean = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { lon: mean(lons), lat: mean(lats), size: areaOf(largest) };
}
