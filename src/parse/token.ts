/**
 * Tokens, sentences and trees, after Universal Dependencies v2 as the English
 * Web Treebank applies it. All offsets are UTF-16 code units of the text given
 * to the parser: `text.slice(start, end)` cuts out the words.
 */

export interface Token {
  /** Position in {@link Syntax.tokens}. */
  index: number;
  start: number;
  end: number;
  text: string;
  lower: string;
  lemma: string;
  /** Universal part of speech (UPOS). */
  upos: string;
  /** Penn Treebank tag (XPOS). */
  xpos: string;
  /** Position of the head in {@link Syntax.tokens}; -1 for the root of a sentence. */
  head: number;
  /** Universal relation with its subtype: `nsubj:pass`, `obl:agent`, `nmod:poss`. */
  deprel: string;
  /** Position of its sentence in {@link Syntax.sentences}. */
  sentence: number;
}

export interface Sentence {
  index: number;
  start: number;
  end: number;
  /** First token, and one past the last, in {@link Syntax.tokens}. */
  first: number;
  last: number;
  root: number;
  /** Position of the block it stands in. */
  block: number;
}

export interface Syntax {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  /** The dependents of each token, in order of text. */
  children: number[][];
}

/** A paragraph. Sentences never cross the border of a block. */
export interface Block {
  start: number;
  end: number;
  kind: 'title' | 'heading' | 'prose' | 'caption';
}

export interface Parser {
  parse(text: string, blocks: readonly Block[]): Syntax;
}
