import type { Scope, Time, Toll } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { sharesBracket } from './brackets.js';
import type { Harmed } from './parts.js';
import { bySentence } from './sentence-index.js';
import { tokenAt } from './words.js';
import { findCues, type FoundCue, type ScopeCues } from './scope-cues.js';

const DAY = 86_400_000;
const days = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY;
/** A happening that ended this many days before the report's present is an earlier one. */
const OLD = 12;
const BOUNDARY = new Set(['who', 'which', 'when', 'where', ';', 'while', 'but']);

/** What the scope of a report's tolls is judged against. */
export interface ScopeContext {
  cues: ScopeCues;
  /** The day that the report speaks on: its publication, or the last day it names where that lies far back. */
  present: number | null;
  /** By sentence: the event cue named last, before or in it. */
  running: ('incident' | 'operation' | null)[];
  /** By sentence: its cues and its dates. */
  told: FoundCue[][];
  dates: Time[][];
}

const isDay = (time: Time): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && typeof time.latest === 'string';

export function scopeContext(draft: Draft, cues: ScopeCues): ScopeContext {
  const published = draft.document.published;
  let present = published ? days(published) : null;
  if (present !== null) {
    const last = draft.times
      .filter(isDay)
      .map(t => days(t.latest ?? ''))
      .reduce((most, day) => (day <= (present ?? 0) && day > most ? day : most), -Infinity);
    if (Number.isFinite(last) && present - last > OLD) present = last;
  }
  const running: ScopeContext['running'] = [];
  const told: FoundCue[][] = [];
  let now: ScopeContext['running'][number] = null;
  for (const sentence of draft.syntax.sentences) {
    const found = findCues(draft.syntax, sentence.first, sentence.last, cues);
    told.push(found);
    for (const { cue } of found)
      if (cue.place === 'event' && (cue.scope === 'operation' || cue.scope === 'incident')) now = cue.scope;
    running.push(now);
  }
  const dates = bySentence(draft.times.filter(isDay), draft.syntax.sentences);
  return { cues, present, running, told, dates };
}

/** No border between clauses between a cue and the figure; a clause that hangs on what the cue tells of is no border. */
function inReach(draft: Draft, cueAt: number, harmed: Harmed): boolean {
  const { first, last } = harmed.group;
  // "58 were killed (previous week: 31)": a bracket speaks of what stands in it.
  if (!sharesBracket(draft.syntax, cueAt, first)) return false;
  if (cueAt < first) return !draft.syntax.tokens.slice(cueAt, first).some(t => t.text === ';');
  for (let i = last + 1; i < cueAt; i += 1) if (BOUNDARY.has(draft.syntax.tokens[i]?.lower ?? '')) return false;
  return true;
}

const isPerfect = (draft: Draft, harmed: Harmed): boolean => {
  const { tokens } = draft.syntax;
  for (let i = harmed.found.predicate - 1; i >= harmed.found.predicate - 4; i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    if (['have', 'has', "'ve"].includes(lower)) return true;
  }
  return false;
};

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
  const time = draft.times.some(t => t.start <= next.start && next.start < t.end && t.type !== 'DURATION');
  const own = draft.syntax.tokens.slice(at + 1, at + 4).map(t => t.lower);
  if (
    own.some(word =>
      (context.cues.get(word) ?? []).some(c => c.place === 'event' && c.scope === 'operation' && word !== 'war'),
    )
  )
    return 'operation';
  if (!time && !['the', 'its', 'it', 'they', 'that', 'then', 'this', 'his', 'their'].includes(next.lower)) return null;
  return inReach(draft, at, harmed) ? 'period' : null;
}

/** Days of the times that date the harm: in reach of the figure, not "since …", not "the truce of 2029". */
function datesOf(draft: Draft, harmed: Harmed, context: ScopeContext): number[] {
  const out: number[] = [];
  for (const time of context.dates[harmed.group.sentence] ?? []) {
    const before = draft.syntax.text.slice(Math.max(0, time.start - 8), time.start).toLowerCase();
    if (/\b(?:since|of|until|from)\s+$/.test(before)) continue;
    const at = tokenAt(draft.syntax, time.start);
    const from = Math.max(harmed.group.last, harmed.found.predicate);
    // "a pilot shot down in 2028": the date is of another verb.
    if (draft.syntax.tokens.slice(from + 1, at).some(t => t.upos === 'VERB')) continue;
    if (inReach(draft, at, harmed)) out.push(days(time.latest ?? ''));
  }
  return out;
}

const LARGE = 200;
/** An event this many words away is not what a large sum is of. */
const NEAR = 12;

const isEvent = (found: FoundCue): boolean => found.cue.place === 'event' || found.cue.place === 'near';

/** The event that the words name nearest to the figure; else the one that the report told of last. */
function eventScope(harmed: Harmed, found: readonly FoundCue[], context: ScopeContext): 'incident' | 'operation' {
  const events = found.filter(isEvent);
  const near = events.sort((a, b) => Math.abs(a.at - harmed.group.first) - Math.abs(b.at - harmed.group.first))[0];
  if (near) return near.cue.scope === 'operation' ? 'operation' : 'incident';
  // People go free in one exchange, whatever the war around it.
  if (harmed.found.harm === 'released') return 'incident';
  return context.running[harmed.group.sentence] ?? 'incident';
}

/** Which happening a count is of: an earlier one, a stretch of time, a whole operation, or the incident told of. */
export function scopeOf(
  draft: Draft,
  harmed: Harmed,
  context: ScopeContext,
): { scope: Scope; aggregation: Toll['aggregation'] } {
  const found = context.told[harmed.group.sentence] ?? [];
  const compared = harmed.found.rule === 'toll-value-compared';
  const event = eventScope(harmed, found, context);
  const told = (scope: Scope): { scope: Scope; aggregation: Toll['aggregation'] } => ({
    scope,
    aggregation: scope === 'background' ? event : scope,
  });
  if (compared) return told('background');
  for (const { cue, at } of found) {
    if (cue.place === 'clause' && cue.scope === 'background' && inReach(draft, at, harmed)) return told('background');
    if (cue.place !== 'time') continue;
    const scope = sinceScope(draft, at, harmed, found, context);
    if (scope) return told(scope);
  }
  const perfect = isPerfect(draft, harmed);
  for (const { cue, at } of found) {
    if (cue.scope !== 'period' || !inReach(draft, at, harmed)) continue;
    if (cue.place === 'clause' || (cue.place === 'perfect' && perfect)) return told('period');
  }
  const dates = datesOf(draft, harmed, context);
  const aftermath = found.some(f => f.cue.place === 'aftermath');
  if (context.present !== null && dates.length > 0 && !aftermath && context.present - Math.max(...dates) > OLD)
    return told('background');
  const named = found.some(f => isEvent(f) && Math.abs(f.at - harmed.group.first) < NEAR);
  if (perfect && !named && (harmed.group.lower ?? 0) >= LARGE) return told('period');
  return told(event);
}
