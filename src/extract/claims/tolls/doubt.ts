import type { Certainty, Polarity } from '../../../model/reading.js';
import { type Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { bracketAfter } from './brackets.js';
import type { Credit } from './claimant.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { isBe, same } from './words.js';

/** A word that leaves the number unconfirmed: in its verb group, beside it, or "reports" that nobody answers for. */
function doubtToken(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Token | null {
  const { tokens } = draft.syntax;
  if (harmed.found.doubt !== null) return tokens[harmed.found.doubt] ?? null;
  const { group, found } = harmed;
  const from = Math.min(group.left, found.predicate) - 5;
  const to = Math.max(group.last, found.predicate) + 1;
  for (let i = from; i <= to; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) continue;
    if (lexicon.words('doubtword').has(token.lower)) return token;
    // "fears that 12 have died", "unconfirmed reports of 12 dead".
    const clause = tokens[i + 1];
    if (
      ['reports', 'fears', 'rumours', 'rumors', 'reportedly'].includes(token.lower) &&
      token.upos === 'NOUN' &&
      i < group.left &&
      clause &&
      ['that', 'of'].includes(clause.lower)
    )
      return token;
    if (token.lower === 'feared' && i > found.predicate - 6) return token;
  }
  return null;
}

/** How far after a figure a bracket may stand that rejects or doubts it, in words. */
const BRACKET_REACH = 10;

/** A word of a class at the head of the bracket after the figure ("(denied)", "(not confirmed)"). */
function inBracket(draft: Draft, harmed: Harmed, cls: string, lexicon: TollLexicon): Token | null {
  const { group, found } = harmed;
  const bracket = bracketAfter(draft.syntax, Math.max(group.last, found.predicate) + 1, BRACKET_REACH);
  if (!bracket) return null;
  const words = draft.syntax.tokens.slice(bracket.first, bracket.last);
  const [first] = words.filter(t => t.upos !== 'ADV' && t.lower !== 'not');
  const negated = words.some(t => t.lower === 'not' || t.lower === 'yet');
  if (negated) return cls === 'doubtword' && first?.lower === 'confirmed' ? first : null;
  return words[0] && lexicon.words(cls).has(words[0].lower) ? words[0] : null;
}

/** "The tale of 70 dead is false", "Reports of 40 dead are wrong": the report itself rejects what it repeats. */
function calledFalse(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Token | null {
  const { tokens, sentences } = draft.syntax;
  const { group } = harmed;
  const { first = 0, last = 0 } = sentences[group.sentence] ?? {};
  const told = tokens.slice(Math.max(first, group.left - FALSE_LEAD), group.left);
  if (!told.some(t => lexicon.words('telling').has(t.lemma.toLowerCase()) && t.upos === 'NOUN')) return null;
  for (let i = group.last + 1; i < Math.min(last, group.last + FALSE_REACH); i += 1) {
    const token = tokens[i];
    if (!token || /^[;,]$/.test(token.text) || token.upos === 'CCONJ') return null;
    // "the story spread by rivals is a lie": a participle goes on with the noun, a finite verb tells something else.
    const participle = token.xpos === 'VBN' || token.xpos === 'VBD';
    if (token.upos === 'VERB' && !participle && !lexicon.verbs.has(token.lower)) return null;
    if (lexicon.words('falsity').has(token.lower)) return tokens.slice(group.last + 1, i).some(isBe) ? token : null;
  }
  return null;
}

/** How many words before its figure a tale is named, and after it called false. */
const FALSE_LEAD = 6;
const FALSE_REACH = 14;

/** Asserted unless the words say otherwise; a rejection goes before a doubt. */
export function polarityOf(
  draft: Draft,
  harmed: Harmed,
  credit: Credit,
  lexicon: TollLexicon,
): { polarity: Polarity; certainty: Certainty } {
  const span = (token: Span) => ({ start: token.start, end: token.end });
  if (credit.deniedBy)
    return {
      polarity: 'denied',
      certainty: credit.deniedBy.cue ? { level: 'plain', ...span(credit.deniedBy.cue) } : { level: 'plain' },
    };
  if (harmed.found.denied) return { polarity: 'denied', certainty: { level: 'plain' } };
  const rejected = inBracket(draft, harmed, 'deny', lexicon) ?? calledFalse(draft, harmed, lexicon);
  if (rejected) return { polarity: 'denied', certainty: { level: 'plain', ...span(rejected) } };
  const doubt = doubtToken(draft, harmed, lexicon) ?? inBracket(draft, harmed, 'doubtword', lexicon);
  if (doubt) return { polarity: 'unconfirmed', certainty: { level: 'hedged', ...span(doubt) } };
  return { polarity: 'asserted', certainty: { level: credit.attribution ? 'reported' : 'plain' } };
}
