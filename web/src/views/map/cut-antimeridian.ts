import type { MultiPolygon, Position } from 'geojson';

type Ring = Position[];

/** Longitudes made continuous: a step of more than half the globe is the short way over the antimeridian. */
function unroll(ring: readonly Position[]): Ring {
  let turn = 0;
  let before: number | undefined;
  return ring.map(([lon = 0, lat = 0]) => {
    if (before !== undefined && lon - before > 180) turn -= 360;
    if (before !== undefined && lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
}

/** A ring that goes around a pole is closed along it, to the pole's side of its middle. */
function closeAtPole(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return ring;
  const [firstLon = 0, firstLat = 0] = first;
  const [lastLon = 0] = last;
  if (Math.abs(lastLon - firstLon) < 180) return ring;
  const pole = ring.reduce((sum, [, lat = 0]) => sum + lat, 0) < 0 ? -90 : 90;
  return [...ring, [lastLon, pole], [firstLon, pole], [firstLon, firstLat]];
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974). */
function clip(ring: Ring, meridian: number, isInside: (lon: number) => boolean): Ring {
  const out: Ring = [];
  ring.forEach((point, index) => {
    const [lon = 0, lat = 0] = point;
    const [lastLon = 0, lastLat = 0] = ring[(index + ring.length - 1) % ring.length] ?? point;
    if (isInside(lon) !== isInside(lastLon)) {
      const share = (meridian - lastLon) / (lon - lastLon);
      out.push([meridian, lastLat + share * (lat - lastLat)]);
    }
    if (isInside(lon)) out.push(point);
  });
  const [start] = out;
  if (start !== undefined && out.length > 2) out.push(start);
  return out.length > 3 ? out : [];
}

const reach = (ring: Ring): [number, number] =>
  ring.reduce<[number, number]>(
    ([low, high], [lon = 0]) => [Math.min(low, lon), Math.max(high, lon)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** A hole lies on the same turn of the globe as its outer ring. */
function turnTo(hole: Ring, [west, east]: [number, number]): Ring {
  const [low, high] = reach(hole);
  const by = Math.round(((west + east) / 2 - (low + high) / 2) / 360) * 360;
  return by === 0 ? hole : hole.map(([lon = 0, lat = 0]) => [lon + by, lat]);
}

function cutPolygon(rings: readonly Position[][]): Ring[][] {
  const [outer, ...holes] = rings.map(ring => closeAtPole(unroll(ring)));
  if (outer === undefined) return [];
  const [west, east] = reach(outer);
  if (west >= -180 && east <= 180) return [[outer, ...holes]];
  const whole = [outer, ...holes.map(hole => turnTo(hole, [west, east]))];
  const pieces: Ring[][] = [];
  for (let turn = Math.floor((west + 180) / 360); turn <= Math.floor((east + 180) / 360); turn += 1) {
    const [left, right] = [turn * 360 - 180, turn * 360 + 180];
    const piece = whole
      .map(ring =>
        clip(
          clip(ring, left, lon => lon >= left),
          right,
          lon => lon <= right,
        ),
      )
      .filter(ring => ring.length > 0)
      .map(ring => ring.map(([lon = 0, lat = 0]): Position => [lon - turn * 360, lat]));
    if (piece.length > 0) pieces.push(piece);
  }
  return pieces;
}

/**
 * Polygons (degrees, WGS 84) cut where they cross the antimeridian, each part within −180 … 180, so that none is drawn
 * as a streak around the globe. RFC 7946, 3.1.9.
 */
export function cutAtAntimeridian({ coordinates }: Pick<MultiPolygon, 'coordinates'>): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: coordinates.flatMap(cutPolygon) };
}
