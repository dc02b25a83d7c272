import type { Actor, Place, Time, Toll } from '../../../model/reading.js';
import { overlaps, type Span } from '../../../model/span.js';
import { actorAt } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { carriedPlace } from './carried-place.js';
import { isOfOtherClause } from './other-clause.js';
import type { Harmed } from './parts.js';
import { isPlaceOfCare } from './place-of-care.js';
import { bySentence } from './sentence-index.js';
import { placeOfWhere } from './where-clause.js';
import { tokenAt } from './words.js';

type Setting = Pick<Toll, 'places' | 'time' | 'when'>;

const nearest = <T extends Span>(items: readonly T[] | undefined, at: number): T[] =>
  [...(items ?? [])].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));

/** "A dawn raid", "before midnight": a part of some day, which the day of the report need not be. */
const isBarePart = ({ type, text, resolvedFrom }: Time): boolean =>
  type === 'TIME' &&
  resolvedFrom === 'document' &&
  /^(?:(?:the|a|an|before|after|at|around|about|shortly|just|early|late|mid)[ -])*(?:dawn|daybreak|sunrise|dusk|sunset|nightfall|midnight|midday|noon|morning|afternoon|evening|night)$/i.test(
    text,
  );

const isDated = (time: Time): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && time.resolvedFrom !== 'none' && !isBarePart(time);

/** No semicolon stands between: "In May seven died; in the second raid two". */
const isSameClause = (draft: Draft, time: Span, at: number): boolean =>
  !draft.syntax.text.slice(Math.min(time.end, at), Math.max(time.start, at)).includes(';');

/** "The general staff in Mirov", "the ministry in Hest": where a body has its seat, and nobody was harmed. */
function isSeat(draft: Draft, place: Place): boolean {
  const { tokens } = draft.syntax;
  const name = tokens[tokenAt(draft.syntax, place.start)];
  const link = tokens[(name?.index ?? 0) - 1];
  const before = tokens[(name?.index ?? 0) - 2];
  if (!name || !link || !before || link.lower !== 'in' || before.sentence !== name.sentence) return false;
  return before.upos === 'NOUN' && BODIES.has(actorAt(draft, before)?.kind ?? 'other');
}

const BODIES = new Set<Actor['kind']>(['government', 'armed-force', 'media', 'igo', 'ngo']);

/**
 * "nine farmers who were killed at Orsk on 8 March and nine soldiers who were killed at Telmo on 13 March": each count has its own,
 * beside what stands before the first. Where nothing stands between a count and the next one, all may be meant.
 */
function ownOf<T extends Span>(draft: Draft, items: readonly T[], harmed: Harmed): readonly T[] {
  const { start, end } = harmed.group.figure;
  const { tokens, sentences } = draft.syntax;
  const opens = tokens[sentences[harmed.group.sentence]?.first ?? 0]?.start ?? 0;
  const closes = tokens[(sentences[harmed.group.sentence]?.last ?? 1) - 1]?.end ?? 0;
  const counts = draft.numbers.filter(
    n => n.kind === 'cardinal' && n.start >= opens && n.end <= closes && !draft.times.some(time => overlaps(time, n)),
  );
  const next = counts.find(n => n.start > end)?.start ?? closes;
  const own = items.filter(item => item.start > end && item.start < next);
  if (own.length === 0 || counts.length < 2) return items;
  const first = Math.min(start, counts[0]?.start ?? start);
  return [...own, ...items.filter(item => item.start < first)];
}

/** Narrow enough to be where something happened; a land or a province is not. */
const isNarrow = ({ kind }: Place): boolean => kind === 'city' || kind === 'facility';

/** Where somebody wrote. */
const isDateline = ({ document, view }: Draft, place: Place): boolean => {
  const words = document.dateline?.place;
  return words !== undefined && words !== null && overlaps(view.toSource(place), words);
};

/** Makes the question "where and when?" for one report: places and time of the figure's sentence, the nearest first. */
export function createSettings(draft: Draft): (harmed: Harmed) => Setting {
  const { sentences } = draft.syntax;
  const sources = bySentence(
    draft.attributions.flatMap(a => (a.source ? [a.source] : [])),
    sentences,
  );
  // A capital that speaks, or the place in a source's name, is not where it happened.
  const places: Place[][] = bySentence(draft.places, sentences).map((here, s) =>
    here.filter(
      place =>
        !sources[s]?.some(source => overlaps(source, place)) && !isSeat(draft, place) && !isPlaceOfCare(draft, place),
    ),
  );
  const scenes = places.flat().filter(place => !isDateline(draft, place));
  // A time of saying belongs to its attribution, not to the harm.
  const said = new Set(draft.attributions.map(a => a.time));
  const times: Time[][] = bySentence(
    draft.times.filter(t => isDated(t) && !said.has(t.id)),
    sentences,
  );
  return harmed => {
    const at = harmed.group.figure.start;
    const clause = placeOfWhere(draft, harmed.group.sentence, at);
    const own = clause ? [clause] : ownOf(draft, nearest(places[harmed.group.sentence], at), harmed);
    const carried = own.some(isNarrow) ? null : carriedPlace(draft, harmed.group.sentence, scenes);
    const where = [...(carried ? [carried] : []), ...own].map(place => place.id);
    const time = ownOf(draft, nearest(times[harmed.group.sentence], at), harmed).find(
      t => isSameClause(draft, t, at) && !isOfOtherClause(draft, tokenAt(draft.syntax, t.start), harmed),
    );
    if (!time) return { places: where };
    const { edtf = null, earliest = null, latest = null } = time;
    return { places: where, time: time.id, when: { edtf, earliest, latest, basis: 'stated' } };
  };
}
