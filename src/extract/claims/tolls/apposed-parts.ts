import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import { inOneList } from './lists.js';
import type { Harmed } from './parts.js';

// "12 villagers were dead, eight men, three women and a baby": a list after a count that adds up to it tells who they were.

/** The groups from `at` on that are the parts of a whole; empty unless their sum is its number. */
export function apposedParts(
  draft: Draft,
  whole: Harmed,
  groups: readonly Group[],
  found: readonly (Found | null)[],
  at: number,
): readonly Group[] {
  const { lower, upper, hedge, sentence } = whole.group;
  const first = groups[at];
  if (hedge !== 'exact' || lower === null || lower !== upper || !first || first.sentence !== sentence) return [];
  const end = Math.max(whole.group.last, whole.found.predicate);
  const beside = first.left === end + 2 && /^[,:(–—-]$/.test(draft.syntax.tokens[end + 1]?.text ?? '');
  // "Ten people were killed in the raid: five monks, …": a colon or a dash opens the list wherever the clause ends.
  const opened = first.left > end + 2 && /^[:–—]$/.test(draft.syntax.tokens[first.left - 1]?.text ?? '');
  if (!beside && !opened) return [];
  const parts: Group[] = [];
  let sum = 0;
  for (let i = at; sum < lower; i += 1) {
    const group = groups[i];
    const before = parts.at(-1);
    if (!group?.people || found[i] || (before && !inOneList(draft, before, group))) return [];
    sum += group.lower ?? 0;
    parts.push(group);
  }
  return sum === lower && parts.length > 1 ? parts : [];
}
