import type { Place, Time, Toll } from '../../../model/reading.js';
import { overlaps, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { isOfOtherClause } from './other-clause.js';
import type { Harmed } from './parts.js';
import { bySentence } from './sentence-index.js';
import { tokenAt } from './words.js';

type Setting = Pick<Toll, 'places' | 'time' | 'when'>;

const nearest = <T extends Span>(items: readonly T[] | undefined, at: number): T[] =>
  [...(items ?? [])].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));

const isDated = (time: Time): boolean => (time.type === 'DATE' || time.type === 'TIME') && time.resolvedFrom !== 'none';

/** No semicolon stands between: "In May seven died; in the second raid two". */
const isSameClause = (draft: Draft, time: Span, at: number): boolean =>
  !draft.syntax.text.slice(Math.min(time.end, at), Math.max(time.start, at)).includes(';');

/** Makes the question "where and when?" for one report: places and time of the figure's sentence, the nearest first. */
export function createSettings(draft: Draft): (harmed: Harmed) => Setting {
  const { sentences } = draft.syntax;
  const sources = bySentence(
    draft.attributions.flatMap(a => (a.source ? [a.source] : [])),
    sentences,
  );
  // A capital that speaks, or the place in a source's name, is not where it happened.
  const places: Place[][] = bySentence(draft.places, sentences).map((here, s) =>
    here.filter(place => !sources[s]?.some(source => overlaps(source, place))),
  );
  // A time of saying belongs to its attribution, not to the harm.
  const said = new Set(draft.attributions.map(a => a.time));
  const times: Time[][] = bySentence(
    draft.times.filter(t => isDated(t) && !said.has(t.id)),
    sentences,
  );
  return harmed => {
    const at = harmed.group.figure.start;
    const where = nearest(places[harmed.group.sentence], at).map(place => place.id);
    const time = nearest(times[harmed.group.sentence], at).find(
      t => isSameClause(draft, t, at) && !isOfOtherClause(draft, tokenAt(draft.syntax, t.start), harmed),
    );
    if (!time) return { places: where };
    const { edtf = null, earliest = null, latest = null } = time;
    return { places: where, time: time.id, when: { edtf, earliest, latest, basis: 'stated' } };
  };
}
