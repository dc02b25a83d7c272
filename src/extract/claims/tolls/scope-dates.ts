import type { Draft } from '../../draft.js';
import { sharesBracket } from './brackets.js';
import { isOfOtherClause } from './other-clause.js';
import type { Harmed } from './parts.js';
import { days, type ScopeContext } from './scope-context.js';
import { tokenAt } from './words.js';

// Dates that tell when the counted harm was: of a day, or of a stretch of days.

const BOUNDARY = new Set(['who', 'which', 'when', 'where', ';', 'while', 'but']);

/** No border between clauses between a cue and the figure; a clause that hangs on what the cue tells of is no border. */
export function inReach(draft: Draft, cueAt: number, harmed: Harmed): boolean {
  const { first, last } = harmed.group;
  // "58 were killed (previous week: 31)": a bracket speaks of what stands in it.
  if (!sharesBracket(draft.syntax, cueAt, first)) return false;
  if (cueAt < first) return !draft.syntax.tokens.slice(cueAt, first).some(t => t.text === ';');
  for (let i = last + 1; i < cueAt; i += 1) if (BOUNDARY.has(draft.syntax.tokens[i]?.lower ?? '')) return false;
  return true;
}

/** Days of the times that date the harm: in reach of the figure, not "since …", not "the truce of 2029". */
export function datesOf(draft: Draft, harmed: Harmed, context: ScopeContext): number[] {
  const out: number[] = [];
  for (const time of context.dates[harmed.group.sentence] ?? []) {
    const before = draft.syntax.text.slice(Math.max(0, time.start - 8), time.start).toLowerCase();
    if (/\b(?:since|of|until|from)\s+$/.test(before)) continue;
    const at = tokenAt(draft.syntax, time.start);
    if (isOfOtherClause(draft, at, harmed)) continue;
    const from = Math.max(harmed.group.last, harmed.found.predicate);
    // "a pilot shot down in 2028": the date is of another verb.
    if (draft.syntax.tokens.slice(from + 1, at).some(t => t.upos === 'VERB')) continue;
    if (inReach(draft, at, harmed)) out.push(days(time.latest ?? ''));
  }
  return out;
}

/** Days from which a date is a stretch, and from which it only tells the year of a happening. */
const STRETCH = 5;
const LONGEST_STRETCH = 200;
/** One or two people die in one happening, whatever stretch it is dated to. */
export const MANY = 5;

const PLACE_WORDS = 6;
const WHERE = new Set(['ADP', 'DET', 'PROPN']);

/** A time that opens the sentence, or follows the word of harm at once: it dates the sum, not one of its places or people. */
function datesTheSum(draft: Draft, at: number, harmed: Harmed): boolean {
  const first = draft.syntax.sentences[harmed.group.sentence]?.first ?? 0;
  const after = Math.max(harmed.group.last, harmed.found.predicate);
  const opens = at - first <= 2 && at < harmed.group.first;
  const between = draft.syntax.tokens.slice(after + 1, at);
  // "were killed in Lethany in March": where, then when.
  const near = at - after <= 2 || (between.length <= PLACE_WORDS && between.every(t => WHERE.has(t.upos)));
  return (opens || (at > after && near)) && inReach(draft, at, harmed);
}

/** A stretch of days that the words date the harm to ("last week", "in May"): longer than a happening, and not over for long. */
export function isStretch(draft: Draft, harmed: Harmed, context: ScopeContext): boolean {
  return (context.dates[harmed.group.sentence] ?? []).some(time => {
    if (typeof time.earliest !== 'string' || typeof time.latest !== 'string') return false;
    const before = draft.syntax.text.slice(Math.max(0, time.start - 8), time.start).toLowerCase();
    if (/\b(?:since|of|until|from|by)\s+$/.test(before)) return false;
    const length = days(time.latest) - days(time.earliest);
    return (
      length >= STRETCH && length < LONGEST_STRETCH && datesTheSum(draft, tokenAt(draft.syntax, time.start), harmed)
    );
  });
}

/** The sentence goes on in the paragraph of a sum that a stretch of days dates. */
export function goesOnInStretch(draft: Draft, harmed: Harmed, { stretch }: ScopeContext): boolean {
  const here = draft.syntax.sentences[harmed.group.sentence];
  return stretch !== null && here?.block === stretch.block && harmed.group.sentence - stretch.sentence <= 1;
}
