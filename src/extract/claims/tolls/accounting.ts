import type { Accounting } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

/** How a count enters the sum: the whole, something added to it, a part of it, or what is left of it. */
export function accountingOf(draft: Draft, harmed: Harmed): Accounting {
  const { tokens } = draft.syntax;
  const { group, found } = harmed;
  if (group.remainder) return 'remainder';
  if (found.role === 'part' || group.partitive === 'pronoun' || harmed.whole) return 'part';
  const lead = tokens.slice(group.left, group.first).map(t => t.lower);
  const tail = tokens.slice(group.numberLast + 1, group.last + 1).map(t => t.lower);
  if (lead.includes('further') || lead.includes('another') || tail.includes('more') || tail.includes('further'))
    return 'increment';
  return 'total';
}
