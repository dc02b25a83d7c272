/**
 * Scores the shipped model on the treebank's development part, from raw text.
 *
 *   UD_EWT=path/to/ud-ewt npx tsx train/measure.ts [MODEL]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createParser } from '../src/parse/create-parser.js';
import { readCorpus } from './corpus.js';
import { evaluate, printScores } from './evaluate.js';

const ewt = process.env['UD_EWT'];
if (!ewt) throw new Error('UD_EWT names the folder of the English Web Treebank');
const bytes = readFileSync(process.argv[2] ?? 'resources/models/en-parse.bin');
const parser = createParser(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const dev = readCorpus(join(ewt, 'en_ewt-ud-dev.conllu'));
printScores('EWT dev, raw text', evaluate(parser, dev));
const genres = [...new Set(dev.map(block => block.genre))];
for (const genre of genres)
  printScores(
    `  ${genre}`,
    evaluate(
      parser,
      dev.filter(block => block.genre === genre),
    ),
  );
const tokens = dev.reduce((sum, block) => sum + block.sentences.reduce((n, s) => n + s.tokens.length, 0), 0);
let fastest = Infinity;
for (let round = 0; round < 12; round += 1) {
  const from = process.cpuUsage();
  for (const block of dev) parser.parse(block.text, [{ start: 0, end: block.text.length, kind: 'prose' }]);
  const { user, system } = process.cpuUsage(from);
  fastest = Math.min(fastest, (user + system) / 1000);
}
console.log(
  `speed, text to trees: ${Math.round((1000 * tokens) / fastest).toLocaleString('en')} tokens/s of processor time`,
);
