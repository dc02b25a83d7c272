import type { Event, Toll } from '../../../model/reading.js';
import { overlaps, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

// A count and the event that its words tell share what it was done with.

/** Events by trigger, in order of text, for search by halving. */
export function eventsInOrder(draft: Draft): Event[] {
  return [...draft.events].sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Events whose trigger lies in a stretch of text. */
function eventsIn(events: readonly Event[], span: Span): Event[] {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.trigger.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Event[] = [];
  for (let i = low; i < events.length; i += 1) {
    const event = events[i];
    if (!event || event.trigger.start >= span.end) break;
    found.push(event);
  }
  return found;
}

const VIOLENT = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** The event of the word of harm itself; else the nearest violent one told before it in the sentence. */
function eventOf(draft: Draft, harmed: Harmed, events: readonly Event[]): { own: Event | null; near: Event | null } {
  const { tokens, sentences } = draft.syntax;
  const predicate = tokens[harmed.found.predicate];
  const sentence = sentences[harmed.group.sentence];
  if (!predicate || !sentence) return { own: null, near: null };
  const inside = eventsIn(events, sentence);
  const own = inside.find(event => overlaps(event.trigger, predicate)) ?? null;
  const near =
    inside.findLast(
      event =>
        event !== own &&
        VIOLENT.has(event.type) &&
        event.status === 'happened' &&
        event.trigger.start < predicate.start,
    ) ?? null;
  return { own, near };
}

/** Links a toll to the event its words tell, and takes over the weapon. Who did it is for the toll's own clause to say. */
export function linkEvent(draft: Draft, harmed: Harmed, toll: Toll, events: readonly Event[]): void {
  const { own, near } = eventOf(draft, harmed, events);
  const event = own ?? near;
  if (!event || event.status === 'planned' || event.status === 'hypothetical') return;
  toll.event = event.id;
  toll.weapon ??= own?.weapon ?? near?.weapon ?? null;
}
