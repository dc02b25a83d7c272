import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { childWith, isPunct, reach, trimmedSpan } from './clause.js';
import type { Surroundings } from './surroundings.js';

const CONJUNCTIONS = new Set(['and', 'but', 'while', 'or', 'as', 'whereas', 'although', 'though']);

/**
 * Does something that hangs on the cue, not on its content, start at this token? "and added that …" (a second verb without
 * a subject of its own), ", adding …", ", while putting …", "; the mayor …".
 */
function startsNewClause(syntax: Syntax, i: number, cue: number, near: Surroundings, one: boolean): boolean {
  const token = syntax.tokens[i];
  const before = syntax.tokens[i - 1];
  if (!token || !before) return false;
  // "that … and that …": the content goes on.
  if (token.lower === 'and' && syntax.tokens[i + 1]?.lower === 'that') return false;
  const marked = before.text === ',' || before.text === ';' || before.text === '–' || before.text === '—';
  if (token.text === ';' || startsNextCue(syntax, i, cue, near)) return true;
  for (const c of syntax.children[cue] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c <= i - 1) continue;
    const [from] = reach(syntax, c);
    if (from !== i) continue;
    const joined = CONJUNCTIONS.has(token.lower) || token.xpos === 'VBG' || token.upos === 'SCONJ';
    // "said that two were killed and 12 men were hurt": without a comma the second half is under "that" as well.
    if (one && child.deprel === 'conj' && token.lower === 'and' && !marked && goesOn(syntax, child, near)) continue;
    if (child.deprel === 'conj') return joined || marked;
    if (child.deprel.startsWith('advcl') || child.deprel === 'parataxis') return marked && joined;
  }
  return false;
}

/** A clause with a subject of its own that is no further word of a speaker. */
const goesOn = (syntax: Syntax, clause: Token, near: Surroundings): boolean =>
  !near.isCue(clause) && childWith(syntax, clause.index, 'nsubj') !== null;

/** ", calling it …", "and added …": another verb of saying with the same speaker, in the cue's own tense or as a participle. */
function startsNextCue(syntax: Syntax, i: number, cue: number, near: Surroundings): boolean {
  const before = syntax.tokens[i - 1];
  const token = syntax.tokens[i];
  if (!token || !before) return false;
  if (before.text === ',' && token.xpos === 'VBG' && near.isCue(token)) return true;
  const joins = token.lower === 'and' || token.lower === 'but';
  // ", as the council raised the toll to eight": the report sets another's word beside it.
  if (token.lower === 'as' && before.text === ',') return otherSpeaker(syntax, i + 1, near);
  if (!joins && token.lower !== 'while') return false;
  if (joins && before.text === ',' && otherSpeaker(syntax, i + 1, near)) return true;
  let next = i + 1;
  while (syntax.tokens[next]?.upos === 'ADV') next += 1;
  const verb = syntax.tokens[next];
  if (verb !== undefined && near.isCue(verb) && verb.xpos === 'VBG' && (token.lower === 'while' || before.text === ','))
    return true;
  return (
    joins &&
    verb !== undefined &&
    near.isCue(verb) &&
    ((verb.xpos === syntax.tokens[cue]?.xpos && /^VB[DZG]$/.test(verb.xpos)) ||
      // After a comma a form in -ed goes back to the speaker: "said it had lost two, and called for help".
      (before.text === ',' && token.lower === 'and' && verb.xpos === 'VBN' && syntax.tokens[cue]?.xpos === 'VBD'))
  );
}

/** ", but the mayor said …": another subject with a verb of saying of its own. */
function otherSpeaker(syntax: Syntax, at: number, near: Surroundings): boolean {
  for (let i = at; i < at + 12; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[at]?.sentence) return false;
    if (i > at && near.isCue(token) && /^VB[DZP]$/.test(token.xpos)) return true;
    if (!['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON', 'ADP', 'PART', 'AUX', 'ADV'].includes(token.upos)) return false;
    if (token.lower === 'that' || token.lower === 'who') return false;
  }
  return false;
}

/** Last token index of the sentence, before its closing marks. */
function sentenceLast(syntax: Syntax, sentence: number): number {
  const found = syntax.sentences[sentence];
  let last = (found?.last ?? 1) - 1;
  while (last > (found?.first ?? 0) && /^[.!?…;:,]+$/.test(syntax.tokens[last]?.text ?? '')) last -= 1;
  return last;
}

/**
 * Where a clause that follows its cue ends. A clause runs to the end of its sentence unless the cue's own second verb,
 * participle or adverbial clause begins after it; subtrees alone cut long contents short.
 */
export function clauseAfter(syntax: Syntax, cue: number, clause: number, near: Surroundings): Span | null {
  const token = syntax.tokens[clause];
  if (!token) return null;
  const [first] = reach(syntax, clause);
  const start = Math.max(Math.min(first, clause), cue + 1);
  const end = sentenceLast(syntax, token.sentence);
  let one = syntax.tokens[start]?.lower === 'that';
  let stop = end;
  for (let i = Math.max(clause, start) + 1; i <= end; i += 1) {
    if (syntax.tokens[i]?.text === ',') one = false;
    if (!startsNewClause(syntax, i, cue, near, one)) continue;
    stop = i - 1;
    break;
  }
  while (stop > clause && isLoose(syntax.tokens[stop])) stop -= 1;
  // "What he told us was that the boat had gone": the clause begins after the copula.
  const cleft = syntax.tokens[start]?.lemma === 'be' && syntax.tokens[start + 1]?.lower === 'that';
  return trimmedSpan(syntax, cleft ? start + 1 : start, stop);
}

const isLoose = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((isPunct(token) && !/^["”’)»%$\]]$/.test(token.text)) ||
    ['and', 'but', 'while', 'as', 'when'].includes(token.lower));

/** The phrase of a dependent, as far as the tree holds it together, right of the cue. */
export function phraseAfter(syntax: Syntax, cue: number, head: number, near?: Surroundings): Span | null {
  const [first, reached] = reach(syntax, head);
  let last = Math.max(reached, head);
  // "announced the closure, citing costs": the participle of another cue is the speaker's, wherever the tree hung it.
  for (let i = head + 1; near && i <= last; i += 1) {
    const token = syntax.tokens[i];
    if (token?.xpos === 'VBG' && syntax.tokens[i - 1]?.text === ',' && near.isCue(token)) last = i - 1;
  }
  return trimmedSpan(syntax, Math.max(first, cue + 1), last);
}
