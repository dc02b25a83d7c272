import { readFileSync } from 'node:fs';
import { FLAG_CAPITAL, FLAG_KNOWN, FLAG_SEAT } from '../../src/resources/gazetteer-format.js';
import { foldName } from '../../src/resources/fold-name.js';
import type { Row } from '../../src/resources/resources.js';
import { middle, type SourcePlace } from './place.js';

interface NamedCode {
  code: string;
  name: string;
}

/** Words that say what kind of division it is, before or after its own name. */
const TYPE_AFTER =
  / (?:Province|Governorate|Oblast'?|oblast|Region|District|Raion|Rayon|County|Kray|Krai|Republic|State|Department|Municipality|Agency|Prefecture|Division|Parish|Regency|City)$/;
const TYPE_BEFORE =
  /^(?:Qa[dḑ]ā’|Mudīrīyat|Muhafazat|Shahrestān-e|Wulêswālī|Woluswali|Wuleswali|Municipio de|Provincia di|Departamento de|Cercle de|Powiat|City and Borough of|City of|Royal Borough of|Kreisfreie Stadt|Landkreis) /;

/** A division's name without its type word; null when it has none, or when that is all there is. */
export function bareName(name: string): string | null {
  const bare = name.replace(TYPE_AFTER, '').replace(TYPE_BEFORE, '').trim();
  return bare !== name && bare.length > 2 ? bare : null;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

/** The names of a seat that is called like its division: copy spells the division as it spells the town. */
function seatNames(names: readonly string[], towns: readonly SourcePlace[]): string[] {
  const folded = new Set(names.map(foldName));
  const isCalledSo = (town: SourcePlace) =>
    [town.name, ...town.forms, ...town.others].some(name => folded.has(foldName(name)));
  return towns
    .filter(town => (town.flags & (FLAG_SEAT | FLAG_CAPITAL)) !== 0 && isCalledSo(town))
    .flatMap(town => [town.name, ...town.forms]);
}

function toDivision(
  { code, name }: NamedCode,
  kind: 'adm1' | 'adm2',
  own: Row | undefined,
  towns: SourcePlace[],
): SourcePlace {
  const country = code.slice(0, 2);
  // "X County" of the United States is never called "X" alone without the word in reach.
  const bare = kind === 'adm2' && country === 'US' ? null : bareName(name);
  const point = own?.['lat']
    ? { lat: Number(own['lat']), lon: Number(own['lon']) }
    : middle(towns.map(({ lat, lon }) => ({ lat: lat ?? 0, lon: lon ?? 0 })));
  return {
    id: own?.['geonames'] ? Number(own['geonames']) : null,
    name: own?.['name'] || (kind === 'adm1' ? (bare ?? name) : name),
    forms: [name, ...(bare ? [bare] : [])],
    others: [...list(own?.['aliases']), ...(kind === 'adm1' ? seatNames([bare ?? name], towns) : [])],
    kind,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    country,
    adm1: kind === 'adm2' ? code.split('.').slice(0, 2).join('.') : null,
    adm2: null,
    population: towns.reduce((sum, town) => sum + town.population, 0),
    flags: own ? FLAG_KNOWN : 0,
  };
}

/** Divisions of one order with their towns; `own` rows correct names, points and ids. */
export function readDivisions(
  file: string,
  kind: 'adm1' | 'adm2',
  own: readonly Row[],
  towns: readonly SourcePlace[],
): Map<string, SourcePlace> {
  const members = new Map<string, SourcePlace[]>();
  for (const town of towns) {
    const code = town[kind];
    if (!code) continue;
    const inside = members.get(code);
    if (inside) inside.push(town);
    else members.set(code, [town]);
  }
  const corrections = new Map(own.map(row => [row['code'], row]));
  const named = JSON.parse(readFileSync(file, 'utf8')) as NamedCode[];
  const sorted = named.filter(({ name }) => foldName(name).length > 1).sort((a, b) => (a.code < b.code ? -1 : 1));
  const divisions = new Map<string, SourcePlace>();
  for (const one of sorted) {
    const inside = members.get(one.code) ?? [];
    // A district without a single known town has no point to stand on and rarely a name that copy uses.
    if (kind === 'adm2' && inside.length === 0) continue;
    divisions.set(one.code, toDivision(one, kind, corrections.get(one.code), inside));
  }
  return divisions;
}
