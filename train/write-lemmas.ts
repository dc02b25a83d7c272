/**
 * Derives resources/lexicons/en/lemmas.tsv from the treebank's training part.
 *
 *   UD_EWT=path/to/ud-ewt npx tsx train/write-lemmas.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus.js';
import { deriveLemmas } from './derive-lemmas.js';

const ewt = process.env['UD_EWT'];
if (!ewt) throw new Error('UD_EWT names the folder of the English Web Treebank');
const { lemmas, bases } = deriveLemmas(readCorpus(join(ewt, 'en_ewt-ud-train.conllu')));
const header = [
  '# Dictionary forms that the rules of src/parse/lemmatizer.ts miss, and base forms that decide between stems.',
  '# Source: Universal Dependencies English Web Treebank, training part. Licence: CC BY-SA 4.0. Date: 2026-11-22.',
  '# A row with tag "base" names a base form.',
  'word\ttag\tlemma',
];
const rows = lemmas.map(([key, lemma]) => `${key.replace(' ', '\t')}\t${lemma}`);
writeFileSync(
  'resources/lexicons/en/lemmas.tsv',
  `${[...header, ...rows, ...bases.map(base => `${base}\tbase\t${base}`)].join('\n')}\n`,
);
