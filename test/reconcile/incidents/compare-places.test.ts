import { describe, expect, it } from 'vitest';
import { comparePlaces } from '../../../src/reconcile/incidents/compare-places.js';
import { place } from '../support/claims.js';

const at = (name: string, lat: number) => ({ ...place(name), lat, lon: 20 });

describe('places', () => {
  it('are one where they are written alike, and two where two towns are named', () => {
    expect(comparePlaces([place('Tarn')], [place('Tarn')])).toBe(1);
    expect(comparePlaces([at('Tarn', 41)], [at('Ness', 42)])).toBe(-1);
  });

  it('are surely two only where a map tells how far apart they lie', () => {
    const unmapped = comparePlaces([place('Tarn')], [at('Ness', 42)]);
    expect(unmapped).toBeLessThan(0);
    expect(unmapped).toBeGreaterThan(-0.8);
  });

  it('let the province tell only where one of them names no town', () => {
    const province = place('Upper Lorn', 'adm1');
    expect(comparePlaces([at('Tarn', 41), province], [at('Ness', 42), province])).toBe(-1);
    expect(comparePlaces([place('Tarn'), province], [province])).toBeCloseTo(0.6);
  });

  it('do not set a street against a town, but one street against another', () => {
    expect(comparePlaces([place('Mill Lane', 'facility')], [place('Tarn')])).toBe(0);
    expect(comparePlaces([place('Mill Lane', 'facility')], [place('Quay Road', 'facility')])).toBeLessThan(0);
  });

  it('take a dateline for where somebody wrote', () => {
    expect(comparePlaces([place('KELM')], [place('Tarn')])).toBe(0);
    expect(comparePlaces([place('KELM')], [place('KELM')])).toBeLessThan(
      comparePlaces([place('Kelm')], [place('Kelm')]),
    );
  });
});
