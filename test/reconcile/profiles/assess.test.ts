import { describe, expect, it } from 'vitest';
import type { AssessmentPayload } from '../../../src/model/ledger/record.js';
import { acled } from '../../../src/reconcile/profiles/acled.js';
import { airwars } from '../../../src/reconcile/profiles/airwars.js';
import { assess } from '../../../src/reconcile/profiles/assess.js';
import { caseOf } from './cases.js';

const given = (
  id: string,
  values: AssessmentPayload['values'],
  more: Partial<AssessmentPayload> = {},
): AssessmentPayload => ({
  id,
  target: 'i',
  profile: 'acled',
  values,
  by: 'M. Oder',
  reason: `reason of ${id}`,
  undoes: null,
  ...more,
});
const derived = acled.derive(caseOf([{ id: 'c1', dead: 9 }]));
const figure = (...list: AssessmentPayload[]) => assess(derived, list).values.fatalities;

describe('assessments', () => {
  it('put figures in place of the profile’s and keep those', () => {
    const result = assess(derived, [given('a1', { fatalities: 11 })]);
    expect(result.values).toEqual({ fatalities: 11 });
    expect(result.override).toEqual({
      assessment: 'a1',
      by: 'M. Oder',
      reason: 'reason of a1',
      replaced: { fatalities: 9 },
    });
  });

  it('leave a result alone that they are not of', () => {
    expect(figure(given('a1', { fatalities: 11 }, { profile: 'ibc' }))).toBe(9);
    expect(figure(given('a1', { fatalities: 11 }, { target: 'j' }))).toBe(9);
    expect(assess(derived, []).override).toBeNull();
  });

  it('go by the last', () => expect(figure(given('a1', { fatalities: 11 }), given('a2', { fatalities: 12 }))).toBe(12));

  it('are undone, and what undoes them is undone', () => {
    const [first, second] = [given('a1', { fatalities: 11 }), given('a2', { fatalities: 12 })];
    expect(figure(first, second, given('a3', null, { undoes: 'a2' }))).toBe(11);
    expect(figure(first, second, given('a3', null, { undoes: 'a2' }), given('a4', null, { undoes: 'a3' }))).toBe(12);
    expect(figure(first, given('a2', null))).toBe(9);
  });

  it('may say that a figure is unknown, and end a printed 0', () => {
    expect(figure(given('a1', { fatalities: null }))).toBeNull();
    const empty = acled.derive(caseOf([{ id: 'c1', harm: 'injured', dead: 2 }]));
    expect(assess(empty, [given('a1', { fatalities: 2 })]).printed).toEqual({});
    expect(assess(empty, [given('a1', { fatalities: null })]).printed).toEqual({ fatalities: 0 });
  });

  it('reach one group of a result', () => {
    const result = airwars.derive(caseOf([{ id: 'c1', dead: 4, status: 'civilian', words: 'villagers' }]));
    const group = result.parts[0]?.groups[0] ?? '';
    const assessed = assess(result, [given('a1', { min: 3 }, { target: group, profile: 'airwars' })]);
    expect(assessed.parts[0]?.values).toEqual({ min: 3, max: 4 });
    expect(assessed.values).toEqual({ min: 4, max: 4 });
  });
});
