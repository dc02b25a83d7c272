import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from './build-gazetteer.js';
import { readTables } from './read-tables.js';

/** Tables that only the gazetteer's build or the model's training reads stay out of the bundle that every start has to parse. */
const BUILD_ONLY =
  /^gazetteer\/build-|^lexicons\/[^/]+\/(?:lemmas|abbreviations|contractions|hyphen-prefixes|irregular-forms)$/;

/** Compiles resources/ into `outDir`: tables.json, the binaries, and manifest.json with the digest over all of them. */
export async function buildResources(root: string, outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  const tables = Object.fromEntries(Object.entries(readTables(root)).filter(([name]) => !BUILD_ONLY.test(name)));
  writeFileSync(join(outDir, 'tables.json'), JSON.stringify(tables));
  const models = join(root, 'models');
  if (existsSync(models))
    for (const file of readdirSync(models))
      if (file.endsWith('.bin')) copyFileSync(join(models, file), join(outDir, file));
  await buildGazetteer(outDir);
  const binaries = readdirSync(outDir)
    .filter(file => file.endsWith('.bin'))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify(tables));
  for (const file of binaries) hash.update(file).update(readFileSync(join(outDir, file)));
  const manifest = { digest: `sha256:${hash.digest('hex')}`, binaries };
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
