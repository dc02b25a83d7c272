import type { Row } from '../../resources/resources.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Direction } from './scene.js';

/** Word or lemma → its classes in lexicons/<lang>/times-tense. */
export type TenseWords = ReadonlyMap<string, ReadonlySet<string>>;

export function compileTense(rows: readonly Row[]): TenseWords {
  const words = new Map<string, Set<string>>();
  for (const row of rows) {
    const classes = words.get(row.word ?? '') ?? new Set<string>();
    words.set(row.word ?? '', classes.add(row.class ?? ''));
  }
  return words;
}

/** How far up the tree a governing verb is looked for. */
export const CLIMB = 10;

/** Whether a token is in a class of tense words, by its word or lemma. */
export const is = (words: TenseWords, token: Token, name: string): boolean =>
  words.get(token.lemma)?.has(name) === true || words.get(token.lower)?.has(name) === true;

export const isVerb = (token: Token): boolean => token.xpos.startsWith('VB') || token.xpos === 'MD';

/** A text with its trees and the words that tell tense. */
export interface Reading {
  syntax: Syntax;
  words: TenseWords;
}

const childrenOf = ({ syntax }: Reading, token: Token): Token[] =>
  (syntax.children[token.index] ?? []).map(index => syntax.tokens[index]).filter(child => child !== undefined);

/** An infinitive points the way of what it hangs on: "due to meet" ahead, "began to march" as its verb does. */
function infinitive(reading: Reading, verb: Token, left: number): Direction {
  const above = reading.syntax.tokens[verb.head];
  if (!above || left <= 0) return 'future';
  return is(reading.words, above, 'done') ? verbDirection(reading, above, left - 1) : 'future';
}

/** Which way a verb group points. */
function verbDirection(reading: Reading, verb: Token, left: number): Direction {
  const helpers = childrenOf(reading, verb).filter(child => /^(aux|cop|mark)/.test(child.deprel));
  const has = (lemma: string): boolean => helpers.some(child => child.lemma === lemma);
  if (helpers.some(child => child.deprel !== 'mark' && is(reading.words, child, 'modal')))
    return has('have') ? 'past' : 'future';
  if (has('have') || helpers.some(child => child.xpos === 'VBD')) return planned(reading, verb) ? 'future' : 'past';
  const tag = verb.xpos;
  if (tag === 'VB') return helpers.some(child => child.xpos === 'TO') ? infinitive(reading, verb, left) : 'open';
  if (tag === 'VBD') return 'past';
  if (tag === 'VBN') return planned(reading, verb) ? 'future' : has('be') ? 'future' : 'past';
  if (tag === 'VBG' && !has('be')) return climb(reading, verb, left - 1);
  if (tag === 'VBG') return 'future';
  return isVerb(verb) ? 'future' : 'open';
}

/** "was scheduled for Friday": a participle of planning looks ahead whatever its helper. */
const planned = (reading: Reading, verb: Token): boolean => verb.xpos === 'VBN' && is(reading.words, verb, 'plan');

/** The direction of the nearest verb, or planning word, above a token. */
export function climb(reading: Reading, from: Token, left: number): Direction {
  let token = from;
  for (let step = left; step > 0; step -= 1) {
    const above = reading.syntax.tokens[token.head];
    if (!above || above.index === token.index) return 'open';
    if (isVerb(above)) return verbDirection(reading, above, step);
    if (is(reading.words, above, 'plan')) return 'future';
    const copula = childrenOf(reading, above).filter(child => /^(cop|aux)/.test(child.deprel));
    if (copula.length > 0)
      return copula.some(child => is(reading.words, child, 'modal')) ? 'future' : copulaDirection(copula);
    token = above;
  }
  return 'open';
}

function copulaDirection(copula: readonly Token[]): Direction {
  return copula.some(child => child.xpos === 'VBD') ? 'past' : 'open';
}
