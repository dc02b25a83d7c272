/** The treebank as each trainer wants it. */
import { fillColumns } from '../src/parse/columns.js';
import { openTokenLexicon, type TokenLists } from '../src/parse/token-lexicon.js';
import { tokenize } from '../src/parse/tokenizer.js';
import { MAX_WORDS } from '../src/parse/network-memory.js';
import type { WordTable } from '../src/parse/word-table.js';
import type { GoldBlock, GoldToken } from './corpus.js';
import type { ExpertSentence } from './experts.js';
import type { SplitParagraph } from './train-splitter.js';

const RARE = 3;

function listed(blocks: readonly GoldBlock[], value: (token: GoldToken) => string): string[] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const sentence of block.sentences) {
      for (const token of sentence.tokens) counts.set(value(token), (counts.get(value(token)) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= RARE);
  return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

/** Pairs "UPOS|XPOS", the most frequent first. */
export function tagsOf(blocks: readonly GoldBlock[]): string[] {
  return listed(blocks, token => `${token.upos}|${token.xpos}`);
}

export function labelsOf(blocks: readonly GoldBlock[]): string[] {
  return listed(blocks, token => token.deprel);
}

export function splitParagraphs(
  blocks: readonly GoldBlock[],
  lexicons: TokenLists,
  words: WordTable,
): SplitParagraph[] {
  const lexicon = openTokenLexicon(lexicons);
  return blocks.map(({ text, sentences }) => ({
    text,
    columns: fillColumns(text, tokenize(text, 0, text.length, lexicon), words),
    ends: new Set(sentences.map(sentence => sentence.end)),
  }));
}

/** Sentences as the sparse models learn from them, short enough for the network to read whole. */
export function expertSentences(
  blocks: readonly GoldBlock[],
  tags: readonly string[],
  labels: readonly string[],
  words: WordTable,
): ExpertSentence[] {
  const tagAt = new Map(tags.map((tag, i) => [tag, i]));
  const labelAt = new Map(labels.map((label, i) => [label, i]));
  const label = (deprel: string) =>
    labelAt.get(deprel) ?? labelAt.get(deprel.split(':')[0] ?? '') ?? labelAt.get('dep') ?? 0;
  return blocks.flatMap(({ text, sentences }) =>
    sentences
      .filter(({ tokens }) => tokens.length <= MAX_WORDS)
      .map(({ tokens }) => ({
        columns: fillColumns(
          text,
          tokens.flatMap(token => [token.start, token.end]),
          words,
        ),
        tags: Int32Array.from(tokens, token => tagAt.get(`${token.upos}|${token.xpos}`) ?? -1),
        heads: Int32Array.from(tokens, token => token.head),
        labels: Int32Array.from(tokens, token => label(token.deprel)),
      })),
  );
}
