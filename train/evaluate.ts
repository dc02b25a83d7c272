/**
 * Scores a parser from raw text, as the CoNLL 2018 shared task does: words are
 * matched by their place in the text, relations without subtypes. Also lemma
 * accuracy over matched words.
 */
import type { Block, Parser } from '../src/parse/token.js';
import type { GoldBlock, GoldSentence } from './corpus.js';

export interface Scores {
  words: number;
  sentences: number;
  upos: number;
  xpos: number;
  lemma: number;
  uas: number;
  las: number;
}

interface Counts {
  gold: number;
  system: number;
  words: number;
  upos: number;
  xpos: number;
  lemma: number;
  uas: number;
  las: number;
  goldSentences: number;
  systemSentences: number;
  sentences: number;
}

const bare = (deprel: string): string => deprel.split(':')[0] ?? deprel;
const place = (span: { start: number; end: number }): string => `${span.start}:${span.end}`;

function scoreBlock(parser: Parser, gold: GoldBlock, c: Counts): void {
  const block: Block = { start: 0, end: gold.text.length, kind: 'prose' };
  const { tokens, sentences } = parser.parse(gold.text, [block]);
  const found = new Map(tokens.map(token => [place(token), token]));
  const ends = new Set(sentences.map(place));
  c.system += tokens.length;
  c.systemSentences += sentences.length;
  for (const sentence of gold.sentences) {
    c.goldSentences += 1;
    if (ends.has(place(sentence))) c.sentences += 1;
    for (const token of sentence.tokens) {
      c.gold += 1;
      const mine = found.get(place(token));
      if (!mine) continue;
      c.words += 1;
      if (mine.upos === token.upos) c.upos += 1;
      if (mine.xpos === token.xpos) c.xpos += 1;
      if (mine.lemma === token.lemma) c.lemma += 1;
      if (!sameHead(mine.head < 0 ? null : (tokens[mine.head] ?? null), sentence, token.head)) continue;
      c.uas += 1;
      if (bare(mine.deprel) === bare(token.deprel)) c.las += 1;
    }
  }
}

function sameHead(mine: { start: number; end: number } | null, sentence: GoldSentence, head: number): boolean {
  const gold = head < 0 ? null : sentence.tokens[head];
  if (!mine || !gold) return !mine && !gold;
  return place(mine) === place(gold);
}

/** F1 of each kind, in per cent. */
export function evaluate(parser: Parser, blocks: readonly GoldBlock[]): Scores {
  const c: Counts = {
    gold: 0,
    system: 0,
    words: 0,
    upos: 0,
    xpos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
    goldSentences: 0,
    systemSentences: 0,
    sentences: 0,
  };
  for (const block of blocks) scoreBlock(parser, block, c);
  const f1 = (hits: number) => (200 * hits) / (c.gold + c.system);
  return {
    words: f1(c.words),
    sentences: (200 * c.sentences) / (c.goldSentences + c.systemSentences),
    upos: f1(c.upos),
    xpos: f1(c.xpos),
    lemma: f1(c.lemma),
    uas: f1(c.uas),
    las: f1(c.las),
  };
}

export function printScores(name: string, scores: Scores): void {
  const columns = Object.entries(scores).map(([kind, value]) => `${kind} ${(value as number).toFixed(2)}`);
  console.log(`${name}: ${columns.join('  ')}`);
}
