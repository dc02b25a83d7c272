import { fillColumns, type Columns } from './columns.js';
import { createLemmatizer } from './lemmatizer.js';
import { openModel, type ModelFile } from './model-file.js';
import { Experts, type ExpertShape } from './experts.js';
import { createNetwork } from './network.js';
import { MAX_WORDS } from './network-memory.js';
import { openSparse, type SparseTable } from './sparse-table.js';
import { createSplitter } from './split-sentences.js';
import type { Block, Parser, Sentence, Syntax, Token } from './token.js';
import { openTokenLexicon, type TokenLists } from './token-lexicon.js';
import { tokenize } from './tokenizer.js';
import { openWordTable } from './word-table.js';

interface ModelLists extends TokenLists {
  tags: [upos: string, xpos: string][];
  labels: string[];
  lemmas: [string, string][];
  bases: string[];
}

/**
 * Opens a trained model (resources/models/en-parse.bin). The parser keeps working
 * memory between calls: one parser a thread. The same bytes in give the same trees out.
 * `moreBases` are dictionary forms beyond the treebank's that decide a lemma: "conceded" is of "concede".
 * @throws ModelFormatError when the buffer holds no model of this version
 */
export function createParser(model: ArrayBufferLike, moreBases: Iterable<string> = []): Parser {
  const file = openModel(model);
  const lists = file.json('lists') as ModelLists;
  const words = openWordTable({
    hashes: file.int32('words.hashes'),
    fine: file.uint16('words.fine'),
    coarse: file.uint8('words.coarse'),
  });
  const lexicon = openTokenLexicon(lists);
  const splitter = createSplitter(sparse(file, 'split'));
  const network = createNetwork(file, openExperts(file));
  const heads = new Int32Array(MAX_WORDS);
  const labels = new Int32Array(MAX_WORDS);
  const bases = new Set([...lists.bases, ...moreBases]);
  const lemmatizer = createLemmatizer({ exceptions: new Map(lists.lemmas), bases });

  function parse(text: string, blocks: readonly Block[]): Syntax {
    const syntax: Syntax = { text, tokens: [], sentences: [], children: [] };
    blocks.forEach((block, position) => {
      const columns = fillColumns(text, tokenize(text, block.start, block.end, lexicon), words);
      const whole = block.kind === 'title' || block.kind === 'heading';
      const ends = columns.count === 0 ? [] : whole ? [columns.count] : splitter.split(columns, text, 0, columns.count);
      let first = 0;
      for (const last of ends) {
        for (const piece of pieces(columns, first, last))
          addSentence(syntax, columns, piece.first, piece.last, position);
        first = last;
      }
    });
    linkChildren(syntax);
    return syntax;
  }

  function addSentence(syntax: Syntax, columns: Columns, first: number, last: number, block: number): void {
    const base = syntax.tokens.length;
    const sentence: Sentence = {
      index: syntax.sentences.length,
      start: columns.start[first]!,
      end: columns.end[last - 1]!,
      first: base,
      last: base + last - first,
      root: -1,
      block,
    };
    network.analyse(columns, first, last, heads, labels);
    for (let i = 0; i < last - first; i += 1) {
      const token = makeToken(syntax.text, columns, first + i, base + i, sentence.index);
      const head = heads[i]!;
      if (head < 0 && sentence.root < 0) sentence.root = base + i;
      token.head = head < 0 ? -1 : base + head;
      token.deprel = lists.labels[labels[i]!]!;
      syntax.tokens.push(token);
    }
    syntax.sentences.push(sentence);
  }

  function makeToken(text: string, columns: Columns, from: number, index: number, sentence: number): Token {
    const start = columns.start[from]!;
    const end = columns.end[from]!;
    const form = text.slice(start, end);
    const lower = columns.lower[from]!;
    const [upos, xpos] = lists.tags[columns.tag[from]!]!;
    const lemma = lemmatizer.lemma(form, lower, upos, xpos);
    return { index, start, end, text: form, lower, lemma, upos, xpos, head: -1, deprel: 'dep', sentence };
  }

  return { parse };
}

/**
 * A sentence of more words than the network reads at once is cut after a mark, else anywhere, into sentences of their own:
 * so that no work on one sentence, quadratic as it may be, grows with a text that never stops.
 */
function pieces(columns: Columns, first: number, last: number): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  let from = first;
  while (last - from > MAX_WORDS) {
    let to = from + MAX_WORDS;
    for (let i = to - 1; i > from + MAX_WORDS / 2; i -= 1) {
      if (!/^[.,;:!?)\]…—–-]+$/.test(columns.lower[i]!)) continue;
      to = i + 1;
      break;
    }
    found.push({ first: from, last: to });
    from = to;
  }
  found.push({ first: from, last });
  return found;
}

function linkChildren(syntax: Syntax): void {
  for (let i = 0; i < syntax.tokens.length; i += 1) syntax.children.push([]);
  for (const token of syntax.tokens) if (token.head >= 0) syntax.children[token.head]?.push(token.index);
}

export function openExperts(file: ModelFile): Experts {
  const kinds = file.uint8('expert.kinds');
  const tables = {
    tag: sparse(file, 'expert.tag'),
    label: sparse(file, 'expert.label'),
    arc: file.int32('expert.arc'),
    kinds,
  };
  return new Experts(file.json('experts') as ExpertShape, tables);
}

function sparse(file: ModelFile, name: string): SparseTable {
  return openSparse({
    slots: file.int32(`${name}.slots`),
    sizes: file.uint8(`${name}.sizes`),
    classes: file.uint8(`${name}.classes`),
    weights: file.int8(`${name}.weights`),
  });
}
