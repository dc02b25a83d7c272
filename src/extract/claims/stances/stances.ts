import type { Claim, Event, Stance } from '../../../model/reading.js';
import { cut } from '../../../model/span.js';
import type { Component } from '../../annotator.js';
import type { Draft } from '../../draft.js';
import { tokenFrom } from '../../events/actor-index.js';
import { clauseAround } from '../clause-span.js';
import { attributionAround, attributionByCue } from './around.js';
import { loadAttitudes } from './attitudes.js';
import { stancesOfEvent } from './read-stance.js';

const keyOf = (stance: Stance, sentence: number): string => `${stance.from} ${stance.toward} ${stance.attitude} ${sentence}`;

const sentenceOf = (draft: Draft, offset: number): number => draft.syntax.tokens[tokenFrom(draft, offset)]?.sentence ?? -1;

function toClaim(draft: Draft, event: Event, stance: Stance, number: number): Claim {
  const by = attributionByCue(draft, event.trigger) ?? attributionAround(draft, event.trigger);
  const span = clauseAround(draft.syntax, tokenFrom(draft, event.trigger.start));
  return {
    id: `c${number}`,
    kind: 'stance',
    polarity: 'asserted',
    certainty: { level: 'plain' },
    attribution: by?.id ?? null,
    claimant: by?.speaker ?? null,
    evidence: [cut(draft.syntax.text, span.start, span.end)],
    event: event.id,
    stance,
    rule: `stance-${stance.attitude}`,
  };
}

/** Stances that events show and no attribution has told yet: of joint actors one a member, and those in the report's own voice. */
export const stances: Component = (resources, language) => {
  const attitudes = loadAttitudes(resources, language);
  return {
    name: 'stances',
    requires: ['syntax', 'actors', 'attributions', 'events', 'claims'],
    assigns: ['claims'],
    annotate(draft) {
      const told = new Set<string>();
      for (const claim of draft.claims) {
        const [first] = claim.evidence;
        if (claim.stance && first) told.add(keyOf(claim.stance, sentenceOf(draft, first.start)));
      }
      for (const event of draft.events)
        for (const stance of stancesOfEvent(draft, event, attitudes)) {
          const key = keyOf(stance, sentenceOf(draft, event.trigger.start));
          if (told.has(key)) continue;
          told.add(key);
          draft.claims.push(toClaim(draft, event, stance, draft.claims.length + 1));
        }
    },
  };
};
