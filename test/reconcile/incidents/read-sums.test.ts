import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { readSums } from '../../../src/reconcile/incidents/read-sums.js';
import { claim, on, party, place, toll } from '../support/claims.js';

const army = party('Lorn army', 'armed-force');
const league = party('Hill League', 'armed-group');
const sum = claim('c1', { at: 1, cumulative: true, voice: army });
const sums = (...claims: LedgerClaim[]): string[] =>
  readSums(claims).flatMap(({ id, cumulative }) => (cumulative ? [id] : []));

describe('what stands beside a sum', () => {
  it('is a sum where another mouth sets its figure against it in the next sentence', () => {
    expect(sums(sum, claim('c2', { at: 2, voice: league }))).toEqual(['c1', 'c2']);
  });

  it('is a sum where the sentence goes on counting', () => {
    const more = claim('c2', {
      at: 1,
      voice: army,
      toll: toll({ harm: 'injured' }),
      quote: [{ start: 150, end: 160, text: '' }],
    });
    expect(sums(sum, more)).toEqual(['c1', 'c2']);
  });

  it('is no sum where it names its own day or place, another harm, the same mouth, or stands farther off', () => {
    const beside = (fields: Partial<LedgerClaim> & { at?: number }): string[] =>
      sums(sum, claim('c2', { at: 2, voice: league, ...fields }));
    expect(beside({ when: on('2031-04-05') })).toEqual(['c1']);
    expect(beside({ places: [place('Tarn')] })).toEqual(['c1']);
    expect(beside({ toll: toll({ harm: 'injured' }) })).toEqual(['c1']);
    expect(beside({ voice: army })).toEqual(['c1']);
    expect(beside({ at: 3 })).toEqual(['c1']);
    expect(beside({ toll: toll({ accounting: 'increment' }) })).toEqual(['c1']);
  });

  it('is no sum where it comes before', () => {
    expect(sums(claim('c2', { at: 0, voice: league }), sum)).toEqual(['c1']);
  });

  it('is left as a person put it', () => {
    expect(sums(sum, claim('c2', { at: 2, voice: league, corrected: true }))).toEqual(['c1']);
  });
});
