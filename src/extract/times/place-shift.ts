import { fromDay, weekdayOf } from './civil.js';
import type { Slots } from './grammar.js';
import { periodEnd, periodOf, shiftPeriod, type Period, type Unit } from './period.js';
import { base, fromTold, isAhead, lastTold, type Place, type Placed, type Scene } from './scene.js';
import { num, unitOf, unitParts, word } from './slots.js';

const OPEN: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
};

export const openValue = (unit: Unit): string => OPEN[unit] ?? 'XXXX';

/** How far a relative word shifts and from where: "last week" from the report, "the following week" from the story. */
function shiftBase(slots: Slots, scene: Scene, unit: Unit): { shift: number; from: Placed | null } | null {
  const rel = num(slots, 'rel');
  const running = num(slots, 'runrel');
  if (running === null) {
    if (rel === null) return null;
    // "next morning" goes on from the night told before.
    const story = rel > 0 && slots.part !== undefined;
    return { shift: rel, from: base(scene, story ? unit : null) };
  }
  if (num(slots, 'weak') === 1 && unit !== 'day') {
    const told = lastTold(scene, unit);
    const near = told?.sentence === scene.sentence ? fromTold(told.period, told) : base(scene, null);
    return { shift: running, from: near };
  }
  return { shift: running + nightShift(slots, scene), from: base(scene, unit) };
}

/** "the same night", told after its small hours, is the night that began the day before. */
function nightShift(slots: Slots, scene: Scene): number {
  const told = lastTold(scene, 'day');
  const small = told?.minutes == null ? told?.part === 'MO' : told.minutes < 360;
  return slots.part === 'NI' && num(slots, 'runrel') === 0 && small ? -1 : 0;
}

/** The latest weekend begun, or the coming one. */
function placeWeekend(scene: Scene, from: Placed): Placed {
  const weekend = periodOf('weekend', from.period.start);
  const begun = weekend.start <= from.period.start;
  const wanted = begun || isAhead(scene) ? weekend : shiftPeriod(weekend, -1);
  return { ...from, period: wanted };
}

/** "last week", "this year", "the following month", "that day", "the weekend". */
export function placeRelative(slots: Slots, scene: Scene): Place | null {
  const unit = unitOf(slots);
  if (!unit) return null;
  const found = shiftBase(slots, scene, unit);
  if (!found) return null;
  if (!found.from) return { open: openValue(unit) };
  const { shift, from } = found;
  if (unit === 'weekend' && shift === 0 && num(slots, 'weak') !== null) return placeWeekend(scene, from);
  return { ...from, period: shiftPeriod(periodOf(unit, from.period.start), shift) };
}

/** First or last day, on or beside `from`, of a repeating kind. */
function seek(from: number, step: 1 | -1, limit: number, fits: (day: number) => boolean): number | null {
  for (let i = 0, day = from; i < limit; i += 1, day += step) if (fits(day)) return day;
  return null;
}

/** "last Friday", "next October", "the following Monday", "last summer": the nearest of that name in that direction. */
export function placeNamed(slots: Slots, scene: Scene, unit: Unit, fits: (day: number) => boolean): Place | null {
  const running = num(slots, 'runrel');
  const shift = running ?? num(slots, 'rel');
  if (shift === null) return null;
  const from = base(scene, running === null ? null : 'day');
  if (!from) return { open: openValue(unit) };
  const here = periodOf(unit, from.period.start);
  const back = shift < 0 || (shift === 0 && (running !== null || !isAhead(scene)));
  const edge = shift === 0 ? here.start : back ? here.start - 1 : periodEnd(here);
  const day = seek(edge, back ? -1 : 1, 370, fits);
  return day === null ? null : { ...from, period: periodOf(unit, day) };
}

export const isWeekday =
  (weekday: number) =>
  (day: number): boolean =>
    weekdayOf(day) === weekday;
export const isMonth =
  (month: number) =>
  (day: number): boolean =>
    fromDay(day).month === month;

/** What "X units ago" or "later" gives: a place, or an open value with one end known. */
export type Offset = Place | { vague: string; after: number | null; before: number | null };

