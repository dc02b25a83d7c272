import type { SourcePlace } from '../gazetteer/place.js';
import { inside, type Point } from './rings.js';

/** Towns in squares of a degree, so that a shape is set against those near it only. */
export type TownGrid = ReadonlyMap<string, readonly SourcePlace[]>;

const square = (lon: number, lat: number): string => `${Math.floor(lon)} ${Math.floor(lat)}`;

export function gridOf(towns: readonly SourcePlace[]): TownGrid {
  const grid = new Map<string, SourcePlace[]>();
  for (const town of towns) {
    if (town.lat === null || town.lon === null) continue;
    const key = square(town.lon, town.lat);
    const there = grid.get(key);
    if (there) there.push(town);
    else grid.set(key, [town]);
  }
  return grid;
}

const reach = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [180, -180]);

function townsIn(rings: readonly (readonly Point[])[], grid: TownGrid): SourcePlace[] {
  const points = rings.flat();
  const [west, east] = reach(points.map(([lon]) => lon));
  const [south, north] = reach(points.map(([, lat]) => lat));
  const found: SourcePlace[] = [];
  for (let lon = Math.floor(west); lon <= east; lon += 1)
    for (let lat = Math.floor(south); lat <= north; lat += 1)
      for (const town of grid.get(square(lon, lat)) ?? [])
        if (inside([town.lon ?? 0, town.lat ?? 0], rings)) found.push(town);
  return found;
}

/** Towns of a piece of land by the code they carry. */
export type Votes = ReadonlyMap<string, number>;

export function votesIn(
  rings: readonly (readonly Point[])[],
  grid: TownGrid,
  codeOf: (town: SourcePlace) => string | null,
): Votes {
  const votes = new Map<string, number>();
  for (const town of townsIn(rings, grid)) {
    const code = codeOf(town);
    if (code !== null) votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  return votes;
}

/** Whose a piece of land is: the code that at least `share` of its towns carry; undefined where none does. */
export function ownerOf(votes: Votes, share: number): string | undefined {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first !== undefined && first[1] >= share * all ? first[0] : undefined;
}
