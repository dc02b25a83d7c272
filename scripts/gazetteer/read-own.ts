import type { PlaceKind } from '../../src/model/reading.js';
import { FLAG_KNOWN } from '../../src/resources/gazetteer-format.js';
import { foldName } from '../../src/resources/fold-name.js';
import type { Row } from '../../src/resources/resources.js';
import type { SourcePlace } from './place.js';

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);
const degrees = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

const bare = { adm1: null, adm2: null, flags: FLAG_KNOWN };

/** Countries and territories of gazetteer/countries.tsv. */
export const readCountries = (rows: readonly Row[]): SourcePlace[] =>
  rows.map(row => ({
    ...bare,
    id: Number(row['geonames']),
    name: row['name'] ?? '',
    others: list(row['aliases']),
    kind: 'country',
    lat: degrees(row['lat']),
    lon: degrees(row['lon']),
    country: row['iso2'] ?? null,
    population: Number(row['population'] ?? 0),
  }));

const toArea = (row: Row): SourcePlace => ({
  ...bare,
  id: null,
  name: row['name'] ?? '',
  others: list(row['aliases']),
  kind: row['kind'] as PlaceKind,
  lat: degrees(row['lat']),
  lon: degrees(row['lon']),
  country: row['country'] || null,
  population: 0,
});

/** Areas and sites of our own. One that is a first-order division by name gives it its point and other names and is no entry of its own. */
export function readAreas(rows: readonly Row[], divisions: ReadonlyMap<string, SourcePlace>): SourcePlace[] {
  const byName = new Map<string, SourcePlace>();
  for (const division of divisions.values())
    for (const name of [division.name, ...division.others])
      byName.set(`${division.country} ${foldName(name)}`, division);
  return rows.map(toArea).filter(area => {
    const same = area.kind === 'region' ? byName.get(`${area.country} ${foldName(area.name)}`) : undefined;
    if (same) {
      same.lat = area.lat;
      same.lon = area.lon;
      same.flags |= FLAG_KNOWN;
      same.others.push(area.name, ...area.others);
    }
    return !same;
  });
}
