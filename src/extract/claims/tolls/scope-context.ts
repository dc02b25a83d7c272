import type { Harm, Place, Time } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { findCues, type FoundCue, type ScopeCues } from './scope-cues.js';
import { bySentence } from './sentence-index.js';

const DAY = 86_400_000;
export const days = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY;
/** A happening that ended this many days before the report's present is an earlier one. */
export const OLD = 12;

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
  /** By sentence: the lengths of time in it. */
  lengths: Time[][];
  /** By sentence: its places. */
  places: Place[][];
  /** Where a stretch of days was last told to date a sum: what follows in its paragraph is of the same stretch. */
  stretch: { block: number; sentence: number } | null;
  /** The sum told last, where no other count was told since; `end` is the last token of its figure and harm. */
  sum: { block: number; sentence: number; harm: Harm; end: number } | null;
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
  const lengths = bySentence(
    draft.times.filter(time => time.type === 'DURATION'),
    draft.syntax.sentences,
  );
  const places = bySentence(draft.places, draft.syntax.sentences);
  return { cues, present, running, told, dates, lengths, places, stretch: null, sum: null };
}
