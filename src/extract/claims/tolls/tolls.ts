import type { Actor, Claim, Toll } from '../../../model/reading.js';
import { cut } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Component } from '../../annotator.js';
import type { Draft } from '../../draft.js';
import { clauseAround } from '../clause-span.js';
import { accountingOf } from './accounting.js';
import type { Credit } from './claimant.js';
import { createCreditor } from './credit.js';
import { deriveCounts } from './derive.js';
import { polarityOf } from './doubt.js';
import { eventsInOrder, linkEvent } from './event-link.js';
import { findHarmed } from './find-harmed.js';
import { loadTollLexicon, type TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { perpetratorOf } from './perpetrator.js';
import { type ScopeContext, scopeContext, scopeOf } from './scope.js';
import { loadScopeCues } from './scope-cues.js';
import { victimsOf } from './victims.js';
import { settingOf } from './where-when.js';

function tollOf(
  draft: Draft,
  harmed: Harmed,
  speaker: Actor | null,
  lexicon: TollLexicon,
  context: ScopeContext,
): Toll {
  const { group, found } = harmed;
  const victims = victimsOf(draft, harmed, speaker, lexicon);
  return {
    harm: found.harm,
    lower: group.lower,
    upper: group.upper,
    hedge: group.hedge,
    figure: group.figure,
    victims,
    perpetrator: perpetratorOf(draft, harmed, victims.actor ?? null, lexicon),
    weapon: null,
    ...scopeOf(draft, harmed, context),
    accounting: accountingOf(draft, harmed),
    partOf: null,
    derivation: null,
    event: null,
    ...settingOf(draft, harmed),
  };
}

function claimOf(
  draft: Draft,
  harmed: Harmed,
  credit: Credit,
  id: string,
  lexicon: TollLexicon,
  context: ScopeContext,
): Claim & { toll: Toll } {
  const evidence = clauseAround(draft.syntax, harmed.found.predicate);
  const figure = harmed.group.figure;
  const start = Math.min(evidence.start, figure.start);
  const end = Math.max(evidence.end, figure.end);
  return {
    id,
    kind: 'toll',
    ...polarityOf(draft, harmed, credit, lexicon),
    attribution: credit.attribution?.id ?? null,
    claimant: credit.attribution?.speaker ?? null,
    evidence: [cut(draft.syntax.text, start, end)],
    toll: tollOf(draft, harmed, draft.actors.find(a => a.id === credit.attribution?.speaker) ?? null, lexicon, context),
    rule: harmed.found.rule,
  };
}

/** People harmed, counted: a number, what happened to them, who says so, of which happening. */
export const tolls: Component = (resources, language) => {
  const lexicon = loadTollLexicon(resources, language);
  const cues = loadScopeCues(resources, language);
  const saying = new Set(resources.table(`lexicons/${language}/attribution-verbs`).map(row => row['lemma'] ?? ''));
  const says = (token: Token) => saying.has(token.lemma.toLowerCase());
  return {
    name: 'tolls',
    requires: ['syntax', 'times', 'numbers', 'places', 'actors', 'attributions', 'events'],
    assigns: ['claims', 'attributions'],
    annotate(draft) {
      const context = scopeContext(draft, cues);
      const credit = createCreditor(draft, lexicon, says);
      const events = eventsInOrder(draft);
      const made = new Map<Harmed, Claim>();
      const counted = findHarmed(draft, lexicon, says).map(harmed => {
        const claim = claimOf(draft, harmed, credit(harmed), `c${draft.claims.length + 1}`, lexicon, context);
        const { toll } = claim;
        toll.partOf = (harmed.whole && made.get(harmed.whole)?.id) ?? null;
        linkEvent(draft, harmed, toll, events);
        made.set(harmed, claim);
        draft.claims.push(claim);
        return { harmed, claim, toll };
      });
      deriveCounts(counted, draft.syntax.text);
    },
  };
};
