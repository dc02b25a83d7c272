import type { VictimStatus, Victims } from '../../../model/reading.js';
import { cut, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { actorAt, sideOf } from '../../actors/lookup.js';
import { isOthers } from './find-harmed.js';
import type { Group } from './groups.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { peopleNoun } from './people.js';

/** The words that name the people of a group: after the figure, to the end of the phrase. Null where no noun stands. */
function phraseOf(draft: Draft, group: Group): Span | null {
  const { tokens } = draft.syntax;
  if (group.noun === null && group.partitive === null) return null;
  let first = group.numberLast + 1;
  if (group.partitive === 'pronoun' && group.noun !== null && group.whole !== null) first = group.whole + 1;
  if (tokens[first]?.lower === 'of') first += 1;
  while (['other', 'more', 'further', '"', '”', 'of'].includes(tokens[first]?.lower ?? '') && first < group.last) first += 1;
  const start = tokens[first]?.start;
  const end = tokens[group.last]?.end;
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

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
  if (tokens[group.noun + 1]?.lower !== 'of') return own;
  const of = tokens[group.last];
  const named = of && lexicon.of.get(of.lemma.toLowerCase());
  if (named) return named;
  const body = of ? actorAt(draft, of) : null;
  return body && ARMED.has(body.kind) ? 'combatant' : own;
}

/** The status of a noun joined to the counted one without a figure of its own ("15 fighters and porters"). */
function secondNoun(draft: Draft, group: Group, lexicon: TollLexicon): VictimStatus | null {
  const { tokens } = draft.syntax;
  if (group.noun === null || group.article || tokens[group.last + 1]?.lower !== 'and') return null;
  const next = tokens[group.last + 2];
  if (!next || next.upos !== 'NOUN') return null;
  const second = tokens[group.last + 3]?.upos === 'NOUN' ? group.last + 3 : group.last + 2;
  return peopleNoun(draft.syntax, second, lexicon)?.status ?? null;
}

/** Who was harmed, by the words: span, status, subgroup, actor and side. An ellipsis takes the group it points back to. */
export function victimsOf(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Victims {
  const { group } = harmed;
  const own = group.noun !== null && !isOthers(draft, group);
  const whole = harmed.found.role === 'part' ? harmed.whole?.group : undefined;
  const source = own ? group : (harmed.antecedent ?? whole ?? group);
  const status = statusOf(draft, source, lexicon);
  const subgroup = group.people?.subgroup ?? (own ? null : (source.people?.subgroup ?? null));
  const span = phraseOf(draft, group) ?? phraseOf(draft, source);
  if (!span) return { status, subgroup };
  const actor = actorAt(draft, span) ?? (source === group ? null : victimActor(draft, source));
  const side = actor ? sideOf(draft, actor) : null;
  return { actor: actor?.id ?? null, ...cut(draft.syntax.text, span.start, span.end), side, status, subgroup };
}

function victimActor(draft: Draft, group: Group) {
  const span = phraseOf(draft, group);
  return span ? actorAt(draft, span) : null;
}
