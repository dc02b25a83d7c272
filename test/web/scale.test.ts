import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeScale, roundUp } from '../../web/src/parts/scale.js';

const kinds = fc.constantFrom('log' as const, 'linear' as const);

describe('the axis', () => {
  test('ends at 1, 2 or 5 times a power of ten', () => {
    expect([0, 10, 11, 21, 51, 100, 9500, 2_000_001].map(roundUp)).toEqual([
      10, 10, 20, 50, 100, 100, 10_000, 5_000_000,
    ]);
  });

  test('gives zero a place of its own, apart from one', () => {
    const scale = makeScale('log', 100);
    expect(scale.at(0)).toBeLessThan(scale.at(1) - 5);
    expect(scale.ticks).toEqual([0, 1, 10, 100]);
  });

  test('has whole labels only, 0 first, none beyond its end', () => {
    fc.assert(
      fc.property(kinds, fc.nat(10_000_000), (kind, greatest) => {
        const { ticks, max } = makeScale(kind, greatest);
        expect(ticks[0]).toBe(0);
        for (const tick of ticks) expect(Number.isInteger(tick) && tick <= max).toBe(true);
      }),
    );
  });

  test('never puts a greater count before a smaller one, and keeps both on it', () => {
    fc.assert(
      fc.property(kinds, fc.nat(1_000_000), fc.nat(1_000_000), (kind, one, other) => {
        const scale = makeScale(kind, 1_000_000);
        const [less, more] = [scale.at(Math.min(one, other)), scale.at(Math.max(one, other))];
        expect(less).toBeLessThanOrEqual(more);
        expect(less >= 0 && more <= 100).toBe(true);
      }),
    );
  });
});
