/**
 * Scores the shipped model on the news sentences of eval/trees.
 *
 *   npx tsx train/measure-news.ts [MODEL] [--misses]
 */
import { readFileSync } from 'node:fs';
import { measureNews } from '../eval/trees/measure.js';
import { createParser } from '../src/parse/create-parser.js';

const path = process.argv.slice(2).find(arg => !arg.startsWith('--')) ?? 'resources/models/en-parse.bin';
const bytes = readFileSync(path);
const parser = createParser(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const { misses, ...scores } = measureNews(parser, readFileSync('eval/trees/news.conllu', 'utf8'));
for (const [kind, { correct, system, gold, f1 }] of Object.entries(scores)) {
  console.log(`${kind}: F1 ${f1.toFixed(1)} (${correct} right of ${system} found, ${gold} gold)`);
}
if (process.argv.includes('--misses')) console.log(misses.join('\n'));
