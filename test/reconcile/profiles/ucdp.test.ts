import { describe, expect, it } from 'vitest';
import { ucdp } from '../../../src/reconcile/profiles/ucdp.js';
import { caseOf, CLINIC, KARVA, PAPER, REDS, type Told, whyOf, WIRE } from './cases.js';

const of = (told: readonly Told[]) => ucdp.derive(caseOf(told));
const soldiers = (id: string, by: Told['by'], dead: Told['dead']): Told => ({
  id,
  by: by ?? WIRE,
  dead: dead ?? null,
  side: KARVA,
  status: 'combatant',
  words: 'soldiers',
});
const rebels = (id: string, by: Told['by'], dead: Told['dead']): Told => ({
  ...soldiers(id, by, dead),
  side: REDS,
  words: 'rebels',
});

describe('ucdp', () => {
  it('fills four columns, the state first', () => {
    // A wire counts 3 soldiers, 5 rebels, 2 villagers: best 10 = 3 + 5 + 2 + 0.
    const { values } = of([
      soldiers('c1', WIRE, 3),
      rebels('c2', WIRE, 5),
      { id: 'c3', dead: 2, status: 'civilian', words: 'villagers' },
    ]);
    expect(values).toEqual({
      best: 10,
      low: 10,
      high: 10,
      deaths_a: 3,
      deaths_b: 5,
      deaths_civilians: 2,
      deaths_unknown: 0,
      side_a: 'state:karva',
      side_b: 'reds',
    });
  });

  it("widens high only by a belligerent's count of the other side", () => {
    // The reds admit 4 of their own; Karva says it killed 25. best 4, low 4, high 25.
    const { values, excluded } = of([rebels('c1', REDS, 4), rebels('c2', KARVA, 25)]);
    expect([values.best, values.low, values.high]).toEqual([4, 4, 25]);
    expect(whyOf(excluded, 'c2')).toContain('widens the high estimate only');
  });

  it("takes the enemy's word where there is no other, and says so", () => {
    const { values, notes, chosen } = of([rebels('c1', KARVA, 25)]);
    expect([values.best, values.low, values.high]).toEqual([25, 25, 25]);
    // Karva, which says that it killed them, is the state and side A, though none of its own is counted.
    expect([values.side_a, values.deaths_a, values.side_b, values.deaths_b]).toEqual(['state:karva', 0, 'reds', 25]);
    expect(notes.join()).toContain("rests on the other side's count alone");
    expect(whyOf(chosen, 'c1')).toContain('the word of the other side alone');
  });

  it('puts what the columns leave of a count of everybody among the unknown', () => {
    // 12 people, 3 of them soldiers: 3 + 9 unknown = 12.
    const { values } = of([{ id: 'c1', dead: 12, words: 'people' }, soldiers('c2', WIRE, 3)]);
    expect([values.best, values.deaths_a, values.deaths_unknown]).toEqual([12, 3, 9]);
  });

  it('keeps the columns where they come to more than the count of everybody', () => {
    // 5 people, but 4 soldiers and 3 villagers by another: 7 by groups; low is the 5.
    const { values, notes } = of([
      { id: 'c1', by: PAPER, dead: 5, words: 'people' },
      soldiers('c2', WIRE, 4),
      { id: 'c3', dead: 3, status: 'civilian' },
    ]);
    expect([values.best, values.low, values.high, values.deaths_unknown]).toEqual([7, 5, 7, 0]);
    expect(notes.join()).toContain('more than 5');
  });

  it('goes by the lower in doubt, and keeps the rest in high', () => {
    // 8 by the clinic, 10 to 15 by the wire: best and low 8, high 15.
    const { values } = of([
      { id: 'c1', by: CLINIC, dead: 8 },
      { id: 'c2', by: WIRE, dead: [10, 15] },
    ]);
    expect([values.best, values.low, values.high]).toEqual([8, 8, 15]);
  });

  it('takes the better corroborated for best, and the lower for low', () => {
    const { values } = of([
      { id: 'c1', by: CLINIC, dead: 8 },
      { id: 'c2', by: WIRE, dead: 11 },
      { id: 'c3', by: PAPER, dead: 11 },
    ]);
    expect([values.best, values.low, values.high]).toEqual([11, 8, 11]);
  });

  it('reads "as many as" as one death at least', () => {
    const { values } = of([{ id: 'c1', dead: [null, 20] }]);
    expect([values.best, values.low, values.high]).toEqual([1, 1, 20]);
  });

  it('needs one death, and knows none from unknown', () => {
    const none = of([{ id: 'c1', dead: 0 }]);
    expect([none.values.best, none.provisional]).toEqual([0, true]);
    expect(none.notes.join()).toContain('no event');
    const unknown = of([{ id: 'c1', harm: 'injured', dead: 5 }]);
    expect([unknown.values.best, unknown.values.deaths_unknown, unknown.provisional]).toEqual([null, null, true]);
  });

  it('puts the dead of a third armed side among the unknown', () => {
    const third: Told = { ...rebels('c3', WIRE, 4), side: { ...REDS, key: 'zeta', name: 'zeta' } };
    const { values } = of([soldiers('c1', WIRE, 3), rebels('c2', WIRE, 5), third]);
    expect([values.deaths_a, values.deaths_b, values.deaths_unknown, values.best]).toEqual([3, 5, 4, 12]);
  });
});
