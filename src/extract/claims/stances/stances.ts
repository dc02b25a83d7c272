import type { Claim, Event, Stance } from '../../../model/reading.js';
import { cut } from '../../../model/span.js';
import type { Component } from '../../annotator.js';
import { tokenFrom } from '../../events/actor-index.js';
import { clauseAround } from '../clause-span.js';
import { type Around, lookAround } from './around.js';
import { loadAttitudes } from './attitudes.js';
import { stancesOfEvent } from './read-stance.js';

const keyOf = (stance: Stance, sentence: number): string =>
  `${stance.from} ${stance.toward} ${stance.attitude} ${sentence}`;

function toClaim(around: Around, event: Event, stance: Stance, id: string): Claim {
  const { draft } = around;
  const by = around.byCue(event.trigger) ?? around.speech(event.trigger);
  const span = clauseAround(draft.syntax, tokenFrom(draft, event.trigger.start));
  return {
    id,
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
      const around = lookAround(draft);
      const told = new Set<string>();
      for (const claim of draft.claims) {
        const [first] = claim.evidence;
        if (claim.stance && first) told.add(keyOf(claim.stance, around.sentenceAt(first.start)));
      }
      for (const event of draft.events)
        for (const stance of stancesOfEvent(around, event, attitudes)) {
          const key = keyOf(stance, around.sentenceAt(event.trigger.start));
          if (told.has(key)) continue;
          told.add(key);
          draft.claims.push(toClaim(around, event, stance, `c${draft.claims.length + 1}`));
        }
    },
  };
};
