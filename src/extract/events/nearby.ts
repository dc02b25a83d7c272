import type { Event } from '../../model/reading.js';
import type { Draft } from '../draft.js';
import { tokenFrom } from './actor-index.js';

/**
 * Gives each event the times and places that hang below its trigger in the tree: a phrase belongs to the nearest event above it,
 * and in a sentence with one event to that one.
 */
export function attachNearby(draft: Draft, events: readonly Event[], triggers: ReadonlyMap<number, Event>): void {
  const single = new Map<number, Event | null>();
  for (const [token, event] of triggers) {
    const sentence = draft.syntax.tokens[token]?.sentence ?? -1;
    single.set(sentence, single.has(sentence) ? null : event);
  }
  const owner = (offset: number): Event | null => {
    let token = draft.syntax.tokens[tokenFrom(draft, offset)];
    const sentence = token?.sentence ?? -1;
    for (let steps = 0; token && steps < 12; steps += 1) {
      const event = triggers.get(token.index);
      if (event) return event;
      token = draft.syntax.tokens[token.head];
    }
    return single.get(sentence) ?? null;
  };
  // A capital that acts is no scene.
  for (const place of draft.places) if (place.rule !== 'places/metonym') owner(place.start)?.places?.push(place.id);
  for (const time of draft.times) {
    if (time.type === 'DURATION' || time.type === 'SET') continue;
    const event = owner(time.start);
    if (event && !event.time) event.time = time.id;
  }
  for (const event of events) event.places = [...new Set(event.places)];
}
