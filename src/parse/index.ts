/** The published entry `counterclaim/parse`: English sentences, words, tags and trees. */
export { createParser } from './create-parser.js';
export { readConllu, writeConllu, type ConlluProblem } from './conllu.js';
export { ModelFormatError } from './model-file.js';
export type { Block, Parser, Sentence, Syntax, Token } from './token.js';
export { childOf, childrenOf, isAncestor, matches, pathToRoot, subtree, subtreeSpan, tokenAt } from './tree.js';
