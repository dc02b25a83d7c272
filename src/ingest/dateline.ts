import type { Span } from '../model/span.js';
import type { IngestData } from './data.js';
import { readDateAt, type VisibleDate } from './visible-date.js';

/** The head of wire copy: where, when and from whom. Offsets are of the text it was read in. */
export interface Dateline {
  place: Span | null;
  time: Span | null;
  date: VisibleDate | null;
  agency: string | null;
  /** Where the first sentence begins. */
  end: number;
  /** "AFP ::": the agency's mark alone. */
  isHead: boolean;
}

/** A dateline ends within this many units. */
const LIMIT = 130;
const HEAD = /^((?:\p{Lu}|\d)[\p{L}\d.&'’/ -]{0,40}?)\s*::\s*(?=\S)/u;
const SEPARATOR = /\s*[–—]{1,2}\s*|\s+-{1,2}\s+|(?<=[)\p{L}\d])--\s*|:\s+|\.\s+/gu;
const GROUP = /\(([^()]{2,40})\)|(?<=\s|^)\/([^/]{2,40})\/|\[([^[\]]{2,40})\]/gu;
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:(?:\s|\/|\s?&\s?)(?:(?:de|del|la|le|el|al|of|the|and|da|do|du|di|des|es|ez|ed|am|an|der|on|upon|y)\s){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u;
/** What a first sentence opens with. */
const OPENING = /^["'“‘«„[(]*[\p{Lu}\p{N}\p{Lo}]/u;

interface Parts {
  place: Span | null;
  pieces: number;
  time: Span | null;
  date: VisibleDate | null;
  agency: string | null;
  known: boolean;
}

const NAME = /^\p{Lu}[\p{L}\d.&'’-]*(?: (?:of |and |de )?\p{Lu}[\p{L}\d.&'’-]*){0,4}(?:\/\p{Lu}[\p{L}\d.&'’ -]*)?$/u;

/** The name an agency goes by; words in an agency's place that the list lacks are taken as they stand. */
function agencyOf(words: string, data: IngestData): { name: string; known: boolean } | null {
  const clean = words.trim();
  const first = clean.split('/')[0] ?? '';
  const known = data.agencies.get(clean.toLowerCase()) ?? data.agencies.get(first.toLowerCase());
  if (known) return { name: known, known: true };
  return NAME.test(clean) ? { name: clean, known: false } : null;
}

/** Bracketed agency or date; their place in the line is blanked, so that offsets hold. */
function takeGroups(left: string, parts: Parts, data: IngestData): string | null {
  let failed = false;
  const rest = left.replace(GROUP, (whole: string, a?: string, b?: string, c?: string, at?: number) => {
    const words = a ?? b ?? c ?? '';
    const start = (at ?? 0) + 1;
    if (!takeDate(words, start, parts, data)) {
      const agency = agencyOf(words, data);
      if (!agency || parts.agency) failed = true;
      else [parts.agency, parts.known] = [agency.name, agency.known];
    }
    return ' '.repeat(whole.length);
  });
  return failed ? null : rest;
}

const trimSpan = (text: string, start: number, end: number): Span => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
};

/** A piece that is a date or a weekday and nothing else; `start` is where the piece stands in the line. */
function takeDate(piece: string, start: number, parts: Parts, data: IngestData): boolean {
  const span = trimSpan(piece, 0, piece.length);
  const words = piece.slice(span.start, span.end);
  if (data.dates.weekdays.has(words.toLowerCase().replace(/\.$/, ''))) {
    parts.time ??= { start: start + span.start, end: start + span.end };
    return true;
  }
  const weekday = /^\p{L}+\.?,?\s+/u.exec(words);
  const isWeekday = weekday && data.dates.weekdays.has(weekday[0].toLowerCase().replace(/[.,\s]/g, ''));
  const at = isWeekday ? weekday[0].length : 0;
  const date = readDateAt(words, at, data.dates);
  if (!date || date.end !== words.length) return false;
  parts.date = { ...date, start: start + span.start + date.start, end: start + span.start + date.end };
  parts.time = { start: start + span.start, end: start + span.end };
  return true;
}

/** "March 3, 2031" holds the comma that parts the pieces: the date is tried over two pieces before one. */
function takePieces(rest: string, parts: Parts, data: IngestData): boolean {
  const commas = [...rest.matchAll(/,/g)].map(found => found.index);
  const edges = [-1, ...commas, rest.length];
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = (edges[i] ?? -1) + 1;
    const end = edges[i + 1] ?? rest.length;
    const wide = edges[i + 2];
    const piece = rest.slice(start, end);
    if (piece.trim() === '') continue;
    if (wide !== undefined && !parts.time && takeDate(rest.slice(start, wide), start, parts, data)) i++;
    else if (!parts.date && takeDate(piece, start, parts, data)) continue;
    else if (!takeName(rest, start, end, parts, data)) return false;
  }
  return true;
}

/** City, then region or country, all before the date; an agency known by name may stand alone. */
function takeName(rest: string, start: number, end: number, parts: Parts, data: IngestData): boolean {
  const span = trimSpan(rest, start, end);
  const words = rest.slice(span.start, span.end);
  const known = data.agencies.get(words.toLowerCase());
  if (known && (parts.place || parts.time || rest.trim() === words)) {
    [parts.agency, parts.known] = [known, true];
    return true;
  }
  if (parts.time || parts.pieces >= 3 || words.length > 50 || !PLACE.test(words)) return false;
  if (data.notPlaces.has(words.toLowerCase())) return false;
  parts.pieces++;
  parts.place ??= span;
  return true;
}

function readLeft(left: string, data: IngestData): Parts | null {
  const parts: Parts = { place: null, pieces: 0, time: null, date: null, agency: null, known: false };
  const rest = takeGroups(left, parts, data);
  return rest !== null && takePieces(rest, parts, data) ? parts : null;
}

const isCapitals = (words: string): boolean => words === words.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words);

/** Whether what stands before the separator is evidence enough for a dateline with that separator. */
function isEnough(parts: Parts, left: string, separator: string): boolean {
  const mark = separator.trim();
  const place = parts.place ? left.slice(parts.place.start, parts.place.end) : '';
  const isLong = mark === '–' || mark === '—';
  if (mark === '.') return parts.place !== null && parts.date !== null && parts.date.year !== null;
  if (parts.agency) return parts.known || parts.place !== null;
  if (parts.time) return parts.place !== null;
  if (isCapitals(place)) return mark !== ':' || place.length >= 5;
  return isLong && /\s/.test(separator.charAt(0)) && place !== '' && place.split(' ').length <= 3;
}

/** Reads "KABALA, March 3 (NW) – ", "(Reuters) - ", "AFP :: " at the start of a cleaned paragraph; null when it has no such head. */
export function readDateline(text: string, data: IngestData): Dateline | null {
  const window = text.slice(0, LIMIT);
  const head = HEAD.exec(window);
  const headAgency = head ? agencyOf(head[1] ?? '', data) : null;
  if (head && headAgency) {
    return { place: null, time: null, date: null, agency: headAgency.name, end: head[0].length, isHead: true };
  }
  for (const found of window.matchAll(SEPARATOR)) {
    const left = window.slice(0, found.index);
    const end = found.index + found[0].length;
    const after = text.slice(end, end + 12);
    if (left.trim() === '' || !OPENING.test(after)) continue;
    const parts = readLeft(left, data);
    if (!parts || !isEnough(parts, left, found[0])) continue;
    return { place: parts.place, time: parts.time, date: parts.date, agency: parts.agency, end, isHead: false };
  }
  return null;
}

/** A line of its own that gives place and date ("Port Amery, 2 August 1957"), or null. */
export function readPlaceAndDate(text: string, data: IngestData): Dateline | null {
  if (text.length > LIMIT) return null;
  const line = text.replace(/[.\s]+$/, '');
  const parts = readLeft(line, data);
  if (!parts?.place || !parts.date) return null;
  return {
    place: parts.place,
    time: parts.time,
    date: parts.date,
    agency: parts.agency,
    end: text.length,
    isHead: false,
  };
}
