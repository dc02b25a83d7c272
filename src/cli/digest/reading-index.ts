import type {
  Actor,
  Attribution,
  Claim,
  Event,
  Place,
  Reading,
  ReadingDocument,
  Relation,
  Time,
} from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { codePoints } from '../../text/code-points.js';
import { type CoverIndex, coverIndex } from './cover-index.js';

type Lookup<T> = (id: string | null | undefined) => T | undefined;

/** A reading with its ids and spans looked up. A dangling or absent id is `undefined`, never an error. */
export interface ReadingIndex {
  readonly reading: Reading;
  actor: Lookup<Actor>;
  time: Lookup<Time>;
  place: Lookup<Place>;
  event: Lookup<Event>;
  claim: Lookup<Claim>;
  attribution: Lookup<Attribution>;
  /** Claims made through an attribution. */
  claimsThrough(attribution: string): readonly Claim[];
  /** Claims that deny, leave open or doubt a claim or an event (their own event, or what they are about). */
  answersTo(id: string): readonly Claim[];
  /** Relations that a claim is an end of. */
  relationsOf(claim: string): readonly Relation[];
  readonly contents: CoverIndex<Attribution>;
  readonly parts: CoverIndex<ReadingDocument['parts'][number]>;
  readonly tollEvidence: CoverIndex<Claim>;
  /** The words of a span given in code points. */
  words(span: Span): string;
}

function lookup<T extends { id: string }>(items: readonly T[]): Lookup<T> {
  const byId = new Map(items.map(item => [item.id, item]));
  return id => (id == null ? undefined : byId.get(id));
}

/** Items under each of several keys. */
function under<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): (key: string) => readonly T[] {
  const lists = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  return key => lists.get(key) ?? [];
}

const ANSWERS = new Set<Claim['polarity']>(['denied', 'unconfirmed', 'unverifiable']);

export function indexReading(reading: Reading): ReadingIndex {
  const { claims, document } = reading;
  const points = codePoints(document.text);
  const answers = claims.filter(claim => ANSWERS.has(claim.polarity));
  return {
    reading,
    actor: lookup(reading.actors),
    time: lookup(reading.times),
    place: lookup(reading.places),
    event: lookup(reading.events),
    claim: lookup(claims),
    attribution: lookup(reading.attributions),
    claimsThrough: under(claims, ({ attribution }) => (attribution ? [attribution] : [])),
    answersTo: under(answers, ({ about, event }) => [...(about ?? []), ...(event ? [event] : [])]),
    relationsOf: under(reading.relations, ({ from, to }) => [from, to]),
    contents: coverIndex(reading.attributions, ({ content }) => content),
    parts: coverIndex(document.parts, part => [part]),
    tollEvidence: coverIndex(claims, ({ toll, evidence }) => (toll ? evidence : [])),
    words: span => document.text.slice(points.toUtf16(span.start), points.toUtf16(span.end)),
  };
}
