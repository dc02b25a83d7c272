/**
 * Trains the English model and writes it.
 *
 *   UD_EWT=path/to/ud-ewt npm run train [-- OUT]
 *
 * Seeded: the same treebank and tables give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createParser } from '../src/parse/create-parser.js';
import { packModel, type SectionData } from '../src/parse/model-file.js';
import { packSparse, type SparseSections } from '../src/parse/sparse-table.js';
import { buildWordTable, openWordTable } from '../src/parse/word-table.js';
import { readCorpus } from './corpus.js';
import { evaluate, printScores } from './evaluate.js';
import { jackknifedTags } from './jackknife.js';
import { readLemmas, readLexicons, readTable } from './lexicons.js';
import { labelsOf, splitParagraphs, tagSentences, tagsOf, treeSentences } from './samples.js';
import { trainSplitter } from './train-splitter.js';
import { trainTagger } from './train-tagger.js';
import { trainTrees } from './train-trees.js';

const SEED = 1;
const ewt = process.env['UD_EWT'];
if (!ewt) throw new Error('UD_EWT names the folder of the English Web Treebank');
const out = process.argv[2] ?? 'resources/models/en-parse.bin';

const train = readCorpus(join(ewt, 'en_ewt-ud-train.conllu'));
const lexicons = readLexicons('resources/lexicons/en');
const groups = readTable('train/data/word-clusters.tsv').map(([word = '', fine, coarse]) => [word, Number(fine), Number(coarse)] as const);
const wordSections = buildWordTable(groups);
const words = openWordTable(wordSections);
const tags = tagsOf(train);
const labels = labelsOf(train);
const sections = new Map<string, SectionData | object>();

function addSparse(name: string, table: SparseSections): void {
  sections.set(`${name}.slots`, table.slots);
  sections.set(`${name}.starts`, table.starts);
  sections.set(`${name}.classes`, table.classes);
  sections.set(`${name}.weights`, table.weights);
}

sections.set('lists', { tags: tags.map(tag => tag.split('|')), labels, ...lexicons, ...readLemmas('resources/lexicons/en') });
sections.set('words.keys', wordSections.keys);
sections.set('words.fine', wordSections.fine);
sections.set('words.coarse', wordSections.coarse);
addSparse('split', packSparse(trainSplitter(splitParagraphs(train, lexicons, words), 10, SEED), 17));
const tagged = tagSentences(train, tags, words);
const guessed = jackknifedTags(tagged, tags.length, 4, SEED);
addSparse('tag', packSparse(trainTagger(tagged, tags.length, 8, SEED), 19));
tagged.forEach((sentence, i) => sentence.columns.tag.set(guessed[i] ?? []));
const trees = trainTrees(treeSentences(train, tagged, labels), { rounds: 8, seed: SEED, labels, moveBits: 20, relationBits: 18 });
sections.set('moves', trees.moves);
addSparse('label', trees.relations);

const bytes = packModel(sections);
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
const parser = createParser(bytes.buffer);
printScores('EWT dev, raw text', evaluate(parser, readCorpus(join(ewt, 'en_ewt-ud-dev.conllu'))));