function vagueOffset(sign: number, running: boolean, from: Placed | null): Offset {
  const vague = running ? 'XXXX-XX-XX' : sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (!from) return { vague, after: null, before: null };
  if (sign > 0) return { vague, after: from.period.start, before: null };
  return { vague, after: null, before: periodEnd(from.period) - 1 };
}

const WHOLE: Record<string, Unit> = {
  D: 'day',
  NI: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

/** "last month … a year earlier": beside a month or quarter of the same sentence the year's own month or quarter. */
function yearsFrom(scene: Scene, from: Placed, years: number): Placed {
  const { period } = from;
  const beside = from.from?.sentence === scene.sentence && (period.unit === 'month' || period.unit === 'quarter');
  if (!beside) return { ...from, period: shiftPeriod(periodOf('year', period.start), years) };
  return { ...from, period: shiftPeriod(period, years * (period.unit === 'month' ? 12 : 4)) };
}

/** "the same month last year": what was told last, a year before. */
export function placeYearBack(scene: Scene): Place | null {
  const told = lastTold(scene, 'quarter');
  if (!told) {
    const from = base(scene, null);
    return from && { ...from, period: shiftPeriod(periodOf('year', from.period.start), -1) };
  }
  const from = fromTold(told.period, told);
  const { period } = from;
  const months: Partial<Record<Unit, number>> = { month: 12, quarter: 4, season: 4 };
  const steps = months[period.unit];
  const unit = steps === undefined ? 'month' : period.unit;
  return { ...from, period: shiftPeriod(periodOf(unit, period.start), -(steps ?? 12)) };
}

/** A story's shift counts from a time told; months and years may count from the report, days and weeks never. */
function storyBase(scene: Scene, unit: Unit): Placed | null {
  const told = lastTold(scene, unit);
  if (told) return fromTold(told.period, told);
  const coarse = unit === 'month' || unit === 'quarter' || unit === 'year';
  return coarse && scene.told.length === 0 ? base(scene, null) : null;
}

/** The last time told, however coarse. */
function anyTold(scene: Scene): Placed | null {
  const told = scene.told.at(-1);
  return told ? fromTold(told.period, told) : null;
}

/** "two weeks ago", "three days later": as exact as the unit it is told in. */
export function placeOffset(slots: Slots, scene: Scene, sign: number): Offset | null {
  const { count, letter } = unitParts(word(slots, 'unit') ?? '');
  const running = num(slots, 'run') === 1;
  const n = num(slots, 'n');
  const unit = WHOLE[letter];
  const from = running ? storyBase(scene, unit ?? 'day') : base(scene, null);
  if (n === null) return vagueOffset(sign, running, from ?? anyTold(scene));
  if (!unit) return null;
  if (!from) return running ? vagueOffset(sign, running, anyTold(scene)) : { open: openValue(unit) };
  const amount = n * count * sign;
  if (unit === 'year' && running && Number.isInteger(amount)) return yearsFrom(scene, from, amount);
  if (Number.isInteger(amount)) return { ...from, period: shiftPeriod(periodOf(unit, from.period.start), amount) };
  if (unit !== 'year') return null;
  return { ...from, period: shiftPeriod(periodOf('month', from.period.start), Math.round(amount * 12)) };
}

/** "the last week of March", "the third day of the month". A week belongs to the stretch that holds its Thursday (ISO 8601). */
export function pickWithin(container: Period, nth: number, unit: Unit): Period | null {
  const end = periodEnd(container);
  const inside = (period: Period): boolean => {
    const key = unit === 'week' ? period.start + 3 : period.start;
    return key >= container.start && key < end;
  };
  const edge = periodOf(unit, nth > 0 ? container.start : end - 1);
  const step = nth > 0 ? 1 : -1;
  const first = inside(edge) ? edge : shiftPeriod(edge, step);
  const wanted = shiftPeriod(first, nth > 0 ? nth - 1 : nth + 1);
  return inside(wanted) ? wanted : null;
}
