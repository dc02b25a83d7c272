import type { Event } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import type { Component } from '../annotator.js';
import { loadNegators } from '../claims/negation.js';
import type { Draft } from '../draft.js';
import { isNounInDisguise } from './arguments.js';
import type { Candidate } from './candidate.js';
import { declaredEvent } from './declared.js';
import { loadEventLexicon } from './lexicon.js';
import { attachNearby } from './nearby.js';
import { nounEvent } from './noun-events.js';
import { createParties } from './parties.js';
import { type Tools, verbEvent } from './verb-events.js';
import { weaponOf } from './weapons.js';

function candidatesOf(tools: Tools): Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<number>();
  for (const token of tools.syntax.tokens) {
    if (token.upos !== 'VERB' && token.upos !== 'ADJ') continue;
    const event = verbEvent(token, tools) ?? declaredEvent(token, tools);
    if (!event) continue;
    found.push(event);
    if (event.taken >= 0) taken.add(event.taken);
  }
  for (const token of tools.syntax.tokens) {
    if ((token.upos !== 'NOUN' && token.upos !== 'PROPN' && !isNounInDisguise(token)) || taken.has(token.index))
      continue;
    const event = nounEvent(token, tools);
    if (event) found.push(event);
  }
  return found;
}

/** Is a word in the main clause: the root, what is joined to it, or the clause that the root says? */
function isMain(syntax: Syntax, i: number): boolean {
  let token = syntax.tokens[i];
  for (let steps = 0; token && steps < 6; steps += 1) {
    if (token.head < 0) return true;
    if (!/^(?:conj|ccomp|parataxis)/.test(token.deprel)) return false;
    token = syntax.tokens[token.head];
  }
  return false;
}

/** By sentence, the main clause first, then by position. */
function inOrder(syntax: Syntax, candidates: Candidate[]): Candidate[] {
  const sentence = (c: Candidate) => syntax.tokens[c.trigger]?.sentence ?? 0;
  const rank = new Map(candidates.map(c => [c, isMain(syntax, c.trigger) ? 0 : 1]));
  return [...candidates].sort(
    (a, b) => sentence(a) - sentence(b) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || a.trigger - b.trigger,
  );
}

function toEvent(draft: Draft, candidate: Candidate, id: string, tools: Tools): Event {
  const { tokens, text } = draft.syntax;
  const start = tokens[candidate.trigger]?.start ?? 0;
  const end = tokens[candidate.last]?.end ?? start;
  const { type, mode, status, actors, recipients, third, rule } = candidate;
  const weapon = type === 'ASSAULT' ? weaponOf(draft.syntax, candidate.trigger, tools.lexicon) : null;
  return {
    id,
    trigger: cut(text, start, end),
    type,
    mode,
    status,
    actors,
    recipients,
    third,
    weapon,
    places: [],
    time: null,
    rule,
  };
}

/** Events after the PLOVER codebook: who did what to whom, and whether it happened. */
export const events: Component = (resources, language) => {
  const lexicon = loadEventLexicon(resources, language);
  const rules = { lexicon, negators: loadNegators(resources, language) };
  const words = {
    verbs: lexicon.classes.get('object-control') ?? new Set<string>(),
    time: lexicon.classes.get('time') ?? new Set<string>(),
  };
  return {
    name: 'events',
    requires: ['syntax', 'numbers', 'times', 'places', 'actors', 'attributions'],
    assigns: ['events'],
    annotate(draft) {
      const tools: Tools = {
        syntax: draft.syntax,
        lexicon,
        control: { ...words, known: new Map() },
        parties: createParties(draft, lexicon),
        rules,
      };
      const ordered = inOrder(draft.syntax, candidatesOf(tools));
      const triggers = new Map<number, Event>();
      draft.events = ordered.map((candidate, i) => {
        const event = toEvent(draft, candidate, `e${i + 1}`, tools);
        triggers.set(candidate.trigger, event);
        return event;
      });
      attachNearby(draft, draft.events, triggers);
    },
  };
};
