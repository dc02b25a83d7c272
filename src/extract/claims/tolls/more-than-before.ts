import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { Harmed } from './parts.js';
import { isBe, same } from './words.js';

// "The toll is now 34, five more than on Friday", "I make that seventeen insurgents more than on Monday", "an increase of five": what a
// count has grown by since it was told before.

/** Does a time open here, with or without its preposition? What another source says is no earlier count. */
function opensTime(draft: Draft, at: number): boolean {
  const { tokens } = draft.syntax;
  const first = ['on', 'in', 'at', 'by', 'for'].includes(tokens[at]?.lower ?? '') ? at + 1 : at;
  const token = tokens[first];
  return (
    token !== undefined &&
    (inTime(draft.times, token) || (token.lower === 'the' && BEFORE.has(tokens[first + 1]?.lower ?? '')))
  );
}

const BEFORE = new Set(['day', 'night', 'evening', 'week', 'month', 'previous', 'last', 'first', 'morning']);
const GROWTH = new Set(['increase', 'rise', 'growth']);

/** "more than on Monday" right after the group. */
function isMoreThan(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  // "five more": the word may belong to the group already.
  const at = tokens[group.last]?.lower === 'more' ? group.last : group.last + 1;
  const [more, than, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return more?.lower === 'more' && than?.lower === 'than' && same(next, more) && opensTime(draft, at + 2);
}

/** The words before the group set it against the count: a comma, "that is", "I make that", a bracket. */
function isSetAgainst(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  const [one, two] = [tokens[group.left - 1], tokens[group.left - 2]];
  if (!one || !same(one, tokens[group.first])) return false;
  if (/^[,(–—]$/.test(one.text)) return true;
  const pronoun = (token: Token | undefined): boolean => ['that', 'this', 'it', 'which'].includes(token?.lower ?? '');
  return (isBe(one) && pronoun(two)) || (pronoun(one) && two?.lemma === 'make');
}

/** "an increase of five since Friday". */
function isGrowth(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  const [of, noun] = [tokens[group.left - 1], tokens[group.left - 2]];
  return of?.lower === 'of' && GROWTH.has(noun?.lower ?? '') && same(noun, tokens[group.first]);
}

/** The count told last that can have grown by so much: of the same people, where both name them. */
function countGrown(draft: Draft, group: Group, before: readonly Harmed[]): Harmed | undefined {
  const { tokens } = draft.syntax;
  const lemma = (at: number | null): string | undefined => (at === null ? undefined : tokens[at]?.lemma);
  return before.findLast(({ group: other }) => {
    if (group.sentence - other.sentence > 1 || (other.lower ?? 0) <= (group.lower ?? 0)) return false;
    return group.noun === null || other.noun === null || lemma(group.noun) === lemma(other.noun);
  });
}

/** What a count told before has grown by; null for any other figure. */
export function harmAsGrowth(draft: Draft, group: Group, before: readonly Harmed[]): Found | null {
  if (group.article || group.zero || group.partitive !== null || (group.noun !== null && !group.people)) return null;
  const told = (isMoreThan(draft, group) && isSetAgainst(draft, group)) || isGrowth(draft, group);
  const count = told ? countGrown(draft, group, before) : undefined;
  return count ? { ...count.found, role: 'value', rule: 'toll-growth' } : null;
}
