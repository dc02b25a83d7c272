import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { reattach } from './reattach.js';

// "The Weavers' Party met": the apostrophe after a plural owner, which tagger and tree took for a closing quotation mark.

const MARK = /^['’]$/;
const NOMINAL = new Set(['NOUN', 'PROPN']);

/** Does a single quotation mark open here ("‘", or an apostrophe with a word only after it)? */
export function opensSingleQuote(syntax: Syntax, token: Token): boolean {
  if (token.text === '‘') return true;
  if (token.text !== "'") return false;
  return syntax.tokens[token.index - 1]?.end !== token.start && syntax.tokens[token.index + 1]?.start === token.end;
}

/** Repairs the owner before this apostrophe; the caller knows that no single quotation is open here. */
export function repairPossessive(syntax: Syntax, mark: Token): void {
  const owner = syntax.tokens[mark.index - 1];
  const next = syntax.tokens[mark.index + 1];
  if (!MARK.test(mark.text) || mark.upos !== 'PUNCT' || !owner || !next) return;
  if (owner.end !== mark.start || owner.sentence !== mark.sentence || next.sentence !== mark.sentence) return;
  if (!NOMINAL.has(owner.upos) || !owner.lower.endsWith('s') || next.start === mark.end) return;
  const owned = ownedNoun(syntax, next);
  if (!owned) return;
  if (!reattach(syntax, owner, owned, 'nmod:poss')) return;
  reattach(syntax, mark, owner, 'case');
  mark.upos = 'PART';
  mark.xpos = 'POS';
}

/** The noun that the phrase after the apostrophe ends in: "Party", "peace talks". */
function ownedNoun(syntax: Syntax, next: Token): Token | null {
  let at = next;
  for (let steps = 0; steps < 5; steps += 1) {
    const head = syntax.tokens[at.head];
    if (!head || head.index < at.index || !/^(?:compound|amod|nummod)$/.test(at.deprel)) break;
    at = head;
  }
  return NOMINAL.has(at.upos) && childrenOf(syntax, at.index, 'det').length === 0 ? at : null;
}
