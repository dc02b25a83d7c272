import { readFileSync } from 'node:fs';
import { FLAG_CAPITAL, FLAG_SEAT, FLAG_SECTION } from '../../src/resources/gazetteer-format.js';
import type { SourcePlace } from './place.js';

/** Where a country has more towns than this in the source, those of under 1,000 people stay out. */
const WELL_COVERED = 3_000;
/** Local news of this country is much of what English reports are, so its small towns stay in. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['US']);
const SMALL = 1_000;

const LATIN_NAME = /^[\p{Script=Latin}\p{M} .,'’‘`ʻʼ´-]+$/u;

/** Airport codes, romanised lower-case readings and other scripts are no names that English copy writes. */
export function usableName(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 3 &&
    LATIN_NAME.test(name) &&
    /^['‘`ʻʼ´]?\p{Lu}/u.test(name) &&
    !(letters.length <= 4 && letters === letters.toUpperCase())
  );
}

/** Where place names are Arabic, copy writes them with and without the article ("Al Qamishli", "Qamishli"). */
const ARABIC: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '),
);
const ARTICLE =
  /^(?:Al|El|Ad|Ed|An|En|Ar|Er|As|Es|Ash|Esh|At|Et|Az|Ez|Aḑ|Aş|Aţ|Az̧|Ath|Adh)[ -](?=\p{Lu}|['‘’`]\p{Lu})/u;

const withoutArticle = (country: string, names: readonly string[]): string[] =>
  ARABIC.has(country)
    ? names
        .filter(name => ARTICLE.test(name))
        .map(name => name.replace(ARTICLE, ''))
        .filter(usableName)
    : [];

const flagsOf = (feature: string): number =>
  feature === 'PPLC' ? FLAG_CAPITAL : feature === 'PPLA' ? FLAG_SEAT : feature === 'PPLX' ? FLAG_SECTION : 0;

function toTown(line: string): SourcePlace | null {
  const cells = line.split('\t');
  const [id, name = '', ascii = '', others = '', lat, lon] = cells;
  const country = cells[8] ?? '';
  const [adm1, adm2] = [cells[10] ?? '', cells[11] ?? ''];
  if (!id || !country) return null;
  const used = others.split(',').filter(usableName);
  return {
    id: Number(id),
    name,
    forms: [ascii, ...withoutArticle(country, [name, ascii])],
    others: [...used, ...withoutArticle(country, used)],
    kind: 'city',
    lat: Number(lat),
    lon: Number(lon),
    country,
    adm1: adm1 ? `${country}.${adm1}` : null,
    adm2: adm1 && adm2 ? `${country}.${adm1}.${adm2}` : null,
    population: Number(cells[14] ?? 0),
    flags: flagsOf(cells[7] ?? ''),
  };
}

/** Towns of GeoNames' cities500 file (tab separated, one a line), thinned where they crowd. */
export function readTowns(file: string): SourcePlace[] {
  const towns = readFileSync(file, 'utf8')
    .split('\n')
    .map(toTown)
    .filter(town => town !== null);
  const perCountry = new Map<string, number>();
  for (const { country } of towns) perCountry.set(country ?? '', (perCountry.get(country ?? '') ?? 0) + 1);
  return towns.filter(
    ({ country, population }) =>
      population >= SMALL || KEPT_WHOLE.has(country ?? '') || (perCountry.get(country ?? '') ?? 0) <= WELL_COVERED,
  );
}
