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
    forms: list(row['aliases']),
    others: [],
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
  forms: list(row['aliases']),
  others: [],
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
    for (const name of [division.name, ...division.forms, ...division.others])
      byName.set(`${division.country} ${foldName(name)}`, division);
  return rows.map(toArea).filter(area => {
    const same = area.kind === 'region' ? byName.get(`${area.country} ${foldName(area.name)}`) : undefined;
    if (same) {
      same.lat = area.lat;
      same.lon = area.lon;
      same.flags |= FLAG_KNOWN;
      same.others.push(area.name, ...area.forms);
    }
    return !same;
  });
}

const DEGREE_KM = 111;
/** Two entries of one country and name this near to each other are one town. */
const SAME_TOWN_KM = 40;

const isNear = (a: SourcePlace, b: SourcePlace): boolean => {
  const north = (a.lat ?? 0) - (b.lat ?? 0);
  const east = ((a.lon ?? 0) - (b.lon ?? 0)) * Math.cos(((a.lat ?? 0) * Math.PI) / 180);
  return Math.hypot(north, east) * DEGREE_KM < SAME_TOWN_KM;
};

/** Towns of our own. One that GeoNames has gives it its spellings and is no entry of its own. */
export function readOwnTowns(rows: readonly Row[], towns: readonly SourcePlace[]): SourcePlace[] {
  const byName = new Map<string, SourcePlace[]>();
  for (const town of towns)
    for (const name of new Set([town.name, ...town.forms, ...town.others].map(foldName))) {
      const key = `${town.country} ${name}`;
      const same = byName.get(key);
      if (same) same.push(town);
      else byName.set(key, [town]);
    }
  const own = rows.map(row => ({ ...toArea({ ...row, kind: 'city' }), adm1: row['adm1'] || null }));
  return own.filter(town => {
    const names = [town.name, ...town.forms];
    const same = names
      .flatMap(name => byName.get(`${town.country} ${foldName(name)}`) ?? [])
      .find(other => isNear(town, other));
    if (!same) return true;
    same.forms.push(...names);
    same.flags |= FLAG_KNOWN;
    return false;
  });
}
