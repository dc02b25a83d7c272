import type { Syntax, Token } from '../../parse/token.js';
import { childOf } from '../../parse/tree.js';

/**
 * A main verb that the tree hung below the noun before it ("said warplanes bombed Kabul", "the government imposed curbs"):
 * it has an object of its own, or stands as a modifier between two nouns.
 */
export function isLostVerb(syntax: Syntax, verb: Token): boolean {
  if (verb.xpos !== 'VBD' && verb.xpos !== 'VBN') return false;
  if (verb.deprel === 'acl') return verb.head < verb.index && childOf(syntax, verb.index, 'obj') !== undefined;
  const before = syntax.tokens[verb.index - 1];
  return isLostModifier(verb) && (before?.upos === 'NOUN' || before?.upos === 'PROPN');
}

export const isLostModifier = (verb: Token): boolean => verb.deprel === 'amod' && verb.head > verb.index;
