import type { Syntax } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

/** A chain of heads longer than this is a broken tree. */
const DEEPEST = 40;

/** The relative clauses that a word stands in, by their heads, from the inside out. */
function relativesOf({ tokens }: Syntax, at: number): number[] {
  const found: number[] = [];
  for (let i = at, steps = 0; i >= 0 && steps < DEEPEST; i = tokens[i]?.head ?? -1, steps += 1)
    if (tokens[i]?.deprel === 'acl:relcl') found.push(i);
  return found;
}

/** Is a word the name of a happening that was read as an event? What its relative clause dates is the harm it did. */
const isHappening = (draft: Draft, at: number): boolean => {
  const token = draft.syntax.tokens[at];
  return (
    token !== undefined && draft.events.some(({ trigger }) => trigger.start <= token.start && token.start < trigger.end)
  );
};

/**
 * Does a date stand in a relative clause that neither the figure nor the word of harm is in? There it tells of somebody,
 * not of the harm: "The Front, which has fought since 2027, said it had killed 31".
 */
export function isOfOtherClause(draft: Draft, at: number, { group, found }: Harmed): boolean {
  const { syntax } = draft;
  const around = relativesOf(syntax, at);
  if (around.length === 0) return false;
  const own = new Set([...relativesOf(syntax, group.first), ...relativesOf(syntax, found.predicate)]);
  return around.some(head => !own.has(head) && !isHappening(draft, syntax.tokens[head]?.head ?? -1));
}
