import type { Attribution, Event } from '../../../model/reading.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';

/** The attribution whose cue the words are: the deed of speaking itself. */
export const attributionByCue = (draft: Draft, span: Span): Attribution | null => draft.attributions.find(a => a.cue && overlaps(a.cue, span)) ?? null;

const size = (a: Attribution): number => Math.min(...a.content.map(span => span.end - span.start));

/** The innermost attribution in whose content the words stand; null: the report's own voice. */
export function attributionAround(draft: Draft, span: Span): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of draft.attributions) {
    if (!attribution.content.some(content => contains(content, span))) continue;
    if (!best || size(attribution) < size(best)) best = attribution;
  }
  return best;
}

/** The event whose trigger the cue of an attribution is. */
export function eventOfCue(draft: Draft, attribution: Attribution): Event | null {
  const { cue } = attribution;
  return cue ? (draft.events.find(event => overlaps(event.trigger, cue)) ?? null) : null;
}
