import { describe, expect, it } from 'vitest';
import { acled } from '../../../src/reconcile/profiles/acled.js';
import { caseOf, CLINIC, ids, KARVA, PAPER, party, REDS, type Setting, type Told, whyOf, WIRE } from './cases.js';

const of = (told: readonly Told[], setting?: Setting) => acled.derive(caseOf(told, setting));
const figure = (told: readonly Told[], setting?: Setting) => of(told, setting).values.fatalities;

describe('acled', () => {
  it('takes the lowest of figures that differ', () => {
    // A ferry is shelled: the harbour clinic counts 9, the paper 12. One claimant each; the lowest is 9.
    const result = of([
      { id: 'c1', by: CLINIC, dead: 9 },
      { id: 'c2', by: PAPER, dead: 12 },
    ]);
    expect(result.values).toEqual({ fatalities: 9 });
    expect(ids(result.chosen)).toEqual(['c1']);
    expect(whyOf(result.excluded, 'c2')).toContain('another figure stands');
  });

  it('takes a higher figure that is better corroborated', () => {
    // 9 by one claimant, 12 by two of two origins: 12.
    const told: Told[] = [
      { id: 'c1', by: CLINIC, dead: 9 },
      { id: 'c2', by: PAPER, dead: 12 },
      { id: 'c3', by: WIRE, dead: 12 },
    ];
    expect(figure(told)).toBe(12);
    // The same two figures of 12 from one copy are one source: 9.
    expect(figure(told, { origins: { c2: 'of wire', c3: 'of wire' } })).toBe(9);
  });

  it('reads a vague word by the scale of the event', () => {
    // "Several" alone: a small event, 3. With 14 injured told as well, a large one: 10.
    const several: Told = { id: 'c1', dead: [3, null], vague: true };
    expect(figure([several])).toBe(3);
    expect(figure([several, { id: 'c2', by: PAPER, harm: 'injured', dead: 14 }])).toBe(10);
  });

  it('reads dozens as 12, scores as 20, hundreds as 100, thousands as 1000', () => {
    for (const [lower, value] of [
      [24, 12],
      [40, 20],
      [200, 100],
      [2000, 1000],
    ] as const)
      expect(figure([{ id: 'c1', dead: [lower, null], vague: true }])).toBe(value);
  });

  it('does not read a number as a vague word', () => expect(figure([{ id: 'c1', dead: [24, null] }])).toBe(24));

  it('divides a total of several days, the remainder on the first', () => {
    // 17 dead from 1 to 4 May: 17 = 4 × 4 + 1, so 5, 4, 4, 4.
    const { parts, values } = of([{ id: 'c1', dead: 17, days: ['2032-05-01', '2032-05-04'] }]);
    expect(values.fatalities).toBe(17);
    expect(parts.map(({ label, values: day }) => [label, day.fatalities])).toEqual([
      ['2032-05-01', 5],
      ['2032-05-02', 4],
      ['2032-05-03', 4],
      ['2032-05-04', 4],
    ]);
  });

  it('divides nothing over days between which the event is not placed', () =>
    expect(of([{ id: 'c1', dead: 17 }], { earliest: '2032-05-01', latest: '2032-05-04' }).parts).toEqual([]));

  it('prints 0 where nothing is told, and keeps it unknown', () => {
    // Only "20 casualties"; only wounded; deaths without a number. Each 0 in the table, none of them a count.
    for (const told of [
      { id: 'c1', harm: 'casualties', dead: 20 },
      { id: 'c1', harm: 'injured', dead: 4 },
      { id: 'c1' },
    ] as Told[]) {
      const result = of([told]);
      expect(result.values).toEqual({ fatalities: null });
      expect(result.printed).toEqual({ fatalities: 0 });
      expect(result.notes.join()).toContain('shows 0');
    }
  });

  it('knows a plain zero from nothing told', () => {
    const result = of([{ id: 'c1', by: CLINIC, dead: 0 }]);
    expect([result.values.fatalities, result.printed]).toEqual([0, {}]);
  });

  it('does not believe a denial of all deaths against a number', () =>
    // Karva: no man lost; the clinic: 6 dead. 6.
    expect(
      figure([
        { id: 'c1', by: KARVA, dead: 0 },
        { id: 'c2', by: CLINIC, dead: 6 },
      ]),
    ).toBe(6));

  it('adds groups that one report tells apart', () => {
    // 4 soldiers and 7 villagers in one report: 11.
    const result = of([
      { id: 'c1', dead: 4, side: KARVA, status: 'combatant', words: 'soldiers' },
      { id: 'c2', dead: 7, status: 'civilian', words: 'villagers' },
    ]);
    expect(result.values.fatalities).toBe(11);
    expect(result.notes.join()).toMatch(/7 \+ 4|4 \+ 7/);
  });

  it('puts a count of everybody before its groups, and never both together', () => {
    // 11 in all, 4 of them soldiers: 11, not 15.
    const result = of([
      { id: 'c1', dead: 11, words: 'people' },
      { id: 'c2', dead: 4, side: KARVA, status: 'combatant', words: 'soldiers' },
    ]);
    expect(result.values.fatalities).toBe(11);
    expect(whyOf(result.excluded, 'c2')).toContain('count of everybody');
  });

  it('leaves out parts, increments, what is superseded and totals of a period', () => {
    const result = of(
      [
        { id: 'c1', dead: 5 },
        { id: 'c2', dead: 8 },
        { id: 'c3', dead: 2, subgroup: 'children' },
        { id: 'c4', dead: 3, accounting: 'increment' },
        { id: 'c5', dead: 90, aggregation: 'period' },
      ].map(told => ({ ...told, gone: told.id === 'c1' }) as Told),
      { relations: [{ from: 'c2', to: 'c1', type: 'supersedes', reason: '' }] },
    );
    expect(result.values.fatalities).toBe(8);
    expect(whyOf(result.excluded, 'c1')).toBe('superseded by c2 of the same claimant');
    expect(whyOf(result.excluded, 'c3')).toContain('a part');
    expect(whyOf(result.excluded, 'c4')).toContain('an increment');
    expect(whyOf(result.excluded, 'c5')).toContain('never added to an incident');
  });

  it('goes by groups that more claimants count than a smaller count of everybody', () => {
    // Each side admits its own: 4 and 8. "8 people" by one report is no count of all: 12, by two claimants.
    const result = of([
      { id: 'c1', by: KARVA, dead: 4, side: KARVA, status: 'combatant', words: 'soldiers' },
      { id: 'c2', by: REDS, dead: 8, side: REDS, status: 'combatant', words: 'fighters' },
      { id: 'c3', by: WIRE, dead: 8, words: 'people' },
    ]);
    expect(result.values.fatalities).toBe(12);
    expect(ids(result.chosen)).toEqual(['c1', 'c2']);
  });

  it('counts nobody under a side and again under a status', () => {
    // 13 Karvans, 10 soldiers of Karva: 10 and the 3 left of 13. 9 soldiers of no side told: among the 10.
    const result = of([
      { id: 'c1', dead: 13, side: KARVA, status: 'unknown', words: 'Karvans' },
      { id: 'c2', dead: 10, side: KARVA, status: 'combatant', words: 'Karvan soldiers' },
    ]);
    expect(result.values.fatalities).toBe(13);
    expect(
      figure([
        { id: 'c1', dead: 10, side: KARVA, status: 'combatant', words: 'Karvan soldiers' },
        { id: 'c2', by: PAPER, dead: 9, status: 'combatant', words: 'soldiers' },
      ]),
    ).toBe(10);
  });

  it('adds fighters of no side told to those of a side whom the same report tells of', () => {
    // One report: 7 Reds, and 2 soldiers of whom no side is told: 9. Two reports: the 2 may be among the 7.
    const reds: Told = { id: 'c1', dead: 7, side: REDS, status: 'combatant', words: 'Reds' };
    const soldiers: Told = { id: 'c2', dead: 2, status: 'combatant', words: 'soldiers' };
    expect(figure([reds, soldiers])).toBe(9);
    expect(figure([reds, { ...soldiers, by: PAPER }])).toBe(7);
  });

  it('takes the names of one party for one claimant', () => {
    const told: Told[] = [
      { id: 'c1', by: CLINIC, dead: 9 },
      { id: 'c2', by: PAPER, dead: 12 },
      { id: 'c3', by: party('the paper'), dead: 12 },
    ];
    expect(figure(told)).toBe(12);
    expect(figure(told, { parties: [{ left: 'paper', right: 'the paper', score: 1, reason: '' }] })).toBe(9);
  });

  it('takes two wordings for one count, unless a report tells them apart', () => {
    // Two reports, "gunmen" 6 and "rebels" 8, of one side: one count told otherwise, the lowest is 6.
    const gunmen: Told = { id: 'c1', by: WIRE, dead: 6, side: REDS, status: 'combatant', words: 'gunmen' };
    const rebels: Told = { id: 'c2', by: PAPER, dead: 8, side: REDS, status: 'combatant', words: 'rebels' };
    expect(figure([gunmen, rebels])).toBe(6);
    // In one report, soldiers, policemen and guards are different people: 6 + 5 + 4 = 15.
    const state = (id: string, dead: number, words: string): Told => ({
      id,
      dead,
      words,
      side: KARVA,
      status: 'combatant',
    });
    expect(figure([state('c1', 6, 'soldiers'), state('c2', 5, 'policemen'), state('c3', 4, 'guards')])).toBe(15);
    // "14 people" and "9 pupils" of one report are 14; 8 pupils, 9 teachers and 2 cooks are 19.
    const people = (id: string, dead: number, words: string): Told => ({ id, dead, words });
    expect(figure([people('c1', 14, 'people'), people('c2', 9, 'pupils')])).toBe(14);
    expect(figure([people('c1', 8, 'pupils'), people('c2', 9, 'teachers'), people('c3', 2, 'cooks')])).toBe(19);
  });

  it('is told of incidents within a series, and adds none', () => {
    const inner = of([{ id: 'c9', dead: 4 }]);
    const result = of([{ id: 'c1', dead: 60, aggregation: 'period', by: party('council', 'igo') }], {
      kind: 'series',
      latest: '2032-05-30',
      contained: [inner],
    });
    expect(result.values.fatalities).toBe(60);
    expect(result.provisional).toBe(true);
    expect(result.parts.reduce((sum, { values }) => sum + Number(values.fatalities), 0)).toBe(60);
  });
});
