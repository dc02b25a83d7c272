import type { Syntax, Token } from '../../parse/token.js';
import { reattach } from './reattach.js';

/** What a tree makes of a gerund that it took for a clause of its own. */
const CLAUSE = /^(?:advcl|csubj|acl|ccomp|dep)$/;

/**
 * "where fighting broke out", "on Monday shelling resumed": an -ing form right before a finite verb that has no subject
 * is that subject, a noun, and no clause beside it: else whoever comes next would be who fought.
 */
export function repairGerund(syntax: Syntax, gerund: Token): void {
  const verb = syntax.tokens[gerund.head];
  if (gerund.xpos !== 'VBG' || gerund.upos !== 'VERB' || !CLAUSE.test(gerund.deprel)) return;
  if (verb?.index !== gerund.index + 1 || verb.sentence !== gerund.sentence) return;
  if (verb.upos !== 'VERB' || !/^VB[DPZ]$/.test(verb.xpos)) return;
  const under = (index: number): readonly number[] => syntax.children[index] ?? [];
  if (
    under(verb.index).some(
      child => /^(?:nsubj|expl|csubj)/.test(syntax.tokens[child]?.deprel ?? '') && child !== gerund.index,
    )
  )
    return;
  if (under(gerund.index).some(child => /^(?:nsubj|obj|mark|aux|cop)/.test(syntax.tokens[child]?.deprel ?? ''))) return;
  if (!reattach(syntax, gerund, verb, 'nsubj')) return;
  gerund.upos = 'NOUN';
  gerund.xpos = 'NN';
  gerund.lemma = gerund.lower;
}
