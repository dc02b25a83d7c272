import type { Time } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { isOfOtherClause } from './other-clause.js';
import type { Harmed } from './parts.js';
import { days, type ScopeContext } from './scope-context.js';
import { inReach } from './scope-dates.js';
import { same, tokenAt } from './words.js';

// "61 people were killed in ten days", "between 4 and 13 August": days counted together make a sum, whoever counts them.

const OVER = new Set(['in', 'over', 'within', 'during', 'throughout', 'across']);
const WORDS_OF_STRETCH = new Set([
  'the',
  'these',
  'those',
  'last',
  'past',
  'first',
  'same',
  'whole',
  'entire',
  'just',
  'only',
]);
/** "ten days ago", "ten days later": a moment. "ten days of shelling": what the days are full of tells the sum. */
const MOMENT = new Set(['ago', 'later', 'after', 'before', 'earlier', 'old', 'of']);
const ORDINAL = 6;
const DAYS = { D: 1, W: 7, M: 30, Y: 365 } as const;
/** A night and a day are one happening. */
const LONG = 2;

function lengthOf(time: Time): number {
  const [, count = '0', unit = 'D'] = /^P(\d+)([DWMY])$/.exec(time.value ?? '') ?? [];
  return Number(count) * DAYS[unit as keyof typeof DAYS];
}

/** Index of the preposition that counts over a length of time; -1 where there is none. */
function prepositionOf(draft: Draft, time: Time): number {
  const { tokens } = draft.syntax;
  let at = tokenAt(draft.syntax, time.start);
  if (OVER.has(tokens[at]?.lower ?? '')) return at;
  at -= 1;
  while (WORDS_OF_STRETCH.has(tokens[at]?.lower ?? '')) at -= 1;
  return OVER.has(tokens[at]?.lower ?? '') && same(tokens[at], tokens[tokenAt(draft.syntax, time.start)]) ? at : -1;
}

/** "the second raid in three days", "the deadliest in two months": the days are told of that one happening. */
function ranks(context: ScopeContext, harmed: Harmed, preposition: number): boolean {
  return (context.told[harmed.group.sentence] ?? []).some(
    ({ cue, at }) => cue.place === 'superlative' && at < preposition && preposition - at < ORDINAL,
  );
}

/** A preposition and its time belong to the harm: in reach, in its own clause, no other verb between. */
export function isOfHarm(draft: Draft, at: number, harmed: Harmed): boolean {
  const { group, found } = harmed;
  if (!inReach(draft, at, harmed) || isOfOtherClause(draft, at, harmed)) return false;
  const [from, to] = [Math.min(group.first, found.predicate), Math.max(group.last, found.predicate)];
  const before = draft.syntax.tokens[at - 1];
  // "In ten days, the council said, 61 were killed": what opens a clause dates all of it.
  if (at < from && (!same(before, draft.syntax.tokens[at]) || before?.text === ',' || before?.lower === 'that'))
    return true;
  if (at > to) return !draft.syntax.tokens.slice(to + 1, at).some(t => t.upos === 'VERB' || t.text === ';');
  // A participle opens no clause of its own.
  return !draft.syntax.tokens
    .slice(at, from)
    .some(t => (t.upos === 'VERB' && !/^VB[NG]$/.test(t.xpos)) || t.text === ';');
}

/** "between 4 and 13 August", "from 4 to 13 August": two days as the ends of a stretch. */
function isBetween(draft: Draft, harmed: Harmed, from: Time, to: Time | undefined): boolean {
  if (!to || typeof from.earliest !== 'string' || typeof to.latest !== 'string') return false;
  const { tokens } = draft.syntax;
  const [first, second] = [tokenAt(draft.syntax, from.start), tokenAt(draft.syntax, to.start)];
  const lead = tokens[first - 1]?.lower;
  const link: Token | undefined = tokens[second - 1];
  const pair = (lead === 'between' && link?.lower === 'and') || (lead === 'from' && link?.lower === 'to');
  if (!pair || second - first > 4 || days(to.latest) - days(from.earliest) < LONG) return false;
  return isOfHarm(draft, first - 1, harmed);
}

/** Is a count of days that the words count together? */
export function isOverDays(draft: Draft, harmed: Harmed, context: ScopeContext): boolean {
  const { sentence } = harmed.group;
  const { tokens } = draft.syntax;
  const over = (context.lengths[sentence] ?? []).some(time => {
    const after = tokens[tokenAt(draft.syntax, time.end - 1) + 1];
    const at = lengthOf(time) < LONG || MOMENT.has(after?.lower ?? '') ? -1 : prepositionOf(draft, time);
    return at >= 0 && !ranks(context, harmed, at) && isOfHarm(draft, at, harmed);
  });
  if (over) return true;
  const dates = context.dates[sentence] ?? [];
  return dates.some((time, i) => isBetween(draft, harmed, time, dates[i + 1]));
}
