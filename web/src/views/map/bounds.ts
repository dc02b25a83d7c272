/** West, south, east, north in degrees; west may be greater than east across the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const turn = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A box as the address and the server take it; four decimals, some ten metres. */
export function writeBox([west, south, east, north]: Box): string {
  const wide = east - west >= 360;
  const parts = [wide ? -180 : turn(west), Math.max(-90, south), wide ? 180 : turn(east), Math.min(90, north)];
  return parts.map(round).join(',');
}

export function readBox(text: string | undefined): Box | undefined {
  const parts = text?.split(',').map(Number) ?? [];
  const [west, south, east, north] = parts;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  return parts.length === 4 && parts.every(Number.isFinite) ? [west, south, east, north] : undefined;
}

export function holds([west, south, east, north]: Box, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  if (east - west >= 360) return true;
  const [left, right, at] = [turn(west), turn(east), turn(lon)];
  return left <= right ? at >= left && at <= right : at >= left || at <= right;
}

/** Do two boxes share ground? Neither crosses the antimeridian. */
export const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The least box around points; undefined for none. */
export function around(points: readonly (readonly [lon: number, lat: number])[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of points)
    [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  return [west, south, east, north];
}

/** A box's outline, cut in two where it crosses the antimeridian. */
export function ringsOf([west, south, east, north]: Box): [number, number][][] {
  const ring = (from: number, to: number): [number, number][] => [
    [from, south],
    [to, south],
    [to, north],
    [from, north],
    [from, south],
  ];
  return west <= east ? [ring(west, east)] : [ring(west, 180), ring(-180, east)];
}
