import type { Scope, Toll } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { bracketAround } from './brackets.js';
import { isOfHarm, isOverDays } from './counted-days.js';
import { answersSum, isPerfect, rememberSum } from './going-on.js';
import { inTime } from './chunk.js';
import { isOfOtherClause } from './other-clause.js';
import type { Harmed } from './parts.js';
import { OLD, type ScopeContext } from './scope-context.js';
import type { FoundCue } from './scope-cues.js';
import { tokenAt } from './words.js';
import { datesOf, goesOnInStretch, inReach, isStretch, MANY } from './scope-dates.js';

const PRESENT = new Set(['have', 'has', "'ve"]);

/** "since January": a sum up to now; "since October, when an ambush killed 13": the earlier event itself. */
function sinceScope(
  draft: Draft,
  at: number,
  harmed: Harmed,
  found: readonly FoundCue[],
  context: ScopeContext,
): Scope | null {
  const { tokens } = draft.syntax;
  const figure = harmed.group.first;
  if (at < figure && tokens.slice(at, figure).some(t => ['when', 'that', 'which'].includes(t.lower)))
    return 'background';
  if (found.some(f => f.cue.place === 'superlative' && f.at < at && at - f.at < 5)) return null;
  const next = tokens[at + 1];
  if (!next) return null;
  const since = draft.times.find(t => t.start <= next.start && next.start < t.end && t.type !== 'DURATION');
  // "since noon": hours of one day.
  if (since?.type === 'TIME' && HOUR.test(since.text)) return null;
  const time = since !== undefined;
  const own = draft.syntax.tokens.slice(at + 1, at + 4).map(t => t.lower);
  if (
    own.some(word =>
      (context.cues.get(word) ?? []).some(c => c.place === 'event' && c.scope === 'operation' && word !== 'war'),
    )
  )
    return 'operation';
  // "since the two men who died on the table": people, not a day.
  const clause = tokens.slice(at + 1, at + WHO).map(t => t.lower);
  const who = clause.indexOf('who');
  if (who > 0 && !clause.slice(0, who).includes(',')) return null;
  // "Since May 40 have died, and on Friday three": the later count has a day of its own.
  const dated = (context.dates[harmed.group.sentence] ?? []).map(({ start }) => tokenAt(draft.syntax, start));
  if (dated.some(day => at + 1 < day && day < figure && tokens[day - 1]?.lower === 'on')) return null;
  // People flee from one attack for as long as they are counted.
  const one = found.some(f => f.cue.place === 'event' && f.cue.scope === 'incident' && f.at > at && f.at - at < 4);
  if (harmed.found.harm === 'displaced' && one) return null;
  if (!time && !['the', 'its', 'it', 'they', 'that', 'then', 'this', 'his', 'their'].includes(next.lower)) return null;
  return inReach(draft, at, harmed) ? 'period' : null;
}

