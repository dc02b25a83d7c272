import type { Toll } from '../../../model/reading.js';
import { overlaps } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

type Setting = Pick<Toll, 'places' | 'time' | 'when'>;

/** Places and time of the figure's sentence, the nearest first. A time of saying belongs to its attribution, not to the harm. */
export function settingOf(draft: Draft, harmed: Harmed): Setting {
  const sentence = draft.syntax.sentences[harmed.group.sentence];
  const at = harmed.group.figure.start;
  if (!sentence) return { places: [] };
  const inside = <T extends { start: number; end: number }>(items: readonly T[]): T[] =>
    items
      .filter(item => item.start >= sentence.start && item.end <= sentence.end)
      .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  // A capital that speaks, or the place in a source's name, is not where it happened.
  const sources = draft.attributions
    .flatMap(a => (a.source ? [a.source] : []))
    .filter(s => s.start < sentence.end && s.end > sentence.start);
  const places = inside(draft.places)
    .filter(place => !sources.some(source => overlaps(source, place)))
    .map(place => place.id);
  const said = new Set(draft.attributions.map(a => a.time));
  const time = inside(draft.times).find(
    t => !said.has(t.id) && (t.type === 'DATE' || t.type === 'TIME') && t.resolvedFrom !== 'none',
  );
  if (!time) return { places };
  return {
    places,
    time: time.id,
    when: { edtf: time.edtf ?? null, earliest: time.earliest ?? null, latest: time.latest ?? null, basis: 'stated' },
  };
}
