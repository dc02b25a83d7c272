import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { isPunct, reach, trimmedSpan } from './clause.js';
import type { CueVerb } from './lexicon.js';

const CONJUNCTIONS = new Set(['and', 'but', 'while', 'or', 'as', 'whereas', 'although', 'though']);

/**
 * Does something that hangs on the cue, not on its content, start at this token? "and added that …" (a second verb without
 * a subject of its own), ", adding …", ", while putting …", "; the mayor …".
 */
function startsNewClause(syntax: Syntax, i: number, cue: number): boolean {
  const token = syntax.tokens[i];
  const before = syntax.tokens[i - 1];
  if (!token || !before) return false;
  const marked = before.text === ',' || before.text === ';' || before.text === '–' || before.text === '—';
  if (token.text === ';') return true;
  for (const c of syntax.children[cue] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c <= i - 1) continue;
    const [from] = reach(syntax, c);
    if (from !== i) continue;
    const joined = CONJUNCTIONS.has(token.lower) || token.xpos === 'VBG' || token.upos === 'SCONJ';
    if (child.deprel === 'conj') return joined || marked;
    if (child.deprel.startsWith('advcl') || child.deprel === 'parataxis') return marked && joined;
    if (child.deprel.startsWith('obl') && marked) return true;
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
export function clauseAfter(syntax: Syntax, cue: number, clause: number): Span | null {
  const token = syntax.tokens[clause];
  if (!token) return null;
  const [first] = reach(syntax, clause);
  const start = Math.max(Math.min(first, clause), cue + 1);
  const end = sentenceLast(syntax, token.sentence);
  let stop = end;
  for (let i = Math.max(clause, start) + 1; i <= end; i += 1) {
    if (!startsNewClause(syntax, i, cue)) continue;
    stop = i - 1;
    break;
  }
  while (stop > clause && isLoose(syntax.tokens[stop])) stop -= 1;
  return trimmedSpan(syntax, start, stop);
}

const isLoose = (token: Token | undefined): boolean =>
  token !== undefined && ((isPunct(token) && !/^["”’)»%$\]]$/.test(token.text)) || ['and', 'but', 'while', 'as', 'when'].includes(token.lower));

/** The phrase of a dependent, as far as the tree holds it together, right of the cue. */
export function phraseAfter(syntax: Syntax, cue: number, head: number): Span | null {
  const [first, last] = reach(syntax, head);
  return trimmedSpan(syntax, Math.max(first, cue + 1), Math.max(last, head));
}

/** Does a frame of the verb take a clause? */
export const takesClause = (verb: CueVerb): boolean => verb.frames.has('clause') || verb.frames.has('tell');
