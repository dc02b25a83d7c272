import { describe, expect, it } from 'vitest';
import { airwars } from '../../../src/reconcile/profiles/airwars.js';
import { caseOf, CLINIC, KARVA, PAPER, REDS, type Told, WIRE } from './cases.js';

const of = (told: readonly Told[]) => airwars.derive(caseOf(told));
const family = (id: string, by: Told['by'], dead: Told['dead'], more: Partial<Told> = {}): Told => ({
  id,
  by: by ?? WIRE,
  dead: dead ?? null,
  status: 'civilian',
  words: 'villagers',
  ...more,
});
const blames = (id: string, by: Told['by'], responsible: Told['responsible']): Told => ({
  id,
  by: by ?? WIRE,
  kind: 'accusation',
  responsible: responsible ?? null,
});

describe('airwars', () => {
  it('is confirmed where a belligerent says that it was its action', () => {
    const result = of([family('c1', CLINIC, 5), { id: 'c2', by: KARVA, kind: 'responsibility', responsible: KARVA }]);
    expect([result.grade, result.values]).toEqual(['confirmed', { min: 5, max: 5 }]);
  });

  it('is not confirmed by a denial', () =>
    expect(
      of([
        family('c1', CLINIC, 5),
        { id: 'c2', by: KARVA, kind: 'responsibility', responsible: KARVA, polarity: 'denied' },
      ]).grade,
    ).toBe('weak'));

  it('is fair on two credible origins and one party named', () => {
    const told = [family('c1', CLINIC, 5), family('c2', PAPER, 7), blames('c3', PAPER, KARVA)];
    expect([of(told).grade, of(told).values]).toEqual(['fair', { min: 5, max: 7 }]);
    // On one origin, or with nobody named, or with the enemy's word for the second, it is weak.
    expect(of([family('c1', CLINIC, 5), blames('c3', PAPER, KARVA)]).grade).toBe('weak');
    expect(of(told.slice(0, 2)).grade).toBe('weak');
    expect(of([family('c1', CLINIC, 5), family('c2', REDS, 7), blames('c3', REDS, KARVA)]).grade).toBe('weak');
  });

  it('is contested where different parties are held responsible', () => {
    const result = of([
      family('c1', CLINIC, 5),
      family('c2', PAPER, 5),
      blames('c3', REDS, KARVA),
      blames('c4', KARVA, REDS),
    ]);
    expect(result.grade).toBe('contested');
  });

  it('is discounted where those killed were fighters', () => {
    const result = of([{ id: 'c1', by: WIRE, dead: 6, side: REDS, status: 'combatant', words: 'rebels' }]);
    expect([result.grade, result.values]).toEqual(['discounted', { min: null, max: null }]);
  });

  it('has a minimum of 0 where their status is contested', () => {
    // The clinic: 8 villagers. The army: 8 rebels. The same people: 0 to 8.
    const result = of([
      family('c1', CLINIC, 8),
      { id: 'c2', by: KARVA, dead: 8, side: REDS, status: 'combatant', words: 'rebels' },
    ]);
    expect(result.values).toEqual({ min: 0, max: 8 });
    // Who counts both tells them apart: the minimum stands.
    const apart = of([
      family('c1', CLINIC, 8),
      { id: 'c2', by: CLINIC, dead: 3, side: REDS, status: 'combatant', words: 'rebels' },
    ]);
    expect(apart.values).toEqual({ min: 8, max: 8 });
  });

  it('takes people for civilians unless there is evidence otherwise', () => {
    // 9 people in all, 2 soldiers told by the same paper: 7 civilians.
    const result = of([
      { id: 'c1', by: PAPER, dead: 9, words: 'people' },
      { id: 'c2', by: PAPER, dead: 2, side: KARVA, status: 'combatant', words: 'soldiers' },
    ]);
    expect(result.values).toEqual({ min: 7, max: 7 });
  });

  it('shows each group with its own range, children among them', () => {
    const result = of([
      family('c1', CLINIC, [5, 7]),
      family('c2', CLINIC, 3, { subgroup: 'children', words: 'children' }),
      { id: 'c3', by: CLINIC, dead: 2, side: KARVA, status: 'combatant', words: 'soldiers' },
    ]);
    expect(result.values).toEqual({ min: 5, max: 7 });
    expect(result.parts.map(({ label, values }) => [label, values.min, values.max]).sort()).toEqual([
      ['children', 3, 3],
      ['soldiers', 2, 2],
      ['villagers', 5, 7],
    ]);
  });

  it('has no grade where nothing is known', () => {
    const result = of([{ id: 'c1', harm: 'injured', dead: 3 }]);
    expect([result.grade, result.values.min, result.provisional]).toEqual([null, null, true]);
  });
});
