import type { Syntax, Token } from '../../parse/token.js';
import { clauseAfter } from './content.js';
import type { Span } from '../../model/span.js';
import type { Surroundings } from './surface-subject.js';

// "said the winner has …", "told Radio Telmi he was …", "said in Telmi that …": a clause after a verb of saying,
// by the order of words, for the trees that took its subject for an object.

const FINITE = /^(?:VB[DZP]|MD)$/;
const OPENERS = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV']);
const PHRASE = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'PART', 'CCONJ']);

/** Skips what may stand between the verb and its clause: who is told, when, where. */
export function skipBetween(syntax: Syntax, from: number, end: number, near: Surroundings, told: boolean): number {
  let at = from;
  if (told) while (at < end && PHRASE.has(syntax.tokens[at]?.upos ?? '') && !startsClause(syntax, at, end)) at += 1;
  for (let guard = 0; guard < 4; guard += 1) {
    const token = syntax.tokens[at];
    if (!token) return at;
    const next = syntax.tokens[at + 1];
    if (near.isTime(token)) {
      at += 1;
      continue;
    }
    if (token.upos !== 'ADP') return at;
    if (next && near.isTime(next)) {
      at += 1;
      continue;
    }
    // A short place or medium: "in Telmi", "at a briefing", "in a statement".
    let i = at + 1;
    while (i < end && ['DET', 'ADJ', 'PROPN', 'NOUN', 'NUM'].includes(syntax.tokens[i]?.upos ?? '') && i - at < 5)
      i += 1;
    const after = syntax.tokens[i];
    if (
      i === at + 1 ||
      !after ||
      !(after.lower === 'that' || near.isTime(after) || after.upos === 'ADP' || after.upos === 'PRON')
    )
      return at;
    at = i;
  }
  return at;
}

/** "telling a crowd in Telmi, at the end of the day, that …": the conjunction that opens the clause, before any finite verb. */
function thatAhead(syntax: Syntax, verb: number, end: number): number | null {
  for (let i = verb + 1; i < Math.min(end, verb + 30); i += 1) {
    const token = syntax.tokens[i];
    if (!token || FINITE.test(token.xpos) || /^["“”;:]$/.test(token.text)) return null;
    if (token.lower === 'that' && token.deprel === 'mark') return i;
  }
  return null;
}

/** A nominative pronoun, "there", or "that" before a clause. */
export const startsClause = (syntax: Syntax, at: number, end: number): boolean => {
  const token = syntax.tokens[at];
  if (!token) return false;
  if (['he', 'she', 'they', 'we', 'i', 'there', 'it', 'that', 'whether', 'if', 'how', 'why'].includes(token.lower))
    return firstFinite(syntax, at, end) > 0;
  return false;
};

/** Index of the first finite verb before any comma or mark, -1 without one. */
function firstFinite(syntax: Syntax, from: number, end: number): number {
  for (let i = from + 1; i < end; i += 1) {
    const token = syntax.tokens[i];
    if (!token || /^[;:]$/.test(token.text)) return -1;
    if (/^(?:,|–|—|--|["“”])$/.test(token.text)) return -1;
    if (FINITE.test(token.xpos)) return relativeBefore(syntax, i) ? -2 : i;
  }
  return -1;
}

const relativeBefore = (syntax: Syntax, verb: number): boolean => {
  for (let i = verb - 1; i > verb - 3; i -= 1) {
    const token: Token | undefined = syntax.tokens[i];
    if (token && ['who', 'which', 'that'].includes(token.lower))
      return token.lower !== 'that' || syntax.tokens[i - 1]?.upos !== 'VERB';
  }
  return false;
};

/** The clause after a verb by word order, as a span; null where what follows is no clause. */
export function surfaceClause(syntax: Syntax, verb: number, near: Surroundings, told: boolean): Span | null {
  const cue = syntax.tokens[verb];
  const sentence = cue && syntax.sentences[cue.sentence];
  if (!cue || !sentence) return null;
  const skipped = skipBetween(syntax, verb + 1, sentence.last, near, told);
  const at =
    told && syntax.tokens[skipped]?.lower !== 'that' ? (thatAhead(syntax, verb, sentence.last) ?? skipped) : skipped;
  const opener = syntax.tokens[at];
  if (!opener || at >= sentence.last - 1) return null;
  if (opener.upos === 'ADV' && !['there', 'how', 'why', 'when', 'where'].includes(opener.lower)) return null;
  const next = syntax.tokens[at + 1];
  const explicit = opener.lower === 'that' && next !== undefined && !near.isTime(next);
  if (opener.lower === 'that' && !explicit) return null;
  if (!explicit && !OPENERS.has(opener.upos) && !['if', 'whether'].includes(opener.lower)) return null;
  const finite = firstFinite(syntax, at, sentence.last);
  if (finite < 0) return explicit ? clauseFrom(syntax, verb, at, near) : null;
  return clauseFrom(syntax, verb, at, near);
}

function clauseFrom(syntax: Syntax, verb: number, at: number, near: Surroundings): Span | null {
  const span = clauseAfter(syntax, verb, at, near);
  const start = syntax.tokens[at]?.start;
  return span && start !== undefined && start < span.end ? { start, end: span.end } : null;
}
