import type { Actor, Attribution, Claim, Event, Place, Reading, Time } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { codePoints } from '../../text/code-points.js';

/** A reading with its ids looked up. A dangling or absent id is `undefined`, never an error. */
export interface ReadingIndex {
  readonly reading: Reading;
  actor(id: string | null | undefined): Actor | undefined;
  time(id: string | null | undefined): Time | undefined;
  place(id: string | null | undefined): Place | undefined;
  event(id: string | null | undefined): Event | undefined;
  claim(id: string | null | undefined): Claim | undefined;
  attribution(id: string | null | undefined): Attribution | undefined;
  /** The words of a span given in code points. */
  words(span: Span): string;
}

function lookup<T extends { id: string }>(items: readonly T[]): (id: string | null | undefined) => T | undefined {
  const byId = new Map(items.map(item => [item.id, item]));
  return id => (id == null ? undefined : byId.get(id));
}

export function indexReading(reading: Reading): ReadingIndex {
  const text = reading.document.text;
  const points = codePoints(text);
  return {
    reading,
    actor: lookup(reading.actors),
    time: lookup(reading.times),
    place: lookup(reading.places),
    event: lookup(reading.events),
    claim: lookup(reading.claims),
    attribution: lookup(reading.attributions),
    words: span => text.slice(points.toUtf16(span.start), points.toUtf16(span.end)),
  };
}
