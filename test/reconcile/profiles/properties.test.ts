import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileCase } from '../../../src/model/ledger/profile.js';
import { PROFILES } from '../../../src/reconcile/profiles/registry.js';
import { ucdp } from '../../../src/reconcile/profiles/ucdp.js';
import { caseOf, CLINIC, ids, KARVA, PAPER, REDS, type Told, WIRE } from './cases.js';

const dead = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 60 })),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constant(null)),
  fc.tuple(fc.constant(null), fc.integer({ min: 1, max: 60 })),
  fc.constant(null),
);
const one = fc.record({
  by: fc.constantFrom(WIRE, PAPER, CLINIC, KARVA, REDS),
  report: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  dead,
  vague: fc.boolean(),
  side: fc.constantFrom(null, KARVA, REDS),
  status: fc.constantFrom('civilian', 'combatant', 'unknown', 'mixed'),
  words: fc.constantFrom('people', 'soldiers', 'guards'),
  subgroup: fc.constantFrom(null, null, null, 'children'),
  accounting: fc.constantFrom('total', 'total', 'total', 'part', 'increment'),
  harm: fc.constantFrom('killed', 'killed', 'killed', 'injured', 'casualties'),
  gone: fc.boolean(),
  perpetrator: fc.constantFrom(null, KARVA, REDS),
});
const tolds = fc
  .array(one, { maxLength: 9 })
  .map(list => list.map((told, i): Told => ({ ...(told as Told), id: `c${i}` })));

const shuffled = (input: ProfileCase, order: readonly number[]): ProfileCase => {
  const by = <T>(list: readonly T[]): T[] =>
    list
      .map((item, i) => [order[i % order.length] ?? 0, i, item] as const)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1])
      .map(([, , item]) => item);
  const { incident } = input;
  return {
    ...input,
    claims: by(input.claims),
    incident: { ...incident, claims: by(incident.claims), groups: by(incident.groups), reports: by(incident.reports) },
  };
};

const numbers = (values: Readonly<Record<string, number | string | null>>, ...names: string[]): (number | null)[] =>
  names.map(name => {
    const value = values[name];
    return typeof value === 'number' ? value : null;
  });

describe('every profile', () => {
  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(tolds, fc.array(fc.nat(100), { minLength: 1, maxLength: 9 }), (told, order) => {
        const input = caseOf(told);
        for (const profile of PROFILES) expect(profile.derive(shuffled(input, order))).toEqual(profile.derive(input));
      }),
    );
  });

  it('chooses or excludes every toll, none twice, each with a reason', () => {
    fc.assert(
      fc.property(tolds, told => {
        const input = caseOf(told);
        const tolls = input.claims.flatMap(({ id, toll }) => (toll ? [id] : [])).sort();
        for (const profile of PROFILES) {
          const { chosen, excluded } = profile.derive(input);
          expect([...ids(chosen), ...ids(excluded)].sort()).toEqual(tolls);
          for (const { why } of [...chosen, ...excluded]) expect(why).not.toBe('');
        }
      }),
    );
  });

  it('never adds a total over a period or an operation to an incident', () => {
    const total = fc.tuple(one, fc.constantFrom('period', 'operation')).map(
      ([told, aggregation]): Told => ({
        ...(told as Told),
        id: 'z',
        aggregation: aggregation as 'period' | 'operation',
      }),
    );
    fc.assert(
      fc.property(tolds, total, (told, more) => {
        // What else such a claim says (whom it blames, how large it is) is not a number of the incident's dead.
        const bare: Told = { ...more, perpetrator: null, vague: true };
        for (const profile of PROFILES) {
          const [before, after] = [profile.derive(caseOf(told)), profile.derive(caseOf([...told, bare]))];
          expect(after.values).toEqual(before.values);
          expect(ids(after.chosen)).toEqual(ids(before.chosen));
        }
      }),
    );
  });

  it('gives the most and the least in order, and nothing below 0', () => {
    fc.assert(
      fc.property(tolds, told => {
        for (const profile of PROFILES) {
          const { values } = profile.derive(caseOf(told));
          const [min, max] = numbers(values, 'min', 'max');
          if (min !== null && min !== undefined) expect(min).toBeLessThanOrEqual(max ?? -1);
          for (const value of Object.values(values))
            if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('knows nothing where nothing is told', () => {
    for (const profile of PROFILES) {
      const { values, chosen } = profile.derive(caseOf([]));
      expect(Object.values(values).every(value => value === null)).toBe(true);
      expect(chosen).toEqual([]);
    }
  });

  it('gives the fields that it names', () => {
    fc.assert(
      fc.property(tolds, told => {
        for (const profile of PROFILES)
          expect(Object.keys(profile.derive(caseOf(told)).values)).toEqual(expect.arrayContaining([...profile.fields]));
      }),
    );
  });

  it('has an id of its own and a source', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
    for (const { follows } of PROFILES) expect(follows).not.toBe('');
  });
});

describe('ucdp always', () => {
  it('has low ≤ best ≤ high, and best is the sum of its columns', () => {
    fc.assert(
      fc.property(tolds, told => {
        const { values } = ucdp.derive(caseOf(told));
        const [low, best, high] = numbers(values, 'low', 'best', 'high');
        if (best === null || best === undefined) {
          expect([low, high]).toEqual([null, null]);
          return;
        }
        expect(low).toBeLessThanOrEqual(best);
        expect(best).toBeLessThanOrEqual(high ?? -1);
        const columns = numbers(values, 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown');
        expect(columns.reduce<number>((sum, column) => sum + (column ?? Number.NaN), 0)).toBe(best);
      }),
    );
  });
});
