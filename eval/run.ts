import { existsSync } from 'node:fs';
import { loadResources } from '../src/cli/load-resources.js';
import { createReader } from '../src/create-reader.js';
import { runBench } from './bench-sets.js';
import { printOwnGold } from './own-gold.js';

/** `npm run eval [-- --set NAME] [--errors N]`: every benchmark set that is present, then our own gold. */
const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at >= 0 ? (args[at + 1] ?? null) : null;
};

const reader = createReader(loadResources('dist/resources'));
const benchDir = process.env.COUNTERCLAIM_BENCH ?? '../shared/bench';
if (existsSync(benchDir)) runBench(reader, benchDir, { only: option('set'), errors: Number(option('errors') ?? 0) });
else console.log(`No benchmark folder at ${benchDir}; only our own gold is measured.`);
printOwnGold(reader);
