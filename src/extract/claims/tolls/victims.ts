import type { Actor, VictimStatus, Victims } from '../../../model/reading.js';
import { cut, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { actorAt } from '../../actors/lookup.js';
import { runHead } from './chunk.js';
import { withOfPhrase } from './counted-noun.js';
import { isOthers } from './find-harmed.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';

import { peopleNoun } from './people.js';
import { predicateNoun } from './predicate-noun.js';
import { subjectActor } from './perpetrator.js';
import { shipBefore } from './ship-before.js';
import { sideOfVictims } from './victim-side.js';

/** The words that name the people of a group: after the figure, to the end of the phrase. Null where no noun stands. */
function phraseOf(draft: Draft, group: Group): Span | null {
  const { tokens } = draft.syntax;
  if (group.noun === null && group.partitive === null) return null;
  let first = group.numberLast + 1;
  if (group.partitive === 'pronoun' && group.noun !== null && group.whole !== null) first = group.whole + 1;
  if (tokens[first]?.lower === 'of') first += 1;
  while (['other', 'more', 'further', '"', '”', 'of'].includes(tokens[first]?.lower ?? '') && first < group.last)
    first += 1;
  const start = tokens[first]?.start;
  const end = tokens[tokens[group.last]?.text === ')' ? group.last - 1 : group.last]?.end;
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

/** How far after a noun of counting its people may stand, in words. */
const NAMED_AFTER = 6;

const ARMED = new Set(['armed-force', 'armed-group']);

/** The status that the words give: the noun, its modifiers, its of-phrase, or the armed body it is of. */
function statusOf(draft: Draft, group: Group, lexicon: TollLexicon): VictimStatus {
  const { tokens } = draft.syntax;
  if (group.noun === null) return 'unknown';
  const own = group.people?.status ?? 'unknown';
  for (let i = group.numberLast + 1; i <= group.noun; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    // "fighters and porters" is one number for two kinds of people.
    const before = lexicon.before.get(token.lower);
    if (before?.force && (i < group.noun || group.counted)) return before.status;
    if (before && own === 'unknown' && i < group.noun) return before.status;
  }
  const coordinated = secondNoun(draft, group, lexicon);
  if (coordinated && own !== 'unknown' && coordinated !== own) return coordinated === 'unknown' ? own : 'mixed';
  if (own !== 'unknown') return own;
  if (isNavySailor(draft, group, lexicon)) return 'combatant';
  if (tokens[group.noun + 1]?.lower !== 'of') return own;
  const of = tokens[group.last];
  const named = of && lexicon.of.get(of.lemma.toLowerCase());
  if (named) return named;
  if (of && ORGANISED.has(of.lemma.toLowerCase()) && draft.actors.some(({ kind }) => kind === 'armed-group'))
    return 'combatant';
  const body = of ? actorAt(draft, of) : null;
  return body && ARMED.has(body.kind) ? 'combatant' : own;
}

/** Words by which a report takes up an armed group ("members of the organisation"). */
const ORGANISED = new Set(['organization', 'organisation', 'structure', 'movement', 'front', 'network', 'outfit']);
const OWN = new Set(['its', 'our', 'their']);
const CREW = new Set(['crew', 'company', 'crewman', 'crewmember']);

/** "Six Lethan sailors", "five of the crew" where ships of war are told of. Sailors alone may be anybody's. */
function isNavySailor(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  if (group.noun === null || (group.people && group.people.status !== 'unknown')) return false;
  const { tokens } = draft.syntax;
  const lemma = tokens[group.noun]?.lemma.toLowerCase() ?? '';
  if (CREW.has(lemma)) return shipBefore(draft, group.noun) === 'naval';
  if (!lexicon.words('regular').has(lemma)) return false;
  const before = tokens.slice(Math.min(group.numberLast + 1, group.noun), group.noun);
  const whose =
    before.some(t => /^\p{Lu}/u.test(t.text) || t.lower === 'enemy' || OWN.has(t.lower)) ||
    OWN.has(tokens[group.left]?.lower ?? '') ||
    group.partitive !== null;
  return whose ? shipBefore(draft, tokens.length - 1, 'any') === 'naval' : shipBefore(draft, group.noun) === 'naval';
}

/** The status of a noun joined to the counted one without a figure of its own ("15 fighters and porters"). */
function secondNoun(draft: Draft, group: Group, lexicon: TollLexicon): VictimStatus | null {
  const { tokens } = draft.syntax;
  if (group.noun === null || group.last <= group.noun || !['and', 'or'].includes(tokens[group.noun + 1]?.lower ?? ''))
    return null;
  return peopleNoun(draft.syntax, group.last, lexicon)?.status ?? null;
}

/** A group that a count names beside its noun: "the death toll among the guards". */
export interface ValueGroup {
  first: number;
  noun: number;
}

function valueGroup(draft: Draft, harmed: Harmed, lexicon: TollLexicon): ValueGroup | null {
  const { tokens } = draft.syntax;
  const { predicate } = harmed.found;
  // "brought to 12 the number of soldiers killed": the noun of counting comes after its value.
  const end = predicate > harmed.group.last ? predicate + NAMED_AFTER : harmed.group.left;
  for (let i = predicate + 1; i < end; i += 1) {
    if (tokens[i]?.sentence !== tokens[predicate]?.sentence) return null;
    if (!['among', 'of', 'for', 'amongst'].includes(tokens[i]?.lower ?? '')) continue;
    let first = i + 1;
    while (['DET', 'PRON'].includes(tokens[first]?.upos ?? '') && tokens[first]?.upos !== 'PRON' && first < i + 3)
      first += 1;
    let at = first;
    while (
      ['DET', 'PRON', 'ADJ'].includes(tokens[at]?.upos ?? '') &&
      at < i + 4 &&
      runHead(draft.syntax, at, draft.times, lexicon) === null
    )
      at += 1;
    const noun = runHead(draft.syntax, at, draft.times, lexicon);
    if (noun !== null && noun < end && peopleNoun(draft.syntax, noun, lexicon)) return { first, noun };
  }
  return null;
}

/** Who was harmed, by the words: span, status, subgroup, actor and side. An ellipsis takes the group it points back to. */
export function victimsOf(draft: Draft, harmed: Harmed, speaker: Actor | null, lexicon: TollLexicon): Victims {
  const { group } = harmed;
  const value = harmed.found.role === 'value' && group.noun === null ? valueGroup(draft, harmed, lexicon) : null;
  if (value) {
    const { tokens } = draft.syntax;
    const span = { start: tokens[value.first]?.start ?? 0, end: tokens[value.noun]?.end ?? 0 };
    const people = peopleNoun(draft.syntax, value.noun, lexicon);
    const actor = actorAt(draft, span);
    const told = {
      ...group,
      left: Math.max(0, value.first - 1),
      numberLast: value.first - 1,
      last: value.noun,
      noun: value.noun,
      people,
    };
    const side = sideOfVictims(draft, harmed, { actor, speaker, group: told }, lexicon);
    return {
      actor: actor?.id ?? null,
      ...cut(draft.syntax.text, span.start, span.end),
      side,
      status: statusOf(draft, told, lexicon),
      subgroup: people?.subgroup ?? null,
    };
  }
  const named = harmed.found.role === 'part' ? predicateVictims(draft, group, lexicon) : null;
  if (named) return { ...named, side: sideOfVictims(draft, harmed, { actor: null, speaker, group }, lexicon) };
  const own = group.noun !== null && !isOthers(draft, group);
  const whole = harmed.found.role === 'part' ? harmed.whole?.group : undefined;
  const source = own ? group : (harmed.antecedent ?? whole ?? group);
  const status = armyLoss(draft, harmed, source) ?? statusOf(draft, source, lexicon);
  const subgroup = group.people?.subgroup ?? (own ? null : (source.people?.subgroup ?? null));
  const span = phraseOf(draft, group) ?? phraseOf(draft, source);
  const actor = (span && actorAt(draft, span)) ?? (source === group ? null : victimActor(draft, source));
  const side = sideOfVictims(draft, harmed, { actor, speaker, group: source }, lexicon);
  if (!span) return { status, subgroup, side };
  return { actor: actor?.id ?? null, ...cut(draft.syntax.text, span.start, span.end), side, status, subgroup };
}

/** A party's losses are its fighters, where no word says who they were. */
function armyLoss(draft: Draft, { found }: Harmed, source: Group): VictimStatus | null {
  if (found.rule === 'toll-own-loss' && source.noun === null) return 'combatant';
  const { tokens } = draft.syntax;
  const men = source.noun !== null && ['man', 'member'].includes(tokens[source.noun]?.lemma.toLowerCase() ?? '');
  if (!men || tokens[found.predicate]?.lemma !== 'lose') return null;
  const loser = subjectActor(draft, found.predicate);
  return loser && ARMED.has(loser.kind) ? 'combatant' : null;
}

/** Who the part are, told by a predicate: "nine of the dead were women". */
function predicateVictims(draft: Draft, group: Group, lexicon: TollLexicon): Omit<Victims, 'side'> | null {
  const named = predicateNoun(draft, group, lexicon);
  const people = named && peopleNoun(draft.syntax, named.noun, lexicon);
  if (!named || !people) return null;
  const { tokens, text } = draft.syntax;
  const last = withOfPhrase(draft, named.noun, lexicon);
  const span = { start: tokens[named.first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  return {
    actor: actorAt(draft, span)?.id ?? null,
    ...cut(text, span.start, span.end),
    status: statusOf(draft, { ...group, noun: named.noun, last, people, numberLast: named.first - 1 }, lexicon),
    subgroup: people.subgroup,
  };
}

function victimActor(draft: Draft, group: Group): Actor | null {
  const span = phraseOf(draft, group);
  return span ? actorAt(draft, span) : null;
}
