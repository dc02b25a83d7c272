import type { Syntax, Token } from '../../parse/token.js';

const BARRED = /^(?:obl|nmod|nummod|det|case|obj|iobj|appos|conj|nsubj:pass)/;

/**
 * The subject by word order where the tree has none: the last noun phrase before a finite verb, with nothing but auxiliaries,
 * adverbs and times between. -1 where there is none, or where it hangs on a preposition.
 */
export function nearSubject(syntax: Syntax, verb: Token): number {
  if (!/^VB[DZP]$/.test(verb.xpos) && !hasAuxiliary(syntax, verb)) return -1;
  const sentence = syntax.sentences[verb.sentence];
  if (!sentence) return -1;
  for (let i = verb.index - 1; i >= Math.max(sentence.first, verb.index - 12); i -= 1) {
    const token = syntax.tokens[i];
    if (!token) return -1;
    if (token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'PART') continue;
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'PRON') return -1;
    return phraseHead(syntax, token, verb);
  }
  return -1;
}

const hasAuxiliary = (syntax: Syntax, verb: Token): boolean =>
  (syntax.children[verb.index] ?? []).some(c => syntax.tokens[c]?.upos === 'AUX' && c < verb.index);

/** The highest noun above a word that still stands before the verb. */
function phraseHead(syntax: Syntax, token: Token, verb: Token): number {
  let at = token;
  for (let steps = 0; steps < 8; steps += 1) {
    const head = syntax.tokens[at.head];
    if (!head || head.index >= verb.index || head.sentence !== verb.sentence || head.upos === 'VERB') break;
    at = head;
  }
  return BARRED.test(at.deprel) || !['NOUN', 'PROPN', 'PRON'].includes(at.upos) ? -1 : at.index;
}
