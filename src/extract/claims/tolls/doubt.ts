import type { Certainty, Polarity } from '../../../model/reading.js';
import { type Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Credit } from './claimant.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { same } from './words.js';

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
  const doubt = doubtToken(draft, harmed, lexicon);
  if (doubt) return { polarity: 'unconfirmed', certainty: { level: 'hedged', ...span(doubt) } };
  return { polarity: 'asserted', certainty: { level: credit.attribution ? 'reported' : 'plain' } };
}
