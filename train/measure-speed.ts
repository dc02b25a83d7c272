/**
 * Times the shipped model on the treebank's development part: tags and trees of words
 * already divided, and all of it from text. Processor time of one thread, warm.
 *
 *   UD_EWT=path/to/ud-ewt npx tsx train/measure-speed.ts [MODEL]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillColumns } from '../src/parse/columns.js';
import { createParser, openExperts } from '../src/parse/create-parser.js';
import { openModel } from '../src/parse/model-file.js';
import { createNetwork } from '../src/parse/network.js';
import { MAX_WORDS } from '../src/parse/network-memory.js';
import { openWordTable } from '../src/parse/word-table.js';
import { readCorpus } from './corpus.js';

const ewt = process.env['UD_EWT'];
if (!ewt) throw new Error('UD_EWT names the folder of the English Web Treebank');
const bytes = readFileSync(process.argv[2] ?? 'resources/models/en-parse.bin');
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);

function fastest(rounds: number, work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

const print = (name: string, tokens: number, seconds: number): void =>
  console.log(`${name}: ${Math.round(tokens / seconds).toLocaleString('en')} tokens/s`);

console.log(`load: ${(1000 * fastest(5, () => createParser(buffer))).toFixed(0)} ms`);
const file = openModel(buffer);
const network = createNetwork(file, openExperts(file));
const words = openWordTable({
  hashes: file.int32('words.hashes'),
  fine: file.uint16('words.fine'),
  coarse: file.uint8('words.coarse'),
});
const dev = readCorpus(join(ewt, 'en_ewt-ud-dev.conllu'));
const sentences = dev.flatMap(({ text, sentences: all }) =>
  all
    .filter(({ tokens }) => tokens.length <= MAX_WORDS)
    .map(({ tokens }) =>
      fillColumns(
        text,
        tokens.flatMap(token => [token.start, token.end]),
        words,
      ),
    ),
);
const count = sentences.reduce((sum, columns) => sum + columns.count, 0);
const heads = new Int32Array(MAX_WORDS);
const labels = new Int32Array(MAX_WORDS);
const analyse = () => sentences.forEach(columns => network.analyse(columns, 0, columns.count, heads, labels));
print('tags and trees', count, fastest(25, analyse));
const parser = createParser(buffer);
const parse = () => dev.forEach(({ text }) => parser.parse(text, [{ start: 0, end: text.length, kind: 'prose' }]));
print('text to trees', count, fastest(15, parse));
