import type { BuildOptions } from 'esbuild';

export const common = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: false,
  metafile: true,
} satisfies BuildOptions;
const require =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
export const forNode = {
  ...common,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  banner: { js: require },
} satisfies BuildOptions;

/** The command and its threads: one file a command, so that a start reads few files. Tests build it in the same way. */
export const commandBuild = {
  ...forNode,
  splitting: true,
  entryPoints: {
    cli: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    'reading-worker': 'src/cli/serve/reading-worker.ts',
    'database-worker': 'src/store/view/pglite/worker.ts',
  },
  // PGlite finds its WebAssembly beside its own module; pg asks for a native client that nobody installs.
  external: ['@electric-sql/pglite', 'pg-native'],
} satisfies BuildOptions;
