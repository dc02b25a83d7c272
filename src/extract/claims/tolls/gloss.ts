import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// A count told twice over, of households and of people: "4,300 households (approx. 21,500 people) were displaced".

/** How many words may stand between the number of households and the bracket. */
const NEAR = 4;

/** The first token of the count of households that ends right before a bracket; null where there is none. */
function householdsBefore(draft: Draft, bracket: number, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  const noun = tokens[bracket - 1];
  if (!noun || !lexicon.words('household').has(noun.lemma.toLowerCase())) return null;
  const number = draft.numbers.findLast(
    n => n.last <= noun.index && noun.index - n.last < NEAR && same(tokens[n.first], noun),
  );
  if (!number) return null;
  let left = number.first;
  while (number.hedgeSpan && (tokens[left - 1]?.start ?? -1) >= number.hedgeSpan.start) left -= 1;
  return left;
}

/** Lets a count of people in brackets stand in the place of the count of households that it explains. */
export function standForHouseholds(draft: Draft, group: Group, lexicon: TollLexicon): void {
  const { tokens } = draft.syntax;
  const open = group.left - 1;
  const close = group.last + 1;
  if (!group.people || tokens[open]?.text !== '(' || tokens[close]?.text !== ')') return;
  if (!same(tokens[open], tokens[close])) return;
  const left = householdsBefore(draft, open, lexicon);
  if (left === null) return;
  group.left = left;
  group.last = close;
}
