import type { Attribution, Claim, ClaimKind } from '../../model/reading.js';
import { contains, cut, overlaps, type Span } from '../../model/span.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { type Around, lookAround } from './stances/around.js';
import { stanceOfSpeech } from './stances/speech-stance.js';

// What is left of an attribution when tolls, harm and negative statements have been read from it:
// an accusation, a stance, a plan, a confirmation, or a plain statement.

/** The claim kind that a cue's sense makes. */
const KIND: Record<string, ClaimKind> = {
  accuse: 'accusation',
  condemn: 'stance',
  support: 'stance',
  'call-for': 'stance',
  offer: 'plan',
  threaten: 'plan',
  order: 'plan',
  agree: 'plan',
  confirm: 'verification',
  claim: 'responsibility',
};

const covers = (attribution: Attribution, span: Span): boolean =>
  attribution.content.some(content => contains(content, span));

/** The words of an attribution: its cue, source and content, as evidence in order. */
function evidenceOf(draft: Draft, attribution: Attribution) {
  const spans = attribution.content.map(span => cut(draft.syntax.text, span.start, span.end));
  return spans.sort((a, b) => a.start - b.start);
}

function hasOwnClaim(draft: Draft, attribution: Attribution): boolean {
  return draft.claims.some(
    claim =>
      claim.attribution === attribution.id && (claim.toll || claim.kind === 'harm' || claim.polarity !== 'asserted'),
  );
}

function makeClaim(draft: Draft, attribution: Attribution, around: Around): Claim | null {
  const sense = attribution.sense ?? 'assert';
  if (sense === 'deny' || sense === 'decline' || sense === 'ask') return null;
  const stance = stanceOfSpeech(around, attribution);
  const kind = KIND[sense] ?? (sense === 'think' || sense === 'learn' ? 'status' : 'statement');
  if (kind === 'statement' && hasOwnClaim(draft, attribution)) return null;
  return {
    id: `c${draft.claims.length + 1}`,
    kind: kind === 'stance' && !stance ? 'statement' : kind,
    polarity: 'asserted',
    certainty: { level: sense === 'think' ? 'hedged' : 'plain' },
    attribution: attribution.id,
    claimant: attribution.speaker ?? null,
    evidence: evidenceOf(draft, attribution),
    ...(kind === 'accusation' ? { responsible: stance?.toward ?? null } : {}),
    ...(stance ? { stance } : {}),
    quantities: quantitiesOf(draft, attribution),
    rule: `attributed-${sense}`,
  };
}

/** Numbers in the content that no toll took: they are quantities of the claim ("37 locations"). */
function quantitiesOf(draft: Draft, attribution: Attribution): Claim['quantities'] {
  const tolls = draft.claims.flatMap(claim => (claim.toll?.figure ? [claim.toll.figure] : []));
  return draft.numbers
    .filter(
      n =>
        (n.kind === 'cardinal' || n.kind === 'vague') &&
        covers(attribution, n) &&
        !tolls.some(figure => overlaps(figure, n)),
    )
    .map(({ start, end, text, lower, upper, hedge, last }) => ({
      start,
      end,
      text,
      lower,
      upper,
      hedge,
      unit: unitAfter(draft, last),
    }));
}

/** The noun that a number counts, as written. */
function unitAfter(draft: Draft, token: number): string | null {
  for (let i = token; i < token + 4; i += 1) {
    const at = draft.syntax.tokens[i];
    if (!at || !['ADJ', 'NOUN', 'ADP', 'PROPN', 'DET'].includes(at.upos)) return null;
    if (at.upos === 'NOUN' && draft.syntax.tokens[i + 1]?.upos !== 'NOUN') return at.lower;
  }
  return null;
}

/** Accusations, stances, plans, confirmations and plain statements, one for each attribution that made no other claim. */
export const attributed: Component = () => ({
  name: 'attributed',
  requires: ['syntax', 'numbers', 'actors', 'attributions', 'events', 'claims'],
  assigns: ['claims'],
  annotate(draft) {
    const around = lookAround(draft);
    for (const attribution of draft.attributions) {
      const claim = makeClaim(draft, attribution, around);
      if (claim) draft.claims.push(claim);
    }
  },
});
