import type { Attitude } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { childrenOf } from '../../../parse/tree.js';
import { prepositionOf } from '../../events/obliques.js';
import type { Around } from './around.js';
import type { StanceWords } from './attitudes.js';

// Attitudes that a noun tells: "its chairman, an ally of X", "a critic of Y", "an appeal by X to Y".

/** An attitude told by a noun, between tokens. */
export interface NounStance {
  noun: Token;
  from: number[];
  toward: number[];
  attitude: Attitude;
}

/** Phrases of the noun by preposition, also those that hang on another phrase of it ("an appeal by X to Y"). */
function phrases(around: Around, noun: Token, ...prepositions: string[]): number[] {
  const { syntax } = around.draft;
  const own = childrenOf(syntax, noun.index, 'nmod', 'obl').filter(c => c.index > noun.index);
  const hung = own
    .flatMap(c => childrenOf(syntax, c.index, 'nmod'))
    .filter(c => prepositionOf(syntax, c.index) !== 'of');
  return [...own, ...hung].filter(c => prepositions.includes(prepositionOf(syntax, c.index))).map(c => c.index);
}

/** Who is called an ally: the noun beside it, the subject of "is an ally", or the name that stands with it. */
function calledSo(around: Around, noun: Token): number[] {
  const { syntax } = around.draft;
  if (noun.deprel === 'appos') return [noun.head];
  const copula = childrenOf(syntax, noun.index, 'cop').length > 0;
  const subject = childrenOf(syntax, noun.index, 'nsubj')[0];
  return copula && subject ? [subject.index] : [];
}

const isNegated = (around: Around, noun: Token): boolean =>
  childrenOf(around.draft.syntax, noun.index).some(c => /^(?:no|not|n't|former|ex)$/.test(c.lower));

export function nounStance(around: Around, noun: Token, words: StanceWords): NounStance | null {
  if (noun.upos !== 'NOUN' || isNegated(around, noun)) return null;
  for (const attitude of ['supports', 'condemns'] as const) {
    if (!words.is(attitude, noun.lemma)) continue;
    const owners = childrenOf(around.draft.syntax, noun.index, 'nmod:poss').map(c => c.index);
    return { noun, from: calledSo(around, noun), toward: [...phrases(around, noun, 'of'), ...owners], attitude };
  }
  if (!words.is('appeal', noun.lemma)) return null;
  const owners = childrenOf(around.draft.syntax, noun.index, 'nmod:poss').map(c => c.index);
  return {
    noun,
    from: [...phrases(around, noun, 'by', 'from'), ...owners],
    toward: phrases(around, noun, 'to', 'on'),
    attitude: 'calls-for',
  };
}
