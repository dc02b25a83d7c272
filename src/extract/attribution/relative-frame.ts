import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { tokenRange } from './clause.js';
import { clauseAfter } from './content.js';
import type { Source } from './source.js';
import type { Surroundings } from './surroundings.js';
import type { FrameMatch } from './frame-match.js';

// Past participles too: after "which he said" a form in -ed is a past tense, whatever the tagger made of it.
const FINITE = /^(?:VB[DZPN]|MD)$/;

/**
 * "strikes which the mission said killed nine", "gunmen – who he said were hired –": the pronoun and the clause after the cue
 * are the content. The reporting clause stands between the pronoun and its verb.
 */
export function relativeFrame(
  syntax: Syntax,
  verb: number,
  source: Source | null,
  near: Surroundings,
): FrameMatch | null {
  if (!source || source.head > verb) return null;
  const { first } = tokenRange(syntax, source.span, source.head);
  const pronoun = syntax.tokens[first - 1];
  const cue = syntax.tokens[verb];
  if (!pronoun || !cue || pronoun.sentence !== cue.sentence || !isRelative(pronoun, syntax.tokens[first - 2]))
    return null;
  const next = afterAdverbs(syntax, verb + 1);
  if (!next || next.sentence !== cue.sentence || !FINITE.test(next.xpos)) return null;
  const clause = clauseAfter(syntax, verb, next.index, near);
  const start = syntax.tokens[verb + 1]?.start;
  if (!clause || start === undefined) return null;
  const content: Span[] = [
    { start: pronoun.start, end: pronoun.end },
    { start, end: endOfRelative(syntax, next, clause.end) },
  ];
  return { content, addressee: null, cueLast: verb, frame: 'relative' };
}

const isRelative = (token: Token, before: Token | undefined): boolean =>
  ['which', 'who', 'that', 'what'].includes(token.lower) &&
  /^(?:W|IN|DT)/.test(token.xpos) &&
  before !== undefined &&
  before.upos !== 'VERB' &&
  // "What he knows is in the cellar": what opens a sentence is the subject of its own verb.
  !(token.lower === 'what' && before.sentence !== token.sentence);

function afterAdverbs(syntax: Syntax, at: number): Token | undefined {
  let i = at;
  while (syntax.tokens[i]?.upos === 'ADV') i += 1;
  return syntax.tokens[i];
}

/** A relative clause between dashes or commas ends at the second of them. */
export function endOfRelative(syntax: Syntax, verb: Token, end: number): number {
  for (let i = verb.index + 1; i < syntax.tokens.length; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.start >= end) return end;
    if (/^(?:–|—|--)$/.test(token.text)) return syntax.tokens[i - 1]?.end ?? end;
    // ", had attacked": a finite verb right after the mark goes on with the main clause.
    if (token.text === ',' && FINITE.test(syntax.tokens[i + 1]?.xpos ?? '')) return syntax.tokens[i - 1]?.end ?? end;
  }
  return end;
}
