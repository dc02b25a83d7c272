import { describe, expect, it } from 'vitest';
import { ibc } from '../../../src/reconcile/profiles/ibc.js';
import { caseOf, CLINIC, KARVA, PAPER, REDS, type Setting, type Told, whyOf, WIRE } from './cases.js';

const of = (told: readonly Told[], setting?: Setting) => ibc.derive(caseOf(told, setting));
const shoppers = (id: string, by: Told['by'], dead: Told['dead']): Told => ({
  id,
  by: by ?? WIRE,
  dead: dead ?? null,
  status: 'civilian',
  words: 'shoppers',
});

describe('ibc', () => {
  it('gives the range of reports that disagree', () => {
    // 14 by the clinic, 17 by the wire: 14 to 17, of two origins.
    const { values, provisional } = of([shoppers('c1', CLINIC, 14), shoppers('c2', WIRE, 17)]);
    expect([values, provisional]).toEqual([{ min: 14, max: 17 }, false]);
  });

  it('is provisional on one origin, however many print it', () => {
    const told = [shoppers('c1', CLINIC, 14), shoppers('c2', PAPER, 14)];
    expect(of(told).provisional).toBe(false);
    expect(of(told, { origins: { c1: 'of clinic', c2: 'of clinic' } }).provisional).toBe(true);
  });

  it('records no combatants', () => {
    const { values, notes, excluded } = of([{ id: 'c1', dead: 30, side: REDS, status: 'combatant' }]);
    expect(values).toEqual({ min: null, max: null });
    expect(notes.join()).toContain('combatants');
    expect(whyOf(excluded, 'c1')).toContain('combatants');
  });

  it('widens the range by people whose status is unclear', () => {
    // 4 shoppers for certain; 10 people in all, 2 of them soldiers: 4 to 8.
    const { values } = of([
      shoppers('c1', WIRE, 4),
      { id: 'c2', by: PAPER, dead: 10, words: 'people' },
      { id: 'c3', by: PAPER, dead: 2, side: KARVA, status: 'combatant', words: 'soldiers' },
    ]);
    expect(values).toEqual({ min: 4, max: 8 });
  });

  it('does not take a minimum of nobody for a count', () => {
    const { values, notes } = of([{ id: 'c1', dead: 9, words: 'people' }]);
    expect(values).toEqual({ min: 0, max: 9 });
    expect(notes.join()).toContain('not a count');
  });

  it('does not let a party to the fighting lower the range to nothing', () => {
    // The army: no civilian harmed. The clinic and the wire: 6. 6 to 6. An observer's zero would count.
    const told = [shoppers('c1', CLINIC, 6), shoppers('c2', WIRE, 6)];
    expect(of([...told, shoppers('c3', KARVA, 0)]).values).toEqual({ min: 6, max: 6 });
    expect(of([...told, shoppers('c3', PAPER, 0)]).values).toEqual({ min: 0, max: 6 });
  });

  it('takes the incidents off a total that contains them', () => {
    // A morgue: 50 to 60 in May. Two incidents in May, 4 to 8 and 10 to 10. 50 − 18 = 32; 60 − 14 = 46.
    const month: Told = { ...shoppers('c1', CLINIC, [50, 60]), aggregation: 'period' };
    const inner = (id: string, min: number | null, max: number | null) => ({
      ...of([shoppers('c9', WIRE, 1)]),
      incident: id,
      values: { min, max },
    });
    const setting: Setting = {
      kind: 'series',
      latest: '2032-05-31',
      contained: [inner('a', 4, 8), inner('b', 10, 10)],
    };
    const { values, notes } = of([month], setting);
    expect(values).toEqual({ min: 32, max: 46 });
    expect(notes.join()).toContain('50 − 18 to 60 − 14');
    // More in the incidents than in the total: never below 0. An incident without a figure: said, and provisional.
    expect(of([month], { ...setting, contained: [inner('a', 70, 80)] }).values).toEqual({ min: 0, max: 0 });
    const open = of([month], { ...setting, contained: [inner('a', null, null)] });
    expect([open.values, open.provisional]).toEqual([{ min: 50, max: 60 }, true]);
  });
});
