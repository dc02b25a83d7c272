/** The treebank as raw text with gold tokens over it. */
import { readFileSync } from 'node:fs';

export interface GoldToken {
  start: number;
  end: number;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** Position of the head in the sentence, -1 for the root. */
  head: number;
  deprel: string;
}

export interface GoldSentence {
  start: number;
  end: number;
  tokens: GoldToken[];
}

/** A paragraph: its text and the sentences in it, offsets within that text. */
export interface GoldBlock {
  text: string;
  sentences: GoldSentence[];
  genre: string;
}

interface RawRow {
  id: string;
  fields: string[];
}

interface RawSentence {
  comments: Map<string, string>;
  rows: RawRow[];
}

function readRaw(path: string): RawSentence[] {
  const out: RawSentence[] = [];
  for (const chunk of readFileSync(path, 'utf8').split(/\n\n+/)) {
    if (!chunk.trim()) continue;
    const comments = new Map<string, string>();
    const rows: RawRow[] = [];
    for (const line of chunk.split('\n')) {
      if (line.startsWith('#')) {
        const [key = '', ...value] = line.slice(1).split('=');
        comments.set(key.trim(), value.join('=').trim());
      } else {
        const fields = line.split('\t');
        if (fields.length === 10) rows.push({ id: fields[0] ?? '', fields });
      }
    }
    out.push({ comments, rows });
  }
  return out;
}

function spaceAfter(misc: string | undefined): boolean {
  return !(misc ?? '').includes('SpaceAfter=No');
}

/** Lays one sentence's words over the text that they spell; returns the text that follows from them. */
function layOut(raw: RawSentence, base: number): { text: string; sentence: GoldSentence } {
  let text = '';
  const tokens: GoldToken[] = [];
  let within: { until: number; start: number; surface: string; used: number; space: boolean } | null = null;
  for (const row of raw.rows) {
    const [, form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc] = row.fields;
    const range = /^(\d+)-(\d+)$/.exec(row.id);
    if (range) {
      within = { until: Number(range[2]), start: text.length, surface: form, used: 0, space: spaceAfter(misc) };
      text += form;
      if (within.space) text += ' ';
      continue;
    }
    if (row.id.includes('.')) continue;
    let start = text.length;
    let end = start + form.length;
    if (within) {
      const last = Number(row.id) === within.until;
      start = within.start + within.used;
      // The parts of a contraction normally spell it; where they do not, the last takes what is left.
      end = last
        ? within.start + within.surface.length
        : Math.min(start + form.length, within.start + within.surface.length);
      within.used = end - within.start;
      if (last) within = null;
    } else text += spaceAfter(misc) ? `${form} ` : form;
    tokens.push({ start: base + start, end: base + end, form, lemma, upos, xpos, head: Number(head) - 1, deprel });
  }
  const first = tokens[0]?.start ?? base;
  const end = tokens.at(-1)?.end ?? base;
  return { text, sentence: { start: first, end, tokens } };
}

/** Reads a CoNLL-U file into its paragraphs. */
export function readCorpus(path: string): GoldBlock[] {
  const blocks: GoldBlock[] = [];
  let genre = '';
  for (const raw of readRaw(path)) {
    const doc = raw.comments.get('newdoc id');
    if (doc) genre = doc.split('-')[0] ?? '';
    let block = blocks.at(-1);
    if (!block || doc || raw.comments.has('newpar id') || raw.comments.has('newpar')) {
      block = { text: '', sentences: [], genre };
      blocks.push(block);
    }
    const laid = layOut(raw, block.text.length);
    block.text += laid.text;
    block.sentences.push(laid.sentence);
  }
  for (const block of blocks) block.text = block.text.trimEnd();
  return blocks;
}
