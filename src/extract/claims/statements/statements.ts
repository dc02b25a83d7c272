import type { Attribution, Certainty, Claim } from '../../../model/reading.js';
import { cut, overlaps } from '../../../model/span.js';
import type { Component } from '../../annotator.js';
import { overlapping } from '../../attribution/span-index.js';
import type { Draft } from '../../draft.js';
import { clauseHead, clauseSpan } from '../clause-span.js';
import { isNegativePhrase, negationOf } from '../negation.js';
import { readDenial, readOwnDenial } from './denials.js';
import type { Found } from './found.js';
import { loadStatementLexicon, type StatementLexicon } from './lexicon.js';
import { readMissing, readOpenQuestion, readPredicate } from './predicates.js';
import { readResponsibility } from './responsibility.js';

/** For each token, the innermost attribution in whose content it stands. */
function innermost(draft: Draft): (Attribution | null)[] {
  const around: (Attribution | null)[] = new Array(draft.syntax.tokens.length).fill(null);
  const size = new Float64Array(draft.syntax.tokens.length).fill(Infinity);
  for (const attribution of draft.attributions)
    for (const span of attribution.content)
      for (const token of overlapping(draft.syntax.tokens, span)) {
        if (span.end - span.start >= (size[token.index] ?? 0)) continue;
        around[token.index] = attribution;
        size[token.index] = span.end - span.start;
      }
  return around;
}

/** Denials by attributions whose cue denies, for the forms that the verbs alone do not show ("called it a lie"). */
function denyingCues(draft: Draft, lexicon: StatementLexicon): Found[] {
  return draft.attributions.flatMap(attribution => {
    const cue = attribution.cue;
    if (attribution.sense !== 'deny' || !cue) return [];
    const token = overlapping(draft.syntax.tokens, cue).find(t => t.upos === 'NOUN');
    if (!token || negationOf(draft.syntax, token.index, lexicon.negators)) return [];
    const span = clauseSpan(draft.syntax, clauseHead(draft.syntax, token.index));
    return [{ span, token, polarity: 'denied' as const, rule: 'denial-noun' }];
  });
}

function scan(draft: Draft, around: readonly (Attribution | null)[], lexicon: StatementLexicon): Found[] {
  const { syntax } = draft;
  const isNegative = (i: number) => isNegativePhrase(syntax, i, lexicon.negators);
  const found: Found[] = [];
  for (const token of syntax.tokens) {
    const hit =
      readResponsibility(syntax, token, lexicon) ??
      readDenial(syntax, token, lexicon) ??
      readPredicate(syntax, token, lexicon) ??
      readOpenQuestion(syntax, token, lexicon) ??
      readMissing(syntax, token, lexicon, isNegative) ??
      readOwnDenial(draft, token, around[token.index] ?? null, lexicon);
    if (hit) found.push(hit);
  }
  return [...found, ...denyingCues(draft, lexicon)].sort(
    (a, b) => a.span.start - b.span.start || a.token.index - b.token.index,
  );
}

const CERTAINTY: Record<Found['polarity'], Certainty['level']> = {
  denied: 'plain',
  unconfirmed: 'not-confirmed',
  'not-claimed': 'plain',
  unverifiable: 'not-known',
};

const KIND: Record<Found['polarity'], Claim['kind']> = {
  denied: 'accusation',
  unconfirmed: 'event',
  'not-claimed': 'responsibility',
  unverifiable: 'verification',
};

/** The attribution whose cue is the statement's own word, else the one in whose content it stands. */
function speakerOf(draft: Draft, hit: Found, around: readonly (Attribution | null)[]): Attribution | null {
  const own = draft.attributions.find(a => a.cue && overlaps(a.cue, hit.token));
  return own ?? around[hit.token.index] ?? null;
}

/** Negative statements as claims: denials, what is not confirmed, not claimed, not verifiable. */
export const statements: Component = (resources, language) => {
  const lexicon = loadStatementLexicon(resources, language);
  return {
    name: 'statements',
    requires: ['syntax', 'attributions'],
    assigns: ['claims'],
    annotate(draft) {
      const around = innermost(draft);
      const last = new Map<string, number>();
      for (const hit of scan(draft, around, lexicon)) {
        // One statement of a kind in one stretch of words.
        if ((last.get(hit.polarity) ?? -1) > hit.span.start) continue;
        last.set(hit.polarity, hit.span.end);
        const by = speakerOf(draft, hit, around);
        draft.claims.push({
          id: `c${draft.claims.length + 1}`,
          kind: KIND[hit.polarity],
          polarity: hit.polarity,
          certainty: { level: CERTAINTY[hit.polarity], start: hit.token.start, end: hit.token.end },
          attribution: by?.id ?? null,
          claimant: by?.speaker ?? null,
          evidence: [cut(draft.syntax.text, hit.span.start, hit.span.end)],
          rule: `statement-${hit.rule}`,
        });
      }
    },
  };
};
