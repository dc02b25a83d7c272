import type { Syntax, Token } from '../../../parse/token.js';
import { clauseAround } from '../clause-span.js';
import { isNegativePhrase, negationOf } from '../negation.js';
import { childrenOf, type Found } from './found.js';
import type { StatementLexicon } from './lexicon.js';

const OWNING = new Set(['claim', 'admit', 'accept', 'take', 'acknowledge', 'own', 'say', 'assert', 'declare']);

/** "no group claimed responsibility", "nobody has owned up", "no gang said it laid the mine", "no claim of responsibility". */
export function readResponsibility(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  if (token.upos === 'NOUN') return noClaim(syntax, token, lexicon);
  if (token.upos !== 'VERB' || !OWNING.has(token.lemma)) return null;
  const object = childrenOf(syntax, token.index).find(c => c.deprel === 'obj' || c.deprel === 'nsubj:pass');
  const named = object?.lemma === 'responsibility' || (token.lemma === 'claim' && object !== undefined);
  const found: Found = {
    span: clauseAround(syntax, token.index),
    token,
    polarity: 'not-claimed',
    rule: 'not-claimed-verb',
  };
  if (named) return negationOf(syntax, token.index, lexicon.negators) ? found : null;
  return nobodyOwns(syntax, token, lexicon) ? { ...found, rule: 'nobody-owns' } : null;
}

/** The subject is "no group", "nobody", "neither gang": whoever did it has not said so. */
function nobodyOwns(syntax: Syntax, token: Token, lexicon: StatementLexicon): boolean {
  const subject = childrenOf(syntax, token.index).find(c => c.deprel === 'nsubj');
  if (
    !subject ||
    !lexicon.nouns.get(subject.lemma)?.has('group') ||
    !isNegativePhrase(syntax, subject.index, lexicon.negators)
  )
    return false;
  if (token.lemma !== 'say' && token.lemma !== 'declare' && token.lemma !== 'assert') return true;
  // "no group said it was behind": what is said is of the speaker itself.
  const clause = childrenOf(syntax, token.index).find(c => c.deprel === 'ccomp');
  if (!clause) return false;
  const inner = childrenOf(syntax, clause.index);
  return (
    inner.some(c => c.deprel.startsWith('nsubj') && ['it', 'they'].includes(c.lower)) ||
    inner.some(c => c.deprel === 'nmod:poss' && ['its', 'their'].includes(c.lower))
  );
}

function noClaim(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  const about = childrenOf(syntax, token.index).some(c => c.deprel === 'nmod' && c.lemma === 'responsibility');
  if (token.lemma !== 'claim' || !about || !isNegativePhrase(syntax, token.index, lexicon.negators)) return null;
  return { span: clauseAround(syntax, token.index), token, polarity: 'not-claimed', rule: 'not-claimed-noun' };
}
