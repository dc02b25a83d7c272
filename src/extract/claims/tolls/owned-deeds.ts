import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import { isDeed, mayHarm } from './party-of-deed.js';

// "The League claimed responsibility for the attacks": a deed that a party says was its own.

/** A party that owns the deeds told of around a sentence. */
export interface Owner {
  sentence: number;
  actor: Actor;
}

const childOf = (draft: Draft, at: number, deprel: string): Token | null => {
  const { tokens, children } = draft.syntax;
  const found = (children[at] ?? []).find(c => tokens[c]?.deprel === deprel);
  return found === undefined ? null : (tokens[found] ?? null);
};

/** "responsibility for the attacks", "the attack": the deed owned is one that the report has told of. */
function ownsToldDeed(draft: Draft, object: Token, lexicon: TollLexicon): boolean {
  const { tokens, children } = draft.syntax;
  const deed = lexicon.words('ownership').has(object.lemma.toLowerCase())
    ? (children[object.index] ?? []).map(c => tokens[c]).find(t => t?.deprel === 'nmod' && t.index > object.index)
    : object;
  // "claimed responsibility" alone is for what was just told.
  if (!deed) return object !== undefined && lexicon.words('ownership').has(object.lemma.toLowerCase());
  const definite = (children[deed.index] ?? []).some(c =>
    ['the', 'this', 'that', 'these', 'both'].includes(tokens[c]?.lower ?? ''),
  );
  return isDeed(draft, deed) && definite;
}

/** Every party that owns a deed told of, in order of text. Who is denied, asked or unnamed owns none. */
export function findOwners(draft: Draft, lexicon: TollLexicon): Owner[] {
  const { tokens, children } = draft.syntax;
  return tokens.flatMap(verb => {
    if (verb.upos !== 'VERB' || !lexicon.words('owning').has(verb.lemma.toLowerCase())) return [];
    const negated = (children[verb.index] ?? []).some(c => ['not', "n't", 'never'].includes(tokens[c]?.lower ?? ''));
    const object = childOf(draft, verb.index, 'obj');
    const subject = childOf(draft, verb.index, 'nsubj');
    if (negated || !object || !subject || subject.upos === 'PRON' || !ownsToldDeed(draft, object, lexicon)) return [];
    const actor = actorByNounPhrase(draft, subject.index);
    return actor && mayHarm(draft, actor, lexicon) ? [{ sentence: verb.sentence, actor }] : [];
  });
}
