import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { indexReading } from '../digest/reading-index.js';
import { explainClaim, explainRelation } from './claims.js';
import { type Explained, touches } from './item.js';
import { explainPlace, explainTime } from './places-and-times.js';
import { explainActor, explainAttribution, explainEvent } from './speech.js';

/** What an explanation answers. Offsets are code points of the document's text. */
export interface Explanation {
  id: string;
  asked: Span;
  /** The words asked about with some words around them. */
  before: string;
  words: string;
  after: string;
  items: Explained[];
}

const AROUND = 60;

/** Everything in every layer of a reading that covers the asked words, each with its rule and what it was read from. */
export function explain(reading: Reading, asked: Span): Explanation {
  const index = indexReading(reading);
  const parts = reading.document.parts.filter(part => touches(part, asked));
  const claims = reading.claims.flatMap(claim => explainClaim(index, claim, asked));
  const related = claims.flatMap(item =>
    reading.relations
      .filter(({ from, to }) => from === item.id || to === item.id)
      .map(relation => explainRelation(index, relation, item)),
  );
  const end = Math.max(asked.end, asked.start + 1);
  return {
    id: reading.id,
    asked,
    before: index.words({ start: Math.max(0, asked.start - AROUND), end: asked.start }),
    words: index.words({ start: asked.start, end }),
    after: index.words({ start: end, end: end + AROUND }),
    items: [
      ...parts.map(
        (part): Explained => ({
          layer: 'part',
          id: '',
          as: part.kind,
          start: part.start,
          end: part.end,
          text: index.words(part),
          read: [],
          rule: null,
          confidence: null,
        }),
      ),
      ...reading.times.filter(time => touches(time, asked)).map(time => explainTime(index, time)),
      ...reading.places.filter(place => touches(place, asked)).map(explainPlace),
      ...reading.actors.flatMap(actor => explainActor(index, actor, asked)),
      ...reading.attributions.flatMap(attribution => explainAttribution(index, attribution, asked)),
      ...reading.events.filter(event => touches(event.trigger, asked)).map(event => explainEvent(index, event)),
      ...claims,
      ...related,
    ],
  };
}
