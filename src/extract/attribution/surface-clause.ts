import type { Syntax, Token } from '../../parse/token.js';
import { clauseAfter } from './content.js';
import type { Span } from '../../model/span.js';
import type { Surroundings } from './surroundings.js';

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

/**
 * "telling a crowd in Telmi, at the end of the day, that …", "said during a debate that he …": the conjunction that opens the
 * clause, before any finite verb. One with a finite verb right after it is a relative pronoun ("said in a letter that arrived …").
 */
function thatAhead(syntax: Syntax, verb: number, end: number): number | null {
  for (let i = verb + 1; i < Math.min(end, verb + 30); i += 1) {
    const token = syntax.tokens[i];
    if (!token || FINITE.test(token.xpos) || /^["“”;:]$/.test(token.text)) return null;
    if (token.lower === 'that' && (token.deprel === 'mark' || opensWithSubject(syntax, i))) return i;
  }
  return null;
}

/** Does a that-clause follow the verb, at once or after who is told, where and when? */
export function hasThatAhead(syntax: Syntax, verb: number): boolean {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  return (
    syntax.tokens[verb + 1]?.lower === 'that' || (sentence ? thatAhead(syntax, verb, sentence.last) !== null : false)
  );
}

/** "that the bridge …", "that he …": a noun phrase after "that", and a finite verb after it. */
function opensWithSubject(syntax: Syntax, that: number): boolean {
  const next = syntax.tokens[that + 1];
  if (!next || !(OPENERS.has(next.upos) || /^["“]$/.test(next.text)) || next.upos === 'ADV') return false;
  const before = syntax.tokens[that - 1];
  return before !== undefined && ['NOUN', 'PROPN', 'PRON', 'NUM', 'PUNCT'].includes(before.upos);
}

/** "pointed out that …": where the words after a verb with its particle begin. */
export const afterParticle = (syntax: Syntax, verb: number): number => {
  const next = syntax.tokens[verb + 1];
  return next?.deprel === 'compound:prt' && next.head === verb ? verb + 2 : verb + 1;
};

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
  const skipped = skipBetween(syntax, afterParticle(syntax, verb), sentence.last, near, told);
  const direct = syntax.tokens[skipped]?.lower === 'that' || (!told && startsClause(syntax, skipped, sentence.last));
  const at = direct ? skipped : (thatAhead(syntax, verb, sentence.last) ?? skipped);
  const opener = syntax.tokens[at];
  if (!opener || at >= sentence.last - 1) return null;
  if (opener.upos === 'ADV' && !['there', 'how', 'why', 'when', 'where'].includes(opener.lower)) return null;
  const next = syntax.tokens[at + 1];
  const explicit = opener.lower === 'that' && next !== undefined && !near.isTime(next);
  if (opener.lower === 'that' && !explicit) return null;
  if (!explicit && !OPENERS.has(opener.upos) && !['if', 'whether'].includes(opener.lower)) return null;
  const finite = firstFinite(syntax, at, sentence.last);
  const open = explicit || (cue.lemma === 'say' && (finite === -2 || runsIntoQuote(syntax, at, sentence.last)));
  return finite >= 0 || open ? clauseFrom(syntax, verb, at, near) : null;
}

/** "said the mayor's words “amount to blackmail”": a noun phrase whose verb stands in the quotation after it. */
function runsIntoQuote(syntax: Syntax, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) {
    const token = syntax.tokens[i];
    if (!token) return false;
    if (/^["“‘]$/.test(token.text)) return i > from && syntax.tokens[i - 1]?.upos !== 'PUNCT';
    if (!PHRASE.has(token.upos) && token.upos !== 'ADP' && token.upos !== 'ADV') return false;
  }
  return false;
}

function clauseFrom(syntax: Syntax, verb: number, at: number, near: Surroundings): Span | null {
  const span = clauseAfter(syntax, verb, at, near);
  const start = syntax.tokens[at]?.start;
  return span && start !== undefined && start < span.end ? { start, end: span.end } : null;
}
