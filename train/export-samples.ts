/**
 * Writes the treebank as numbers for train/network.py, so that features are
 * computed by the same code in training and at run time.
 *
 *   UD_EWT=… npx tsx train/export-samples.ts EMBEDDINGS.json OUTDIR
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillRow, ROW, SHAPE_VARIANTS } from './sample-row.js';
import { readCorpus, type GoldBlock } from './corpus.js';
import { readFrames } from './draw-phrases.js';
import { framedSentences } from './frame-quotes.js';
import { inventPeople } from './invented-people.js';
import { mulberry32 } from './random.js';
import { personSwaps } from './swap-names.js';
import { normalForm } from '../src/parse/word-table.js';
import { projectivised } from './projective.js';
import { labelsOf, tagsOf } from './samples.js';

const KEPT = 60_000;
/** Share of fit sentences that also appear in a frame of saying, and of those with people that appear with others. */
const FRAMED = 0.45;
const SWAPPED = 0.6;

interface Embeddings {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
}

const [input, output] = process.argv.slice(2);
const ewt = process.env['UD_EWT'];
if (!input || !output || !ewt) throw new Error('usage: UD_EWT=… tsx train/export-samples.ts EMBEDDINGS.json OUTDIR');
const source = JSON.parse(readFileSync(input, 'utf8')) as Embeddings;
const train = readCorpus(join(ewt, 'en_ewt-ud-train.conllu'));
const dev = readCorpus(join(ewt, 'en_ewt-ud-dev.conllu'));
const tags = tagsOf(train);
const labels = labelsOf(train);

/** Unknown first, then the frequent words of the vectors, then what only the treebank has. */
function vocabulary(): Map<string, number> {
  const ids = new Map<string, number>([['', 0]]);
  const add = (word: string) => {
    const normal = normalForm(word);
    if (!ids.has(normal)) ids.set(normal, ids.size);
  };
  source.words.slice(0, KEPT).forEach(add);
  const counts = new Map<string, number>();
  for (const block of train)
    for (const s of block.sentences)
      for (const t of s.tokens) counts.set(t.form.toLowerCase(), (counts.get(t.form.toLowerCase()) ?? 0) + 1);
  for (const [word, count] of counts) if (count >= 2 || source.vectors[word]) add(word);
  return ids;
}

function vectorsOf(ids: ReadonlyMap<string, number>): Float32Array {
  const rows = new Float32Array(ids.size * source.dimensions);
  const filled = new Set<number>();
  for (const word of source.words) {
    const id = ids.get(normalForm(word));
    if (id === undefined || filled.has(id)) continue;
    filled.add(id);
    rows.set((source.vectors[word] ?? []).slice(0, source.dimensions), id * source.dimensions);
  }
  return rows;
}

/** Made-up sentences as a block of their own, words separated by spaces. */
function madeUpBlock(): GoldBlock {
  const people = inventPeople('resources/lexicons/en');
  const draw = readFrames('train/data/reporting-frames.tsv', people);
  const block: GoldBlock = { text: '', sentences: [], genre: 'made-up' };
  const plain = train.flatMap(entry => entry.sentences);
  const framed = framedSentences(plain, draw, FRAMED, mulberry32(7));
  const swapped = personSwaps(plain, people, draw, SWAPPED, mulberry32(11));
  console.log(`${framed.length} sentences framed, ${swapped.length} with people swapped`);
  for (const sentence of [...framed, ...swapped]) {
    for (const token of sentence.tokens) {
      token.start = block.text.length;
      block.text += `${token.form} `;
      token.end = block.text.length - 1;
    }
    block.sentences.push(sentence);
  }
  return block;
}

function sentences(
  blocks: readonly GoldBlock[],
  ids: ReadonlyMap<string, number>,
): { lengths: number[]; rows: Int32Array } {
  const tagAt = new Map(tags.map((tag, i) => [tag, i]));
  const labelAt = new Map(labels.map((label, i) => [label, i]));
  const all = blocks.flatMap(block => block.sentences.map(sentence => ({ block, sentence })));
  const lengths = all.map(({ sentence }) => sentence.tokens.length);
  const rows = new Int32Array(lengths.reduce((a, b) => a + b, 0) * ROW);
  let at = 0;
  for (const { block, sentence } of all) {
    const heads = projectivised(sentence.tokens.map(token => token.head));
    sentence.tokens.forEach((token, i) => {
      fillRow(rows, at, block.text.slice(token.start, token.end), ids);
      const label =
        labelAt.get(token.deprel) ?? labelAt.get(token.deprel.split(':')[0] ?? '') ?? labelAt.get('dep') ?? 0;
      rows.set(
        [
          tagAt.get(`${token.upos}|${token.xpos}`) ?? -1,
          token.head,
          label,
          heads[i] === lengths.length ? -1 : (heads[i] ?? -1),
        ],
        at + ROW - 4,
      );
      at += ROW;
    });
  }
  return { lengths, rows };
}

mkdirSync(output, { recursive: true });
const ids = vocabulary();
const vectors = vectorsOf(ids);
writeFileSync(join(output, 'vectors.f32'), new Uint8Array(vectors.buffer));
for (const [name, blocks] of [
  ['train', [...train, madeUpBlock()]],
  ['dev', dev],
] as const) {
  const { lengths, rows } = sentences(blocks, ids);
  writeFileSync(join(output, `${name}.i32`), new Uint8Array(rows.buffer));
  writeFileSync(join(output, `${name}.lengths.i32`), new Uint8Array(Int32Array.from(lengths).buffer));
}
const meta = {
  tags,
  labels,
  words: [...ids.keys()],
  row: ROW,
  dimensions: source.dimensions,
  shapeVariants: SHAPE_VARIANTS,
};
writeFileSync(join(output, 'meta.json'), JSON.stringify(meta));
