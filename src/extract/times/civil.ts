// Civil-day arithmetic in the proleptic Gregorian calendar. A day is a whole number, 0 = 1970-01-01.

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** Day number of a date; month 1–12, day may run over its month. After Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromDay(day: number): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO 8601 day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week-numbering year and week. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = fromDay(thursday);
  return { year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = toDay(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export const monthLength = (year: number, month: number): number =>
  (month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1)) - toDay(year, month, 1);

/** Whether the calendar has this date. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** Western Easter Sunday (Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function formatDay(day: number): string {
  const { year, month, day: d } = fromDay(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(d)}`;
}

/** The day of an ISO 8601 date or date-time, as its own zone counts it; null when it names none. */
export function parseDay(text: string | null): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return isDate(year, month, day) ? toDay(year, month, day) : null;
}
