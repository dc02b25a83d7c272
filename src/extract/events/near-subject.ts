import type { Syntax, Token } from '../../parse/token.js';

const BARRED = /^(?:nummod|det|case|obj|iobj|appos|conj|nsubj:pass)/;
/** These are barred only behind a preposition: "after the government freed …" is a clause that the tree took for a phrase. */
const PHRASAL = /^(?:obl|nmod)/;

/**
 * The subject by word order where the tree has none: the last noun phrase before a finite verb, with nothing but auxiliaries,
 * adverbs and times between. -1 where there is none, or where it hangs on a preposition.
 */
export function nearSubject(syntax: Syntax, verb: Token, time: ReadonlySet<string>): number {
  if (!/^VB[DZP]$/.test(verb.xpos) && !hasAuxiliary(syntax, verb) && !takesObject(syntax, verb)) return -1;
  const sentence = syntax.sentences[verb.sentence];
  if (!sentence) return -1;
  for (let i = verb.index - 1; i >= Math.max(sentence.first, verb.index - 12); i -= 1) {
    const token = syntax.tokens[i];
    if (!token) return -1;
    if (token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'PART') continue;
    const skipped = timePhrase(syntax, token, time);
    if (skipped > 0) {
      i -= skipped - 1;
      continue;
    }
    if (isBodyTakenForAdjective(syntax, token, verb)) return token.index;
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'PRON') return -1;
    return phraseHead(syntax, token, verb);
  }
  return -1;
}

/** A participle with an object of its own is a past tense that the tagger mistook. */
const takesObject = (syntax: Syntax, verb: Token): boolean =>
  verb.xpos === 'VBN' &&
  !/^(?:acl|amod)/.test(verb.deprel) &&
  (syntax.children[verb.index] ?? []).some(c => c > verb.index && syntax.tokens[c]?.deprel === 'obj');

/** How many words before the verb tell a time: "on Monday", "this week". */
function timePhrase(syntax: Syntax, token: Token, time: ReadonlySet<string>): number {
  if (!time.has(token.lower)) return 0;
  const before = syntax.tokens[token.index - 1];
  return before && /^(?:DET|ADP|ADJ)$/.test(before.upos) ? 2 : 1;
}

/** "The US military struck …": a body's name that was tagged as an adjective, alone before the verb with its article. */
function isBodyTakenForAdjective(syntax: Syntax, token: Token, verb: Token): boolean {
  if (token.upos !== 'ADJ' || token.index !== verb.index - 1 || token.deprel !== 'amod' || token.head !== verb.index)
    return false;
  return (syntax.children[token.index] ?? []).some(c => /^(?:det|compound)/.test(syntax.tokens[c]?.deprel ?? ''));
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
  const phrasal =
    PHRASAL.test(at.deprel) && (syntax.children[at.index] ?? []).some(c => syntax.tokens[c]?.deprel === 'case');
  // Behind "at X" the next noun phrase may be the subject; a bare one before a preposition's noun is not looked for.
  return phrasal || BARRED.test(at.deprel) || !['NOUN', 'PROPN', 'PRON'].includes(at.upos) ? -1 : at.index;
}
