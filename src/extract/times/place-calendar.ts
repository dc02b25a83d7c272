import { easter, isDate, pad, toDay, weekdayOf, fromDay } from './civil.js';
import type { Slots } from './grammar.js';
import type { Period } from './period.js';
import {
  base,
  explicit,
  fromReport,
  fromTold,
  isAhead,
  type Place,
  type Placed,
  type Scene,
  type Told,
} from './scene.js';
import { num, word } from './slots.js';

/** Days apart beyond which a date without a year is read against its tense ("on 5 March", told on 1 March). */
const FAR = 240;

/** A quarter or half of a year without a year: by tense, or the nearest. */
export function placeYearPart(scene: Scene, unit: 'quarter' | 'half', month: number, year: number | null): Place {
  if (year !== null) return explicit({ unit, start: toDay(year, month, 1) });
  const near = nearDay(scene);
  if (!near) return { open: unit === 'quarter' ? `XXXX-Q${(month + 2) / 3}` : `XXXX-H${month === 1 ? 1 : 2}` };
  const start = bestYear(y => toDay(y, month, 1), near.period.start, scene, 92);
  return start === null ? near : { ...near, period: { unit, start } };
}

/** Two digits of a year: up to ten years ahead of the report in its century, else the one before. */
export function fullYear(yy: number, reference: number | null): number {
  const now = reference === null ? 2030 : fromDay(reference).year + 10;
  const guess = Math.floor(now / 100) * 100 + yy;
  return guess > now ? guess - 100 : guess;
}

/** The year told with an expression; where nobody knows the report's day, the year the story is in. */
export function yearOf(slots: Slots, scene: Scene): number | null {
  const yy = num(slots, 'yy');
  const story = storyYear(scene);
  return (
    num(slots, 'year') ?? (yy === null ? story && fromDay(story.period.start).year : fullYear(yy, scene.reference))
  );
}

function storyYear(scene: Scene): Told | null {
  const told = scene.reference === null ? scene.told.at(-1) : undefined;
  return told?.period.unit === 'year' ? told : null;
}

/** A place whose year stands with it, or is the story's. */
export function inYear(slots: Slots, scene: Scene, period: Period): Placed {
  const told = slots.year === undefined && slots.yy === undefined ? storyYear(scene) : null;
  return told ? fromTold(period, told) : explicit(period);
}

/** Of yearly candidates around a day the one that fits the tense, or the nearest when none is told or the fit is far. */
function bestYear(make: (year: number) => number | null, near: number, scene: Scene, span: number): number | null {
  const year = fromDay(near).year;
  const starts = [year - 1, year, year + 1].map(make).filter(start => start !== null);
  const past = starts.filter(start => start <= near).at(-1);
  const future = starts.find(start => start + span > near);
  if (scene.direction === 'past' && past !== undefined && near - past < FAR + span) return past;
  if (isAhead(scene) && future !== undefined && future - near < FAR) return future;
  const distance = (start: number): number => Math.abs(start - near);
  return starts.reduce<number | null>(
    (best, start) => (best === null || distance(start) < distance(best) ? start : best),
    null,
  );
}

/** The day that a date without a year is near to. */
const nearDay = (scene: Scene): Placed | null => base(scene, scene.reference === null ? 'year' : null);

function dayOfYear(month: number, day: number, weekday: number | null): (year: number) => number | null {
  return year => {
    if (!isDate(year, month, day)) return null;
    const start = toDay(year, month, day);
    return weekday === null || weekdayOf(start) === weekday ? start : null;
  };
}

/** Month and day, with or without a year; a weekday told with it picks the year it falls right in. */
export function placeMonthDay(slots: Slots, scene: Scene, month: number, day: number): Place | null {
  const year = yearOf(slots, scene);
  if (year !== null)
    return isDate(year, month, day) ? inYear(slots, scene, { unit: 'day', start: toDay(year, month, day) }) : null;
  if (day > 31 || (day > 29 && month === 2)) return null;
  const near = nearDay(scene);
  if (!near) return { open: `XXXX-${pad(month)}-${pad(day)}` };
  const from = near.period.start;
  const start =
    bestYear(dayOfYear(month, day, num(slots, 'weekday')), from, scene, 1) ??
    bestYear(dayOfYear(month, day, null), from, scene, 1);
  return start === null ? null : { ...near, period: { unit: 'day', start } };
}

/** A month without a year: the latest begun, unless the tense points ahead. */
export function placeMonth(slots: Slots, scene: Scene, month: number): Place | null {
  const year = yearOf(slots, scene);
  if (year !== null) return inYear(slots, scene, { unit: 'month', start: toDay(year, month, 1) });
  const near = nearDay(scene);
  if (!near || scene.direction === 'habit') return { open: `XXXX-${pad(month)}` };
  return {
    ...near,
    period: { unit: 'month', start: recurring(y => toDay(y, month, 1), near.period.start, isAhead(scene), 31) },
  };
}

