import type { Claim, Stance } from '../../../model/reading.js';
import { cut, type Span } from '../../../model/span.js';
import type { Component } from '../../annotator.js';
import { tokenFrom } from '../../events/actor-index.js';
import { namedActors } from '../../events/ensure-actor.js';
import { clauseAround } from '../clause-span.js';
import { type Around, lookAround } from './around.js';
import { loadStanceWords, type StanceWords } from './attitudes.js';
import { nounStance } from './noun-stances.js';
import { isParty } from './party.js';
import { holderOf, stancesOfEvent } from './read-stance.js';

const keyOf = (stance: Stance, sentence: number): string =>
  `${stance.from} ${stance.toward} ${stance.attitude} ${sentence}`;

function toClaim(around: Around, at: Span, event: string | null, stance: Stance): Claim {
  const { draft } = around;
  const by = around.byCue(at) ?? around.speech(at);
  const span = clauseAround(draft.syntax, tokenFrom(draft, at.start));
  return {
    id: `c${draft.claims.length + 1}`,
    kind: 'stance',
    polarity: 'asserted',
    certainty: { level: 'plain' },
    attribution: by?.id ?? null,
    claimant: by?.speaker ?? null,
    evidence: [cut(draft.syntax.text, span.start, span.end)],
    event,
    stance,
    rule: `stance-${stance.attitude}`,
  };
}

/** Stances told by nouns, each of one party toward another. */
function* fromNouns(around: Around, words: StanceWords): Generator<{ at: Span; stance: Stance }> {
  const { known } = namedActors(around.draft);
  const tokenText = (i: number): string => around.draft.syntax.tokens[i]?.text.toLowerCase() ?? '';
  for (const token of around.draft.syntax.tokens) {
    const told = nounStance(around, token, words);
    if (!told) continue;
    const at = (tokens: number[], end: 'from' | 'toward') =>
      tokens
        .flatMap(i => (around.actorAt(i) ?? known.get(tokenText(i)))?.id ?? [])
        .find(id => isParty(around, id, end, words));
    const [from, toward] = [at(told.from, 'from'), at(told.toward, 'toward')];
    if (!from || !toward || holderOf(around, from) === holderOf(around, toward)) continue;
    const stance = {
      from: holderOf(around, from),
      toward: holderOf(around, toward),
      attitude: told.attitude,
      about: null,
    };
    yield { at: told.noun, stance };
  }
}

/** Stances that events show and no attribution has told yet: of joint actors one a member, and those in the report's own voice. */
export const stances: Component = (resources, language) => {
  const words = loadStanceWords(resources, language);
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
      const tell = (at: Span, event: string | null, stance: Stance): void => {
        const key = keyOf(stance, around.sentenceAt(at.start));
        if (told.has(key)) return;
        told.add(key);
        draft.claims.push(toClaim(around, at, event, stance));
      };
      for (const event of draft.events)
        for (const stance of stancesOfEvent(around, event, words)) tell(event.trigger, event.id, stance);
      for (const { at, stance } of fromNouns(around, words)) tell(at, null, stance);
    },
  };
};
