import type { Attitude, Event } from '../../../model/reading.js';
import type { Resources } from '../../../resources/resources.js';
import type { Token } from '../../../parse/token.js';

/** Which attitude an event of words shows: by the lemma of its trigger, else by its type and mode. */
export interface Attitudes {
  of(event: Event, trigger: Token | undefined): Attitude | null;
}

export function loadAttitudes(resources: Resources, language: string): Attitudes {
  const byWord = new Map<string, string>();
  for (const row of resources.table(`lexicons/${language}/events-attitudes`))
    byWord.set(`${row.type ?? ''} ${row.word ?? ''}`, row.attitude ?? '');
  return {
    of(event, trigger) {
      const said =
        byWord.get(`${event.type} ${trigger?.lemma ?? ''}`) ??
        byWord.get(`${event.type}/${event.mode ?? ''} *`) ??
        byWord.get(`${event.type} *`);
      return said ? (said as Attitude) : null;
    },
  };
}