/** Yearly recurring stretch: the latest begun, or the next not yet over when the tense points ahead. */
function recurring(make: (year: number) => number, near: number, ahead: boolean, length: number): number {
  const year = fromDay(near).year;
  const starts = [year - 1, year, year + 1].map(make);
  const found = ahead ? starts.find(start => start + length > near) : starts.filter(start => start <= near).at(-1);
  return found ?? make(year);
}

const SEASON_NAMES: Record<number, string> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' };

export function placeSeason(slots: Slots, scene: Scene, month: number): Place {
  const year = yearOf(slots, scene);
  if (year !== null) return inYear(slots, scene, { unit: 'season', start: toDay(year, month, 1) });
  const near = nearDay(scene);
  if (!near) return { open: `XXXX-${SEASON_NAMES[month] ?? 'XX'}` };
  return {
    ...near,
    period: { unit: 'season', start: recurring(y => toDay(y, month, 1), near.period.start, isAhead(scene), 92) },
  };
}

/** A weekday alone: in news the latest, the report's own day included, unless the words point ahead. */
export function placeWeekday(scene: Scene, weekday: number): Place {
  if (scene.reference === null) return { open: `XXXX-WXX-${weekday}` };
  const back = (weekdayOf(scene.reference) - weekday + 7) % 7;
  const ahead = back === 0 && scene.direction === 'beyond' ? 7 : (7 - back) % 7;
  const start = isAhead(scene) ? scene.reference + ahead : scene.reference - back;
  return fromReport({ unit: 'day', start });
}

/** "the 10th": the day of that number in the running month, else the one the tense points to from the report. */
export function placeDayOfMonth(scene: Scene, day: number, weekday: number | null): Place | null {
  const near = base(scene, 'month');
  if (!near) return { open: `XXXX-XX-${pad(day)}` };
  const { year, month } = fromDay(near.period.start);
  const starts = [-1, 0, 1]
    .map(shift => fromDay(toDay(year, month + shift, 1)))
    .filter(first => isDate(first.year, first.month, day))
    .map(first => toDay(first.year, first.month, day))
    .filter(start => weekday === null || weekdayOf(start) === weekday);
  const told =
    near.origin === 'document' || weekday !== null ? starts.find(start => fromDay(start).month === month) : undefined;
  const from = near.period.start;
  const start = told ?? (isAhead(scene) ? starts.find(s => s >= from) : starts.filter(s => s <= from).at(-1));
  const found = start ?? (weekday === null ? undefined : starts[0]);
  return found === undefined ? null : { ...near, period: { unit: 'day', start: found } };
}

/** "02/08/2027": the order that other dates of the text show, else the reading nearer to the report. */
export function placeNumeric(slots: Slots, scene: Scene, a: number, b: number): Place | null {
  const year = yearOf(slots, scene);
  if (year === null) return null;
  const read = (month: number, day: number): number | null =>
    isDate(year, month, day) ? toDay(year, month, day) : null;
  const dayFirst = read(b, a);
  const monthFirst = read(a, b);
  const only = dayFirst === null || monthFirst === null ? (dayFirst ?? monthFirst) : null;
  if (only !== null) return explicit({ unit: 'day', start: only });
  if (dayFirst === null || monthFirst === null) return null;
  const shown = word(slots, 'order') === 'dmy' ? true : scene.dayFirst;
  const near = scene.reference;
  const closer = near === null ? false : Math.abs(dayFirst - near) < Math.abs(monthFirst - near);
  return explicit({ unit: 'day', start: (shown ?? closer) ? dayFirst : monthFirst });
}

/** "12-25", or "E-2" for two days before Easter. */
export function placeHoliday(slots: Slots, scene: Scene, date: string): Place | null {
  const year = yearOf(slots, scene);
  const fixed = /^(\d+)-(\d+)$/.exec(date);
  if (fixed) return placeMonthDay(slots, scene, Number(fixed[1]), Number(fixed[2]));
  const shift = Number(date.slice(1));
  if (year !== null) return explicit({ unit: 'day', start: easter(year) + shift });
  const near = nearDay(scene);
  if (!near) return null;
  const start = bestYear(y => easter(y) + shift, near.period.start, scene, 1);
  return start === null ? null : { ...near, period: { unit: 'day', start } };
}

/** "20270209" is a date; null when the calendar does not have it. */
export function placeBasic(digits: string): Place | null {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  return isDate(year, month, day) ? explicit({ unit: 'day', start: toDay(year, month, day) }) : null;
}
