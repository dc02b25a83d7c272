import { execFileSync } from 'node:child_process';
import { build, type BuildOptions } from 'esbuild';
import { buildResources } from './build-resources.js';

const common: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', sourcemap: false };
const require =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
const forNode: BuildOptions = {
  ...common,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  banner: { js: require },
};

await buildResources('resources', 'dist/resources');
await Promise.all([
  // One file a command: bundled, so that a start reads few files.
  build({
    ...forNode,
    splitting: true,
    entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
    outdir: 'dist',
  }),
  build({
    ...forNode,
    packages: 'external',
    entryPoints: { index: 'src/index.ts', parse: 'src/parse/index.ts' },
    outdir: 'dist',
    splitting: true,
  }),
  build({ ...common, platform: 'browser', entryPoints: { browser: 'src/browser.ts' }, outdir: 'dist', minify: true }),
]);
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
