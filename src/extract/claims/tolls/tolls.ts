import type { Actor, Claim, Toll } from '../../../model/reading.js';
import { cut } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Component } from '../../annotator.js';
import type { Draft } from '../../draft.js';
import { clauseAround } from '../clause-span.js';
import { accountingOf } from './accounting.js';
import type { Credit } from './claimant.js';
import { createCredits } from './claimant.js';
import { createCreditor } from './credit.js';
import { deriveCounts } from './derive.js';
import { polarityOf } from './doubt.js';
import { eventsInOrder, linkEvent } from './event-link.js';
import { findHarmed } from './find-harmed.js';
import { loadTollLexicon, type TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { perpetratorOf } from './perpetrator.js';
import { createRunningDeed } from './running-deed.js';
import { reckon } from './reckon.js';
import { scopeOf } from './scope.js';
import { type ScopeContext, scopeContext } from './scope-context.js';
import { loadScopeCues } from './scope-cues.js';
import { victimsOf } from './victims.js';
import { tableTolls } from './table-tolls.js';
import { createSettings } from './where-when.js';

/** What is asked of one report, made once. */
interface Questions {
  lexicon: TollLexicon;
  scope: ScopeContext;
  settingOf: ReturnType<typeof createSettings>;
  actors: Map<string, Actor>;
}

function tollOf(draft: Draft, harmed: Harmed, speaker: Actor | null, ask: Questions): Toll {
  const { group, found } = harmed;
  const victims = victimsOf(draft, harmed, speaker, ask.lexicon);
  return {
    harm: found.harm,
    lower: group.lower,
    upper: group.upper,
    hedge: group.hedge,
    figure: group.figure,
    victims,
    perpetrator: perpetratorOf(draft, harmed, victims.actor ?? null, ask.lexicon),
    weapon: null,
    ...scopeOf(draft, harmed, ask.scope),
    accounting: accountingOf(draft, harmed, ask.lexicon),
    partOf: null,
    derivation: group.remainder ?? null,
    event: null,
    ...ask.settingOf(harmed),
  };
}

function claimOf(draft: Draft, harmed: Harmed, credit: Credit, id: string, ask: Questions): Claim & { toll: Toll } {
  const evidence = clauseAround(draft.syntax, harmed.found.predicate);
  const figure = harmed.group.figure;
  const start = Math.min(evidence.start, figure.start);
  const end = Math.max(evidence.end, figure.end);
  const speaker = ask.actors.get(credit.attribution?.speaker ?? '') ?? null;
  return {
    id,
    kind: 'toll',
    ...polarityOf(draft, harmed, credit, ask.lexicon),
    attribution: credit.attribution?.id ?? null,
    claimant: credit.attribution?.speaker ?? null,
    evidence: [cut(draft.syntax.text, start, end)],
    toll: tollOf(draft, harmed, speaker, ask),
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
      const actors = new Map(draft.actors.map(actor => [actor.id, actor]));
      const ask = { lexicon, scope: scopeContext(draft, cues), settingOf: createSettings(draft), actors };
      const credit = createCreditor(draft, lexicon, says);
      const whoDid = createRunningDeed(draft, lexicon, createCredits(draft));
      const events = eventsInOrder(draft);
      const made = new Map<Harmed, Claim>();
      const counted = findHarmed(draft, lexicon, says).map(harmed => {
        const answers = credit(harmed);
        const claim = claimOf(draft, harmed, answers, `c${draft.claims.length + 1}`, ask);
        const { toll } = claim;
        const whole = harmed.whole && made.get(harmed.whole);
        toll.partOf = whole?.id ?? null;
        toll.perpetrator ??= (whole ? whole.toll?.perpetrator : whoDid(harmed, toll, answers.attribution)) ?? null;
        linkEvent(draft, harmed, toll, events);
        made.set(harmed, claim);
        draft.claims.push(claim);
        return { harmed, claim, toll };
      });
      reckon(draft, counted);
      deriveCounts(counted, draft.syntax.text);
      draft.claims.push(...tableTolls(draft, lexicon));
    },
  };
};
