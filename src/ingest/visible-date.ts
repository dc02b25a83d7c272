import type { Span } from '../model/span.js';

/** Words of dates and date lines, lower case. */
export interface DateWords {
  /** "feb" → 2 */
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlySet<string>;
  /** "last updated" → "updated" */
  labels: ReadonlyMap<string, 'published' | 'updated'>;
  fillers: ReadonlySet<string>;
  /** What a document's head puts before its own day, whatever else the line holds: "as of". */
  stated: ReadonlySet<string>;
  /** Kinds of document whose title may close with its day: "bulletin". */
  documents: ReadonlySet<string>;
  /** What stands after a number and dates nothing: "hours ago", "min read". */
  relatives: ReadonlySet<string>;
  /** "gmt" → "+00:00" */
  zones: ReadonlyMap<string, string>;
}

/** A calendar date as printed. Offsets are of the text it was read in. */
export interface VisibleDate extends Span {
  year: number | null;
  month: number;
  day: number;
}

/** A clock time as printed, with the offset of its zone where one is named. */
export interface VisibleClock extends Span {
  hour: number;
  minute: number;
  zone: string | null;
}

const MONTH_FIRST = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+((?:19|20|21)\d\d)(?!\d))?/uy;
const DAY_FIRST = /(\d{1,2})(?:st|nd|rd|th)?[\s-](?:of\s+)?(\p{L}{3,9})\.?(?:,?[\s-]((?:19|20|21)\d\d)(?!\d))?/uy;
const ISO = /((?:19|20|21)\d\d)-(\d\d)-(\d\d)(?=\D|$)/y;
const NUMERIC = /(\d{1,2})([./])(\d{1,2})\2((?:19|20|21)\d\d)(?!\d)/y;
const CLOCK = /(\d{1,2})[:.h](\d\d)(?::\d\d(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?(?!\d)/iy;
const HOUR = /(\d{1,2})\s*([ap])\.?m\.?(?!\p{L})/iuy;
const ZONE = /\s*\(?([+-]\d\d):?(\d\d)|\s*\(?(\p{L}{1,5})\)?(?!\p{L})/uy;
/** A zone that the list lacks, or that means several offsets: passed over. */
const UNKNOWN_ZONE = /^[A-Z]{2,5}$/;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const toYear = (digits: string | undefined): number | null => (digits ? Number(digits) : null);

function dated(
  found: RegExpExecArray,
  year: number | null,
  month: number | undefined,
  day: number,
): VisibleDate | null {
  if (!month || month > 12 || day < 1 || day > 31) return null;
  return { start: found.index, end: found.index + found[0].length, year, month, day };
}

/** 28.02.2026 is day first; with slashes the order is a matter of country, so only a day past 12 tells it. */
function readNumeric(found: RegExpExecArray): VisibleDate | null {
  const [, first = '', sign, second = '', year] = found;
  const [a, b] = [Number(first), Number(second)];
  if (sign === '.' || a > 12) return dated(found, toYear(year), b, a);
  return b > 12 ? dated(found, toYear(year), a, b) : null;
}

/** The date that begins at `at`, or null. */
export function readDateAt(text: string, at: number, words: DateWords): VisibleDate | null {
  const iso = matchAt(ISO, text, at);
  if (iso) return dated(iso, toYear(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric) return readNumeric(numeric);
  const day = matchAt(DAY_FIRST, text, at);
  const dayMonth = day && words.months.get((day[2] ?? '').toLowerCase());
  if (day && dayMonth) return dated(day, toYear(day[3]), dayMonth, Number(day[1]));
  const month = matchAt(MONTH_FIRST, text, at);
  return month
    ? dated(month, toYear(month[3]), words.months.get((month[1] ?? '').toLowerCase()), Number(month[2]))
    : null;
}

const toHour = (hour: number, half: string | undefined): number =>
  half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;

function readZone(text: string, at: number, words: DateWords): { zone: string | null; end: number } | null {
  const found = matchAt(ZONE, text, at);
  if (!found) return null;
  const zone = found[1] ? `${found[1]}:${found[2]}` : words.zones.get((found[3] ?? '').toLowerCase());
  if (!zone && !UNKNOWN_ZONE.test(found[3] ?? '')) return null;
  return { zone: zone ?? null, end: at + found[0].length };
}

/** The clock time that begins at `at` ("14:02 GMT", "9.30am"), or null. */
export function readClockAt(text: string, at: number, words: DateWords): VisibleClock | null {
  const found = matchAt(CLOCK, text, at) ?? matchAt(HOUR, text, at);
  if (!found) return null;
  const isClock = found.length === 4;
  const hour = toHour(Number(found[1]), isClock ? found[3] : found[2]);
  const minute = isClock ? Number(found[2]) : 0;
  if (hour > 23 || minute > 59) return null;
  const end = at + found[0].length;
  const zone = readZone(text, end, words);
  return { start: at, end: zone?.end ?? end, hour, minute, zone: zone?.zone ?? null };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601 of a date with its year; the time only where its zone is known. Null without a year. */
export function toIso(date: VisibleDate, clock: VisibleClock | null = null): string | null {
  if (date.year === null) return null;
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (!clock?.zone) return day;
  const zone = clock.zone === '+00:00' ? 'Z' : clock.zone;
  return `${day}T${two(clock.hour)}:${two(clock.minute)}${zone}`;
}
