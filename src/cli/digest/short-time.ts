import type { Reading, Time, When } from '../../model/reading.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const PARTS: Record<string, string> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

interface Day {
  year: number;
  month: number;
  day: number;
  clock: string | null;
}

function parseDay(value: string | null | undefined): Day | null {
  const found = DAY.exec(value ?? '');
  if (!found) return null;
  const clock = found[4] && found[5] ? `${found[4]}:${found[5]}` : null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), clock };
}

const weekday = ({ year, month, day }: Day): string =>
  WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
const month = (value: Day): string => MONTHS[value.month - 1] ?? '';

/** "Sat 28 Feb 2026", with "14:05" when the clock is known. For the header, where nothing may be left out. */
export function longDate(value: string): string {
  const day = parseDay(value);
  if (!day) return value;
  const clock = day.clock ? `, ${day.clock}${value.endsWith('Z') ? ' UTC' : ''}` : '';
  return `${weekday(day)} ${day.day} ${month(day)} ${day.year}${clock}`;
}

/** "Wed 14" in the report's own month, "Wed 30 Apr" out of it, "30 Apr 2025" in another year. */
function shortDay(day: Day, report: Day | null): string {
  if (report && day.year !== report.year) return `${day.day} ${month(day)} ${day.year}`;
  const near = report && day.month === report.month;
  return near
    ? `${weekday(day)} ${day.day}`
    : `${weekday(day)} ${day.day} ${month(day)}${report ? '' : ` ${day.year}`}`;
}

const sameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

function shortRange(from: Day, to: Day, report: Day | null): string {
  const year = report && to.year === report.year ? '' : ` ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${month(from)} ${from.year} – ${to.day} ${month(to)} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${month(from)} – ${to.day} ${month(to)}${year}`;
  return `${from.day}–${to.day} ${month(to)}${year}`;
}

/** A whole month, year or week is named as such and not spread out into its days. */
function namedPeriod(value: string, report: Day | null): string | null {
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(value);
  if (found?.[1] && !found[2]) return found[1];
  if (found?.[2]) {
    const name = MONTHS[Number(found[2]) - 1] ?? '';
    return report && Number(found[1]) === report.year ? name : `${name} ${found[1]}`;
  }
  return null;
}

interface Bounds {
  value?: string | null;
  edtf?: string | null;
  earliest?: string | null;
  latest?: string | null;
}

function shortBounds(bounds: Bounds, report: Day | null): string | null {
  const value = bounds.value ?? bounds.edtf ?? '';
  const period = namedPeriod(value, report) ?? namedPeriod(bounds.edtf ?? '', report);
  if (period) return period;
  const part = /^\d{4}-\d{2}-\d{2}T([A-Z]{2})$/.exec(value)?.[1];
  const own = parseDay(value);
  if (own && part) return `${shortDay(own, report)} ${PARTS[part] ?? part}`;
  const from = parseDay(bounds.earliest) ?? own;
  const to = parseDay(bounds.latest) ?? own;
  if (from && to && !sameDay(from, to)) return shortRange(from, to, report);
  if (own?.clock) return `${shortDay(own, report)}, ${own.clock}`;
  const day = own ?? from ?? to;
  if (!day) return null;
  if (!to && from) return `since ${shortDay(day, report)}`;
  if (!from && to) return `until ${shortDay(day, report)}`;
  return shortDay(day, report);
}

/** The day the report itself is of: what short dates are read against. */
export const reportDay = (reading: Reading): Day | null => parseDay(reading.document.published);

/** A time in a few cells. One that could not be resolved is given in the report's own words. */
export function shortTime(time: Time | undefined, reading: Reading): string {
  if (!time) return '–';
  return shortBounds(time, reportDay(reading)) ?? `“${time.text.replace(/\s+/g, ' ')}”`;
}

/** When a toll's happening was; from the report's date alone only the latest day is known. */
export function shortWhen(when: When | null | undefined, time: Time | undefined, reading: Reading): string {
  const report = reportDay(reading);
  if (when?.basis === 'report') {
    const latest = parseDay(when.latest);
    return latest ? `by ${shortDay(latest, report)}` : '–';
  }
  if (time) return shortTime(time, reading);
  return (when && shortBounds(when, report)) ?? '–';
}

/** "Sat 28 Feb 2026", or "–". */
export const shortDate = (value: string | null): string => {
  const day = parseDay(value);
  return day ? shortDay(day, null) : '–';
};

/** "13–14 May 2031", "Tue 13 May 2031", or "day unknown". */
export function shortSpan(earliest: string | null, latest: string | null): string {
  return shortBounds({ earliest, latest }, null) ?? 'day unknown';
}
