import { existsSync } from 'node:fs';
import { loadResources } from '../src/cli/load-resources.js';
import { createReader } from '../src/create-reader.js';
import { runBench } from './bench-sets.js';
import { printOwnGold } from './own-gold.js';

// npm run eval [-- --set NAME] [--own NAME] [--errors N]
// Every benchmark set that is present (COUNTERCLAIM_BENCH, by default ../shared/bench), then our own gold.
const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at >= 0 ? (args[at + 1] ?? '') : null;
};

const resources = loadResources('dist/resources');
const reader = createReader(resources);
const errors = Number(option('errors') ?? 0);
const benchDir = process.env.COUNTERCLAIM_BENCH ?? '../shared/bench';
if (option('own') === null) {
  if (existsSync(benchDir)) runBench(reader, resources, benchDir, { only: option('set'), errors });
  else console.log(`No benchmark folder at ${benchDir}; only our own gold is measured.`);
}
if (option('set') === null) printOwnGold(reader, option('own') ?? '', errors);
