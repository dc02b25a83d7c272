import { toDay } from './civil.js';
import type { Slots } from './grammar.js';
import {
  placeBasic,
  placeDayOfMonth,
  placeHoliday,
  placeMonth,
  placeMonthDay,
  placeNumeric,
  placeSeason,
  placeWeekday,
  placeYearPart,
  yearOf,
} from './place-calendar.js';
import { isMonth, isWeekday, openValue, pickWithin, placeNamed, placeRelative, placeYearBack } from './place-shift.js';
import { base, explicit, isPlaced, type Place, type Scene } from './scene.js';
import { num, unitOf, word } from './slots.js';

/** Decades and centuries, however they are written. */
function placeAge(slots: Slots): Place | null {
  const full = num(slots, 'decade');
  const short = num(slots, 'decade2');
  const named = num(slots, 'decade3');
  const century = num(slots, 'century');
  if (century !== null) return explicit({ unit: 'century', start: toDay((century - 1) * 100, 1, 1) });
  if (named !== null) return explicit({ unit: 'decade', start: toDay(named * 10, 1, 1) });
  // "the 30s" and after belong to the last century, "the 20s" to this one.
  const year = full ?? (short === null ? null : short + (short >= 30 ? 1900 : 2000));
  if (year === null || year % 10 !== 0) return null;
  return explicit({ unit: 'decade', start: toDay(year, 1, 1) });
}

/** A quarter or half, of a year told with it or not. */
function placePartOfYear(slots: Slots, scene: Scene): Place | null {
  const quarter = num(slots, 'quarter');
  const half = num(slots, 'half');
  const unit = quarter === null ? 'half' : 'quarter';
  const count = quarter === null ? 2 : 4;
  const nth = quarter ?? half ?? 0;
  if (nth < -1 || nth === 0 || nth > count) return null;
  const month = ((nth === -1 ? count : nth) - 1) * (12 / count) + 1;
  const container = unitOf(slots) === null ? null : placeRelative({ ...slots, part: '' }, scene);
  if (container && isPlaced(container)) {
    const period = pickWithin(container.period, nth, unit);
    return period && { ...container, period };
  }
  return placeYearPart(scene, unit, month, yearOf(slots, scene));
}

/** "Monday last week", "October of next year": a name inside a stretch counted from the report. */
function placeInside(slots: Slots, scene: Scene): Place | null {
  const container = placeRelative(slots, scene);
  if (!container || !isPlaced(container)) return container;
  const weekday = num(slots, 'weekday');
  const month = num(slots, 'month');
  const season = num(slots, 'season');
  const { start, unit } = container.period;
  if (weekday !== null && unit === 'week') return { ...container, period: { unit: 'day', start: start + weekday - 1 } };
  if (month !== null && unit === 'year')
    return { ...container, period: pickWithin(container.period, month, 'month') ?? container.period };
  if (season !== null && unit === 'year') {
    const first = pickWithin(container.period, season, 'month')?.start ?? start;
    return { ...container, period: { unit: 'season', start: first } };
  }
  return container;
}

function placeNames(slots: Slots, scene: Scene): Place | null {
  const weekday = num(slots, 'weekday');
  const month = num(slots, 'month');
  const season = num(slots, 'season');
  if (weekday !== null) return placeNamed(slots, scene, 'day', isWeekday(weekday));
  if (month !== null) return placeNamed(slots, scene, 'month', isMonth(month));
  return season === null ? null : placeNamed(slots, scene, 'season', isMonth(season));
}

function placeFields(slots: Slots, scene: Scene): Place | null {
  const month = num(slots, 'month');
  const day = num(slots, 'day');
  const season = num(slots, 'season');
  const weekday = num(slots, 'weekday');
  if (month !== null && day !== null) return placeMonthDay(slots, scene, month, day);
  if (day !== null) return placeDayOfMonth(scene, day, weekday);
  if (month !== null) return placeMonth(slots, scene, month);
  if (season !== null) return placeSeason(slots, scene, season);
  if (weekday !== null) return placeWeekday(scene, weekday);
  const year = yearOf(slots, scene);
  return year === null ? null : explicit({ unit: 'year', start: toDay(year, 1, 1) });
}

/** Written out as numbers or by a name of its own. */
function placeNotation(slots: Slots, scene: Scene): Place | null {
  const basic = word(slots, 'basicdate') ?? num(slots, 'basicdate');
  const holiday = word(slots, 'holiday');
  const a = num(slots, 'a');
  const b = num(slots, 'b');
  if (basic !== null) return placeBasic(String(basic));
  if (a !== null && b !== null) return placeNumeric(slots, scene, a, b);
  return holiday === null ? null : placeHoliday(slots, scene, holiday);
}

function placeContainer(slots: Slots, scene: Scene): Place | null {
  if (slots.basicdate !== undefined || slots.holiday !== undefined || slots.a !== undefined)
    return placeNotation(slots, scene);
  const days = num(slots, 'days');
  if (days !== null) {
    const from = base(scene, null);
    return from ? { ...from, period: { unit: 'day', start: from.period.start + days } } : { open: openValue('day') };
  }
  if (slots.yearback !== undefined) return placeYearBack(scene);
  const age = placeAge(slots);
  if (age) return age;
  if (slots.quarter !== undefined || slots.half !== undefined) return placePartOfYear(slots, scene);
  const relative = slots.rel !== undefined || slots.runrel !== undefined;
  if (relative) return unitOf(slots) === null ? placeNames(slots, scene) : placeInside(slots, scene);
  return placeFields(slots, scene);
}

/** Finds the stretch of calendar that an expression names; null when its words name none. */
export function placeExpression(slots: Slots, scene: Scene): Place | null {
  const container = placeContainer(slots, scene);
  if (!container || !isPlaced(container)) return container;
  const nth = num(slots, 'nth');
  const unit = unitOf(slots, 'nunit');
  const shift = num(slots, 'dayshift');
  if (nth !== null && unit !== null) {
    const period = pickWithin(container.period, nth, unit);
    return period && { ...container, period };
  }
  if (shift !== null) return { ...container, period: { unit: 'day', start: container.period.start + shift } };
  return container;
}
