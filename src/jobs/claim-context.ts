import type { LedgerClaim, LedgerPlace } from '../model/ledger/claim.js';
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

/** Places named in the sentence, then in those before it from the nearest, then in the title and dateline. */
function placesBefore(reading: Reading, sentence: Span): LedgerPlace[] {
  const { title, dateline } = reading.document;
  const head = title && reading.document.text.startsWith(title) ? [...title].length : 0;
  const before = reading.places.filter(place => place.start < sentence.end);
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

/** A day or a time of day that is told of as past and recent. */
function setsScene(time: Time, published: string | null): boolean {
  if ((time.type !== 'DATE' && time.type !== 'TIME') || !time.earliest || !time.latest) return false;
  const [from, to] = [Date.parse(time.earliest), Date.parse(time.latest)];
  if (!(to - from < 3 * 86_400_000)) return false;
  const end = published ? Date.parse(published) : Number.NaN;
  return Number.isNaN(end) || (from <= end + 86_400_000 && from >= end - RECENT);
}

/** The day told of last before the end of the sentence; else the first day that the report tells of at all. */
function whenBefore(reading: Reading, sentence: Span): When | null {
  const { published } = reading.document;
  const times = reading.times.filter(time => setsScene(time, published));
  const near = times.filter(time => time.start < sentence.end && time.start >= sentence.start - REACH);
  const time = near.at(-1) ?? times[0];
  return time
    ? { edtf: time.edtf ?? null, earliest: time.earliest ?? null, latest: time.latest ?? null, basis: 'report' }
    : null;
}

/** The scene of a sentence: where and when the report says it is at that point. */
export function contextAt(reading: Reading, sentence: Span): LedgerClaim['context'] {
  return { places: placesBefore(reading, sentence), when: whenBefore(reading, sentence) };
}
