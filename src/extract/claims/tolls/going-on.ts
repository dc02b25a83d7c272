import type { Harm, Scope } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';
import type { ScopeContext } from './scope-context.js';
import { tokenAt } from './words.js';

// "The army put the rebels killed in the operation at 83. The Front says that 27 of its fighters have died.": a second party answers a sum with a sum.

const PERFECT = new Set(['have', 'has', 'had', "'ve", '’ve']);

/** In the perfect: "have died", "had been killed". */
export const isPerfect = (draft: Draft, harmed: Harmed, forms: ReadonlySet<string> = PERFECT): boolean => {
  for (let i = harmed.found.predicate - 1; i >= harmed.found.predicate - 4; i -= 1)
    if (forms.has(draft.syntax.tokens[i]?.lower ?? '')) return true;
  return false;
};

const NOW = new Set(['have', 'has', "'ve", '’ve']);

/** "which speaks of 40 soldiers killed", "the claim of 40 fighters killed": a number with its harm, without a verb that tells when. */
const isNamed = (draft: Draft, { group, found }: Harmed): boolean =>
  found.role === 'beside' && draft.syntax.tokens[group.left - 1]?.lower === 'of';

/** Words after which another happening, or somebody's answer, is told. */
const TURNS = new Set(['who', 'which', 'when', 'where', 'while', 'but', 'although', 'after', 'before', 'as', ';']);

/** "19 have fallen since May and 33 were wounded": what "and" adds, with no happening or day of its own, is of the same sum. */
function isAdded(draft: Draft, { group }: Harmed, context: ScopeContext): boolean {
  const { sum } = context;
  const { sentence } = group;
  if (sum?.sentence !== sentence || group.first <= sum.end) return false;
  const between = draft.syntax.tokens.slice(sum.end + 1, group.first);
  if (!between.some(({ lower }) => lower === 'and') || between.some(({ lower }) => TURNS.has(lower))) return false;
  const own = (at: number): boolean => at > sum.end;
  if ((context.told[sentence] ?? []).some(({ cue, at }) => own(at) && cue.scope === 'incident')) return false;
  const named = [...(context.dates[sentence] ?? []), ...(context.places[sentence] ?? [])];
  return !named.some(({ start }) => own(tokenAt(draft.syntax, start)));
}

/** Those set free are of those taken. */
const goesWith = (sum: Harm, harm: Harm): boolean => sum === harm || (sum === 'captured' && harm === 'released');

/** Does a count without a time or place of its own answer the sum told right before it? */
export function answersSum(draft: Draft, harmed: Harmed, context: ScopeContext): boolean {
  const { sum } = context;
  const { sentence } = harmed.group;
  if (!sum || sentence - sum.sentence > 1 || sentence < sum.sentence) return false;
  if (draft.syntax.sentences[sentence]?.block !== sum.block) return false;
  if (isAdded(draft, harmed, context)) return true;
  if (!goesWith(sum.harm, harmed.found.harm)) return false;
  if (sentence > sum.sentence && (context.dates[sentence]?.length || context.places[sentence]?.length)) return false;
  return isNamed(draft, harmed) || (sentence > sum.sentence && isPerfect(draft, harmed, NOW));
}

/** Remembers a sum for the count that follows it; any other count ends it. */
export function rememberSum(draft: Draft, harmed: Harmed, scope: Scope, context: ScopeContext): void {
  const { sentence } = harmed.group;
  const isSum = scope === 'period' || (scope === 'operation' && harmed.found.role === 'value');
  const block = draft.syntax.sentences[sentence]?.block ?? -1;
  const end = Math.max(harmed.group.last, harmed.found.predicate);
  context.sum = isSum ? { block, sentence, harm: harmed.found.harm, end } : null;
}
