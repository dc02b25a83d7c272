import { describe, expect, it } from 'vitest';
import { comparePlaces } from '../../../src/reconcile/incidents/compare-places.js';
import { place } from '../support/claims.js';

describe('places', () => {
  it('are one where they are written alike, and two where two towns are named', () => {
    expect(comparePlaces([place('Tarn')], [place('Tarn')])).toBe(1);
    expect(comparePlaces([place('Tarn')], [place('Ness')])).toBe(-1);
  });

  it('let the province tell only where one of them names no town', () => {
    const province = place('Upper Lorn', 'adm1');
    expect(comparePlaces([place('Tarn'), province], [place('Ness'), province])).toBe(-1);
    expect(comparePlaces([place('Tarn'), province], [province])).toBeCloseTo(0.6);
  });

  it('do not set a street against a town, but one street against another', () => {
    expect(comparePlaces([place('Mill Lane', 'facility')], [place('Tarn')])).toBe(0);
    expect(comparePlaces([place('Mill Lane', 'facility')], [place('Quay Road', 'facility')])).toBe(-1);
  });

  it('take a dateline for where somebody wrote', () => {
    expect(comparePlaces([place('KELM')], [place('Tarn')])).toBe(0);
    expect(comparePlaces([place('KELM')], [place('KELM')])).toBeLessThan(
      comparePlaces([place('Kelm')], [place('Kelm')]),
    );
  });
});
