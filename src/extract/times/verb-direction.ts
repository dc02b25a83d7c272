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
  return is(reading.words, above, 'done') ? verbDirection(reading, above, left - 1, true) : 'future';
}

/** What a verb in the present says of a date that hangs on it; of one inside a noun phrase ("Saturday's attack") it says nothing. */
function presentDirection(reading: Reading, verb: Token, direct: boolean): Direction {
  return direct && !is(reading.words, verb, 'report') ? 'future' : 'open';
}

/** "On 5 May the well ran dry": the month that was tagged as a modal. */
const isMonth = ({ syntax }: Reading, token: Token): boolean =>
  token.text === 'May' && /^\d+(?:st|nd|rd|th)?$/.test(syntax.tokens[token.index - 1]?.text ?? '');

/** Which way a verb group points. */
function verbDirection(reading: Reading, verb: Token, left: number, direct: boolean): Direction {
  const helpers = childrenOf(reading, verb).filter(
    child => /^(aux|cop|mark)/.test(child.deprel) && !isMonth(reading, child),
  );
  const has = (lemma: string): boolean => helpers.some(child => child.lemma === lemma);
  if (helpers.some(child => child.deprel !== 'mark' && is(reading.words, child, 'modal')))
    return has('have') ? 'past' : 'future';
  if (planned(reading, verb)) return 'future';
  if (has('have') || helpers.some(child => child.xpos === 'VBD')) return 'past';
  if (helpers.some(child => child.xpos === 'TO')) return infinitive(reading, verb, left);
  switch (verb.xpos) {
    case 'VB':
      return 'open';
    case 'VBD':
      return 'past';
    case 'VBN':
      return has('be') ? presentDirection(reading, verb, direct) : 'past';
    case 'VBG':
      return has('be') ? presentDirection(reading, verb, direct) : climb(reading, verb, left - 1);
    default:
      return presentDirection(reading, verb, direct);
  }
}

/** "was scheduled for Friday": a participle of planning looks ahead whatever its helper; "set off" plans nothing. */
function planned(reading: Reading, verb: Token): boolean {
  if (verb.xpos !== 'VBN' || !is(reading.words, verb, 'plan')) return false;
  return !childrenOf(reading, verb).some(child => child.deprel === 'compound:prt');
}

/** The direction of the nearest verb, or planning word, above a token. */
export function climb(reading: Reading, from: Token, left: number): Direction {
  let token = from;
  for (let step = left; step > 0; step -= 1) {
    const above = reading.syntax.tokens[token.head];
    if (!above || above.index === token.index) return 'open';
    if (isVerb(above)) return verbDirection(reading, above, step, token === from);
    if (is(reading.words, above, 'sign') || (above.xpos === 'JJ' && is(reading.words, above, 'plan'))) return 'future';
    const copula = childrenOf(reading, above).filter(
      child => /^(cop|aux)/.test(child.deprel) && !isMonth(reading, child),
    );
    if (copula.length > 0) return copulaDirection(reading, copula);
    token = above;
  }
  return 'open';
}

function copulaDirection(reading: Reading, copula: readonly Token[]): Direction {
  if (copula.some(child => is(reading.words, child, 'modal'))) return 'future';
  return copula.some(child => child.xpos === 'VBD') ? 'past' : 'open';
}