/** Words within which "since the … who" names people. */
const WHO = 7;
const HOUR = /^(?:noon|midnight|midday|dawn|daybreak|dusk|\d{1,2}(?:[.:]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|o'clock)?)$/i;

const TOWNS = new Set(['city', 'facility']);
const LARGE = 200;
/** An event this many words away is not what a large sum is of. */
const NEAR = 12;

const isEvent = (found: FoundCue): boolean => found.cue.place === 'event' || found.cue.place === 'near';

/** Several attacks in one town are one happening; over a province or a country they are an operation. */
function isOneTown(harmed: Harmed, context: ScopeContext): boolean {
  const towns = (context.places[harmed.group.sentence] ?? []).filter(place => TOWNS.has(place.kind ?? ''));
  const isLong = (context.lengths[harmed.group.sentence]?.length ?? 0) > 0;
  return !isLong && new Set(towns.map(place => place.name)).size === 1;
}

/** The event that the words name nearest to the figure; else the one that the report told of last. */
function eventScope(harmed: Harmed, found: readonly FoundCue[], context: ScopeContext): 'incident' | 'operation' {
  const events = found.filter(isEvent);
  const near = events.sort((a, b) => Math.abs(a.at - harmed.group.first) - Math.abs(b.at - harmed.group.first))[0];
  if (near?.cue.place === 'near' && isOneTown(harmed, context)) return 'incident';
  if (near) return near.cue.scope === 'operation' ? 'operation' : 'incident';
  // People go free in one exchange, whatever the war around it.
  if (harmed.found.harm === 'released') return 'incident';
  return context.running[harmed.group.sentence] ?? 'incident';
}

/** "58 were killed (May: 31)": a bracket that opens with a time of its own and a colon is set against what stands before it. */
function isComparedInBracket(draft: Draft, harmed: Harmed): boolean {
  const bracket = bracketAround(draft.syntax, harmed.group.first);
  if (!bracket) return false;
  const lead = draft.syntax.tokens.slice(bracket.open + 1, harmed.group.left);
  const colon = lead.findIndex(t => t.text === ':');
  return colon > 0 && colon < 4 && lead.slice(0, colon).some(t => inTime(draft.times, t) || /^\p{Lu}/u.test(t.text));
}

/** Many people harmed in a stretch of days, without a happening that the words name; what follows in its paragraph is of the same stretch. */
function isSumOfStretch(draft: Draft, harmed: Harmed, context: ScopeContext, dated: boolean): boolean {
  if ((harmed.group.lower ?? 0) < MANY) return false;
  if (!dated) return goesOnInStretch(draft, harmed, context);
  if (!isStretch(draft, harmed, context)) return false;
  const { block = -1 } = draft.syntax.sentences[harmed.group.sentence] ?? {};
  context.stretch = { block, sentence: harmed.group.sentence };
  return true;
}

/** Which happening a count is of: an earlier one, a stretch of time, a whole operation, or the incident told of. */
export function scopeOf(draft: Draft, harmed: Harmed, context: ScopeContext): Told {
  const told = tellScope(draft, harmed, context);
  rememberSum(draft, harmed, told.scope, context);
  return told;
}

interface Told {
  scope: Scope;
  aggregation: Toll['aggregation'];
}

function tellScope(draft: Draft, harmed: Harmed, context: ScopeContext): Told {
  const found = context.told[harmed.group.sentence] ?? [];
  const compared = harmed.found.rule === 'toll-value-compared';
  const event = eventScope(harmed, found, context);
  const told = (scope: Scope): Told => ({
    scope,
    aggregation: scope === 'background' ? event : scope,
  });
  if (compared || isComparedInBracket(draft, harmed)) return told('background');
  for (const { cue, at } of found) {
    if (cue.place === 'clause' && cue.scope === 'background' && inReach(draft, at, harmed)) return told('background');
    if (cue.place === 'clause' && cue.scope === 'operation' && inReach(draft, at, harmed)) return told('operation');
    if (cue.place === 'own' && isOfHarm(draft, at, harmed)) return told(cue.scope);
    if (cue.place !== 'time' || isOfOtherClause(draft, at, harmed)) continue;
    const scope = sinceScope(draft, at, harmed, found, context);
    if (scope) return told(scope);
  }
  const perfect = isPerfect(draft, harmed, PRESENT);
  for (const { cue, at } of found) {
    if (cue.scope !== 'period' || !inReach(draft, at, harmed)) continue;
    if (cue.place === 'clause' || (cue.place === 'perfect' && perfect)) return told('period');
  }
  const dates = datesOf(draft, harmed, context);
  const aftermath = found.some(f => f.cue.place === 'aftermath');
  if (context.present !== null && dates.length > 0 && !aftermath && context.present - Math.max(...dates) > OLD)
    return told('background');
  if (isOverDays(draft, harmed, context)) return told('period');
  const named = found.some(f => isEvent(f) && Math.abs(f.at - harmed.group.first) < NEAR);
  if (perfect && !named && (harmed.group.lower ?? 0) >= LARGE) return told('period');
  if (!found.some(isEvent) && isSumOfStretch(draft, harmed, context, dates.length > 0)) return told('period');
  if (answersSum(draft, harmed, context)) return told('period');
  return told(event);
}
