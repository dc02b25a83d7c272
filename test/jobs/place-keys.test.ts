import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeKeys } from '../../src/jobs/place-keys.js';
import type { LedgerPlace } from '../../src/model/ledger/claim.js';
import type { Incident } from '../../src/model/ledger/incident.js';
import { liesWithin } from '../../src/reconcile/profiles/lies-within.js';

const place = fc.record({
  text: fc.constant(''),
  name: fc.constantFrom('Sallow', 'Quill', 'Orlo'),
  country: fc.constantFrom(null, 'AA', 'BB'),
  lat: fc.constant(null),
  lon: fc.constant(null),
  kind: fc.constantFrom('town', 'adm1', 'country') as fc.Arbitrary<LedgerPlace['kind']>,
  geonames: fc.constantFrom(null, 1, 2),
  precision: fc.constant(null),
});
const at = (kind: Incident['kind'], places: readonly LedgerPlace[]): Incident =>
  ({ kind, places, earliest: '2031-06-01', latest: '2031-06-01' }) as Incident;

it('has a key in common exactly where an incident lies at a place of the series', () => {
  const places = fc.array(place, { maxLength: 2 });
  fc.assert(
    fc.property(places, places, (narrow, wide) => {
      const [incident, series] = [at('incident', narrow), at('series', wide)];
      const keys = new Set(placeKeys(series));
      expect(placeKeys(incident).some(key => keys.has(key))).toBe(liesWithin(incident, series));
    }),
  );
});
