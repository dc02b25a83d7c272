import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  easter,
  formatDay,
  fromDay,
  isDate,
  isoWeek,
  parseDay,
  toDay,
  weekdayOf,
  weekStart,
} from '../../../src/extract/times/civil.js';

const DAY = 86_400_000;
const days = fc.integer({ min: -500_000, max: 500_000 });

describe('civil days', () => {
  it('agree with the platform calendar, both ways', () => {
    fc.assert(
      fc.property(days, day => {
        const date = new Date(day * DAY);
        const civil = fromDay(day);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(toDay(civil.year, civil.month, civil.day)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('lie in the ISO week that holds their Thursday', () => {
    fc.assert(
      fc.property(days, day => {
        const { year, week } = isoWeek(day);
        const monday = weekStart(year, week);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
        expect(fromDay(monday + 3).year).toBe(year);
      }),
    );
  });

  it('know the ends of years', () => {
    expect(isoWeek(toDay(2026, 12, 31))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(toDay(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(isDate(2024, 2, 29)).toBe(true);
    expect(isDate(2023, 2, 29)).toBe(false);
  });

  it('find Easter', () => {
    expect([2000, 2008, 2019, 2038].map(easter).map(formatDay)).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2038-04-25',
    ]);
  });

  it('are read from ISO dates only', () => {
    expect(parseDay('2026-02-28T23:00:00Z')).toBe(toDay(2026, 2, 28));
    for (const text of [null, '', 'yesterday', '2026-02-30', '28.2.2026']) expect(parseDay(text)).toBeNull();
  });
});
