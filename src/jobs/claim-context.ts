import type { ClaimContext, LedgerPlace } from '../model/ledger/claim.js';
import type { Place, Reading, Time, When } from '../model/reading.js';
import type { Span } from '../model/span.js';

export const placeOf = (place: Place): LedgerPlace => ({
  text: place.text,
  name: place.name,
  country: place.country,
  lat: place.lat,
  lon: place.lon,
  kind: place.kind,
  geonames: place.geonames ?? null,
  precision: place.precision,
});

/** How far back, in code points, the scene of a sentence is looked for. */
const REACH = 600;
const MOST_PLACES = 6;
/** A scene set longer ago than this is another one (milliseconds). */
const RECENT = 21 * 86_400_000;

/** A village in the name of a paper is not where it happened. */
function inName(place: Place, reading: Reading): boolean {
  return reading.actors.some(
    ({ kind, mentions }) =>
      kind === 'media' &&
      mentions.some(
        ({ start, end }) => start <= place.start && place.end <= end && end - start > place.end - place.start,
      ),
  );
}

/** The places of a report that something may have happened at. */
export const realPlaces = (reading: Reading): Place[] => {
  const { text, outlet, agency } = reading.document;
  const points = [...text];
  const bodies = [outlet, agency].flatMap(body => (body && body.includes(' ') ? [body] : []));
  return reading.places.filter(place => {
    if (inName(place, reading)) return false;
    return !bodies.some(body => {
      const at = body.indexOf(place.text);
      return at >= 0 && points.slice(Math.max(0, place.start - at), place.start - at + body.length).join('') === body;
    });
  });
};

/** Places named in the sentence, then in those before it from the nearest, then in the title and dateline. */
function placesBefore(reading: Reading, places: readonly Place[], sentence: Span): LedgerPlace[] {
  const { title, dateline } = reading.document;
  const head = title && reading.document.text.startsWith(title) ? [...title].length : 0;
  const before = places.filter(place => place.start < sentence.end);
  const near = before.reverse();
  const top = before.filter(place => place.end <= head || place.id === dateline?.place);
  const names = new Set<string>();
  const found: LedgerPlace[] = [];
  for (const place of [...near.slice(0, 3), ...top, ...near.slice(3)]) {
    if (names.has(place.name) || found.length === MOST_PLACES) continue;
    names.add(place.name);
    found.push(placeOf(place));
  }
  return found;
}

const WITH_DAY =
  /\b(?:this|today|tonight|yesterday|last|earlier|overnight)\b|\p{L}day\b|\d\s+\p{Lu}\p{L}{2}|\p{Lu}\p{L}{2,}\s+\d/iu;

/** "Midnight" and "11.20" name no day: the one they were given is only that of the report. */
export const namesDay = ({ type, text, resolvedFrom }: Time): boolean =>
  type !== 'TIME' || resolvedFrom !== 'published' || WITH_DAY.test(text);

/** A day or a time of day that is told of as past and recent. */
function setsScene(time: Time, published: string | null): boolean {
  if (!namesDay(time)) return false;
  if ((time.type !== 'DATE' && time.type !== 'TIME') || !time.earliest || !time.latest) return false;
  const [from, to] = [Date.parse(time.earliest), Date.parse(time.latest)];
  if (!(to - from < 3 * 86_400_000)) return false;
  const end = published ? Date.parse(published) : Number.NaN;
  return Number.isNaN(end) || (from <= end && from >= end - RECENT);
}

const whenOf = (time: Time): When => ({
  edtf: time.edtf ?? null,
  earliest: time.earliest ?? null,
  latest: time.latest ?? null,
  basis: 'report',
});

/** The day told of last before the end of the sentence; else the first day that the report tells of at all. */
function whenBefore(
  reading: Reading,
  said: ReadonlySet<string>,
  sentence: Span,
  paragraph: Span,
): Pick<ClaimContext, 'when' | 'near'> {
  const times = reading.times.filter(time => !said.has(time.id) && setsScene(time, reading.document.published));
  const time =
    times.findLast(({ start }) => start < sentence.end && start >= sentence.start - REACH) ??
    times.find(({ start }) => start < sentence.end) ??
    times[0];
  if (!time) return { when: null, near: false };
  return { when: whenOf(time), near: time.start >= paragraph.start && time.start < sentence.end };
}

/**
 * The scene of a sentence: where and when the report says it is at that point. Offsets are code points; `places` are
 * those that count, `said` holds the ids of times that are no part of it.
 */
export function contextAt(
  reading: Reading,
  places: readonly Place[],
  said: ReadonlySet<string>,
  sentence: Span,
  paragraph: Span,
): Omit<ClaimContext, 'head' | 'headline'> {
  return { places: placesBefore(reading, places, sentence), ...whenBefore(reading, said, sentence, paragraph) };
}
