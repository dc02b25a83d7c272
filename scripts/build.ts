import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildResult } from 'esbuild';
import { build as buildPage } from 'vite';
import { makeTemplate, templateName } from '../src/store/view/pglite/template.js';
import { buildResources } from './build-resources.js';
import { commandBuild, common, forNode } from './command-build.js';

/** So long may a running command, or a build beside this one, still need a chunk that this build did not write. */
const KEPT_MS = 10 * 60 * 1000;

/** Removes the chunks of earlier builds, once the new ones stand. */
function removeStale(results: readonly BuildResult<{ metafile: true }>[]): void {
  const written = new Set(results.flatMap(result => Object.keys(result.metafile.outputs)));
  for (const file of readdirSync('dist')) {
    const path = join('dist', file);
    if (!file.endsWith('.js') || written.has(`dist/${file}`)) continue;
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true });
  }
}

await buildResources('resources', 'dist/resources');
const built = await Promise.all([
  // One file a command: bundled, so that a start reads few files.
  build({ ...commandBuild, outdir: 'dist' }),
  build({
    ...forNode,
    packages: 'external',
    entryPoints: { index: 'src/index.ts', parse: 'src/parse/index.ts' },
    outdir: 'dist',
    splitting: true,
  }),
  build({ ...common, platform: 'browser', entryPoints: { browser: 'src/browser.ts' }, outdir: 'dist', minify: true }),
]);
removeStale(built);
// The workbench, into dist/web.
await buildPage({ configFile: 'web/vite.config.ts', logLevel: 'warn' });
await makeTemplate('dist');
for (const name of readdirSync('dist'))
  if (name.startsWith('ledger-view-') && name !== templateName()) rmSync(join('dist', name));
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
