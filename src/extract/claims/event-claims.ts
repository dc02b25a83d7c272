import type { Attribution, Certainty, Claim, ClaimKind, Event } from '../../model/reading.js';
import { cut, overlaps, type Span } from '../../model/span.js';
import { childrenOf } from '../../parse/tree.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { tokenFrom } from '../events/actor-index.js';
import { clauseAround } from './clause-span.js';
import { type EventWords, loadEventWords } from './event-words.js';
import { readAffiliation } from './read-affiliation.js';
import { readResponsibility } from './read-responsibility.js';
import { type Around, lookAround } from './stances/around.js';

// What is told to have happened, to go on or to be planned: one claim an event, by whoever tells it.

/** Deeds; words alone (accusing, asking, rejecting, threatening, praising) are stances and attributions. */
const DEEDS = new Set([
  'CONSULT',
  'COOPERATE',
  'AID',
  'YIELD',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'AGREE',
]);

const KIND: Partial<Record<Event['status'], ClaimKind>> = { happened: 'event', ongoing: 'status', planned: 'plan' };

function certaintyOf(draft: Draft, trigger: number, by: Attribution | null, words: EventWords): Certainty {
  for (const adverb of childrenOf(draft.syntax, trigger, 'advmod')) {
    const level = words.reported.has(adverb.lower) ? 'reported' : words.hedged.has(adverb.lower) ? 'hedged' : null;
    if (level) return { level, start: adverb.start, end: adverb.end };
  }
  return { level: by?.sense === 'think' ? 'hedged' : 'plain' };
}

/** Sentences' claims that say it already: a toll, a harm, a negative statement. */
function toldBefore(around: Around): Map<number, Span[]> {
  const told = new Map<number, Span[]>();
  for (const claim of around.draft.claims) {
    if (!claim.toll && claim.kind !== 'harm' && claim.polarity === 'asserted') continue;
    for (const span of claim.evidence) {
      const sentence = around.sentenceAt(span.start);
      told.set(sentence, [...(told.get(sentence) ?? []), span]);
    }
  }
  return told;
}

/** Speech that tells what has happened; who condemns "the bombing", asks for talks or denies a raid only names a deed. */
const TELLING = new Set(['assert', 'confirm', 'think', 'learn', 'claim', 'agree']);

const isOnlyNamed = (draft: Draft, trigger: number, by: Attribution | null): boolean =>
  draft.syntax.tokens[trigger]?.upos === 'NOUN' && by !== null && !TELLING.has(by.sense ?? 'assert');

function toClaim(around: Around, event: Event, words: EventWords): Claim | null {
  const { draft } = around;
  const kind = KIND[event.status];
  if (!kind || !DEEDS.has(event.type) || around.byCue(event.trigger)) return null;
  const trigger = tokenFrom(draft, event.trigger.start);
  const by = around.speech(event.trigger);
  if (isOnlyNamed(draft, trigger, by)) return null;
  const span = clauseAround(draft.syntax, trigger);
  return {
    id: '',
    kind,
    polarity: by?.sense === 'deny' ? 'denied' : 'asserted',
    certainty: certaintyOf(draft, trigger, by, words),
    attribution: by?.id ?? null,
    claimant: by?.speaker ?? null,
    evidence: [cut(draft.syntax.text, span.start, span.end)],
    event: event.id,
    rule: `told-${event.type.toLowerCase()}`,
  };
}

/** Claims of events, plans and states that go on; of responsibility; of who belongs to whom. */
export const eventClaims: Component = (resources, language) => {
  const words = loadEventWords(resources, language);
  return {
    name: 'event-claims',
    requires: ['syntax', 'actors', 'attributions', 'events', 'claims'],
    assigns: ['claims'],
    annotate(draft) {
      const around = lookAround(draft);
      const told = toldBefore(around);
      const fresh = draft.events.filter(
        event => !told.get(around.sentenceAt(event.trigger.start))?.some(span => overlaps(span, event.trigger)),
      );
      const made = fresh.flatMap(event => toClaim(around, event, words) ?? []);
      made.push(...readResponsibility(around, words), ...readAffiliation(around, words));
      for (const claim of made) draft.claims.push({ ...claim, id: `c${draft.claims.length + 1}` });
    },
  };
};
