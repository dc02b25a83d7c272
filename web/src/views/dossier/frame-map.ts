import type { MultiPolygon } from 'geojson';
import type { Box } from '../map/bounds.js';
import { NEAR_KM, type Spot } from '../map/places.js';

export const WIDTH = 640;
export const HEIGHT = 320;

/** Degrees of latitude around a point: enough for its country's borders, or the sea, to be told by. */
const AROUND = 2.5;
const KM_A_DEGREE = 111.2;
/** Room kept free around what is shown, as a part of it. */
const MARGIN = 0.12;

/** A stretch of the ground on paper: equirectangular, true to scale in its middle. */
export interface Frame {
  box: Box;
  x(lon: number): number;
  y(lat: number): number;
  /** Radius of so many kilometres, in the drawing's own units. */
  radius(km: number): number;
}

/** A box over the antimeridian, with its east on the next turn of the globe. */
const straight = ([west, south, east, north]: Box): Box => [west, south, east < west ? east + 360 : east, north];

/** What a spot takes up on the ground; undefined where nothing of it can be drawn. `land`: the box of its area's shape. */
export function boxOfSpot({ drawing, lon, lat }: Pick<Spot, 'drawing' | 'lon' | 'lat'>, land?: Box): Box | undefined {
  if (drawing === 'division' || drawing === 'country') return land && straight(land);
  if (drawing === 'none' || lon === null || lat === null) return undefined;
  return [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND];
}

/** The frame that holds all boxes; undefined where there is none. Boxes far apart over the antimeridian get the whole globe. */
export function makeFrame(boxes: readonly Box[]): Frame | undefined {
  if (boxes.length === 0) return undefined;
  const west = Math.min(...boxes.map(box => box[0]));
  const south = Math.max(-90, Math.min(...boxes.map(box => box[1])));
  const east = Math.max(...boxes.map(box => box[2]));
  const north = Math.min(90, Math.max(...boxes.map(box => box[3])));
  const [lon0, lat0] = [(west + east) / 2, (south + north) / 2];
  // Towards the poles a degree of longitude shrinks to nothing; the drawing stops short of it.
  const narrow = Math.max(0.2, Math.cos((lat0 * Math.PI) / 180));
  const room = 1 + 2 * MARGIN;
  const scale = Math.min(WIDTH / ((east - west) * narrow * room), HEIGHT / ((north - south) * room));
  const [halfWidth, halfHeight] = [WIDTH / 2 / scale / narrow, HEIGHT / 2 / scale];
  return {
    box: [lon0 - halfWidth, lat0 - halfHeight, lon0 + halfWidth, lat0 + halfHeight],
    x: lon => WIDTH / 2 + (lon - lon0) * narrow * scale,
    y: lat => HEIGHT / 2 - (lat - lat0) * scale,
    radius: km => (km / KM_A_DEGREE) * scale,
  };
}

export const nearRadius = (frame: Frame): number => Math.max(6, frame.radius(NEAR_KM));

/** Turns of the globe by which a box comes to lie in the frame: beyond the antimeridian it is the next turn's. */
export function turnsOf(frame: Frame, box: Box): number[] {
  const [west, south, east, north] = straight(box);
  return [-360, 0, 360].filter(
    turn =>
      west + turn <= frame.box[2] && east + turn >= frame.box[0] && south <= frame.box[3] && north >= frame.box[1],
  );
}

/** A shape as an SVG path in the frame. */
export const pathOf = (frame: Frame, { coordinates }: MultiPolygon, turn: number): string =>
  coordinates
    .flat()
    .map(
      ring =>
        `M${ring.map(([lon = 0, lat = 0]) => `${frame.x(lon + turn).toFixed(1)} ${frame.y(lat).toFixed(1)}`).join('L')}Z`,
    )
    .join('');
