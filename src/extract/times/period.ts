import { fromDay, isoWeek, pad, toDay, weekdayOf, formatDay } from './civil.js';

/** Calendar units, smallest first. A weekend is Saturday and Sunday; seasons are the northern meteorological ones. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century';

/** A stretch of the calendar: its unit and its first day. */
export interface Period {
  unit: Unit;
  start: number;
}

/** Months in a unit that is made of months. */
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

const monthsIn = (unit: Unit): number => MONTHS[unit] ?? 0;

const fromMonths = (months: number): number => toDay(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);

function monthCount(day: number): number {
  const { year, month } = fromDay(day);
  return year * 12 + month - 1;
}

/** The period of this unit that holds the day. */
export function periodOf(unit: Unit, day: number): Period {
  if (unit === 'day') return { unit, start: day };
  if (unit === 'week') return { unit, start: day - weekdayOf(day) + 1 };
  if (unit === 'weekend') return { unit, start: day - weekdayOf(day) + 6 };
  const size = monthsIn(unit);
  const shift = unit === 'season' ? 1 : 0; // seasons begin in December, March, June and September
  const months = monthCount(day) + shift;
  return { unit, start: fromMonths(Math.floor(months / size) * size - shift) };
}

/** The period `count` units on (or back). */
export function shiftPeriod(period: Period, count: number): Period {
  const { unit, start } = period;
  if (unit === 'day') return { unit, start: start + count };
  if (unit === 'week' || unit === 'weekend') return { unit, start: start + 7 * count };
  return { unit, start: fromMonths(monthCount(start) + monthsIn(unit) * count) };
}

/** First day after the period. */
export function periodEnd(period: Period): number {
  if (period.unit === 'weekend') return period.start + 2;
  return shiftPeriod(period, 1).start;
}

export const holdsDay = (period: Period, day: number): boolean => period.start <= day && day < periodEnd(period);

const SEASONS = ['WI', 'SP', 'SU', 'FA'];

const seasonIndex = (start: number): number => (fromDay(start).month % 12) / 3;

/** TIMEX3 value (ISO-TimeML) of a period. */
export function periodValue({ unit, start }: Period): string {
  const { year, month } = fromDay(start);
  const y = pad(year, 4);
  switch (unit) {
    case 'day':
      return formatDay(start);
    case 'week':
    case 'weekend': {
      const iso = isoWeek(start);
      return `${pad(iso.year, 4)}-W${pad(iso.week)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${y}-${pad(month)}`;
    case 'quarter':
      return `${y}-Q${(month - 1) / 3 + 1}`;
    case 'season':
      return `${y}-${SEASONS[seasonIndex(start)] ?? ''}`;
    case 'half':
      return `${y}-H${month === 1 ? 1 : 2}`;
    case 'year':
      return y;
    case 'decade':
      return y.slice(0, 3);
    case 'century':
      return y.slice(0, 2);
  }
}

/** EDTF (ISO 8601-2) of a period: weeks and weekends as intervals, seasons 21–24, quarters 33–36, halves 40–41. */
export function periodEdtf(period: Period): string {
  const { unit, start } = period;
  const { year, month } = fromDay(start);
  const y = pad(year, 4);
  switch (unit) {
    case 'week':
    case 'weekend':
      return `${formatDay(start)}/${formatDay(periodEnd(period) - 1)}`;
    case 'quarter':
      return `${y}-${33 + (month - 1) / 3}`;
    case 'season':
      return `${y}-${[24, 21, 22, 23][seasonIndex(start)] ?? 24}`;
    case 'half':
      return `${y}-${month === 1 ? 40 : 41}`;
    case 'decade':
      return `${y.slice(0, 3)}X`;
    case 'century':
      return `${y.slice(0, 2)}XX`;
    default:
      return periodValue(period);
  }
}
