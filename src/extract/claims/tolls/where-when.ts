import type { Toll } from '../../../model/reading.js';
import { overlaps, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

type Setting = Pick<Toll, 'places' | 'time' | 'when'>;
type Place = Draft['places'][number];
type Time = Draft['times'][number];

/** What stands in each sentence, found once a report: a report of thousands of tolls is not looked through for each of them. */
interface Index {
  places: Map<number, Place[]>;
  times: Map<number, Time[]>;
  sources: Map<number, Span[]>;
  /** Times (ids) of saying. */
  said: Set<string>;
  /** How many attributions are in; reading tolls may add some. */
  attributions: number;
}

const indexes = new WeakMap<Draft, Index>();

/** The last sentence that begins at or before an offset. */
function sentenceAt({ syntax: { sentences } }: Draft, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function put<T extends Span>(draft: Draft, into: Map<number, T[]>, item: T): void {
  const last = sentenceAt(draft, item.end - 1);
  for (let i = sentenceAt(draft, item.start); i <= last; i += 1) {
    const known = into.get(i);
    if (known) known.push(item);
    else into.set(i, [item]);
  }
}

function newIndex(draft: Draft): Index {
  const index: Index = { places: new Map(), times: new Map(), sources: new Map(), said: new Set(), attributions: 0 };
  for (const place of draft.places) put(draft, index.places, place);
  for (const time of draft.times) put(draft, index.times, time);
  indexes.set(draft, index);
  return index;
}

function indexOf(draft: Draft): Index {
  const index = indexes.get(draft) ?? newIndex(draft);
  for (; index.attributions < draft.attributions.length; index.attributions += 1) {
    const attribution = draft.attributions[index.attributions];
    if (attribution?.source) put(draft, index.sources, attribution.source);
    if (attribution?.time) index.said.add(attribution.time);
  }
  return index;
}

/** Places and time of the figure's sentence, the nearest first. A time of saying belongs to its attribution, not to the harm. */
export function settingOf(draft: Draft, harmed: Harmed): Setting {
  const number = harmed.group.sentence;
  const sentence = draft.syntax.sentences[number];
  const at = harmed.group.figure.start;
  if (!sentence) return { places: [] };
  const index = indexOf(draft);
  const inside = <T extends Span>(items: ReadonlyMap<number, T[]>): T[] =>
    (items.get(number) ?? [])
      .filter(item => item.start >= sentence.start && item.end <= sentence.end)
      .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  // A capital that speaks, or the place in a source's name, is not where it happened.
  const sources = index.sources.get(number) ?? [];
  const places = inside(index.places)
    .filter(place => !sources.some(source => overlaps(source, place)))
    .map(place => place.id);
  const time = inside(index.times).find(
    t => !index.said.has(t.id) && (t.type === 'DATE' || t.type === 'TIME') && t.resolvedFrom !== 'none',
  );
  if (!time) return { places };
  return {
    places,
    time: time.id,
    when: { edtf: time.edtf ?? null, earliest: time.earliest ?? null, latest: time.latest ?? null, basis: 'stated' },
  };
}
