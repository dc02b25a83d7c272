import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/extract/times/civil.js';
import {
  holdsDay,
  periodEdtf,
  periodEnd,
  periodOf,
  periodValue,
  shiftPeriod,
  type Unit,
} from '../../../src/extract/times/period.js';

const units: Unit[] = ['day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century'];
const day = fc.integer({ min: -100_000, max: 100_000 });

describe('periods', () => {
  it('hold their day, and follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), day, (unit, at) => {
        const period = periodOf(unit, at);
        expect(holdsDay(period, at)).toBe(true);
        expect(shiftPeriod(period, 1).start).toBe(periodEnd(period));
        expect(shiftPeriod(shiftPeriod(period, 5), -5)).toEqual(period);
      }),
    );
  });

  it('are written as TIMEX3 and EDTF', () => {
    const at = toDay(2026, 2, 28);
    const written = [...units, 'weekend' as const].map(unit => [
      periodValue(periodOf(unit, at)),
      periodEdtf(periodOf(unit, at)),
    ]);
    expect(written).toEqual([
      ['2026-02-28', '2026-02-28'],
      ['2026-W09', '2026-02-23/2026-03-01'],
      ['2026-02', '2026-02'],
      ['2026-Q1', '2026-33'],
      ['2025-WI', '2025-24'],
      ['2026-H1', '2026-40'],
      ['2026', '2026'],
      ['202', '202X'],
      ['20', '20XX'],
      ['2026-W09-WE', '2026-02-28/2026-03-01'],
    ]);
  });
});
