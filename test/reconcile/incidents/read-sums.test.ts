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

describe('what counts over more than one happening', () => {
  const march: LedgerClaim['when'] = { edtf: '2031-03', earliest: '2031-03-01', latest: '2031-03-31', basis: 'stated' };
  const wide = (fields: Parameters<typeof toll>[0] = {}): LedgerClaim['toll'] =>
    toll({ aggregation: 'operation', ...fields });
  const sited = (id: string, fields: Parameters<typeof claim>[1] = {}): LedgerClaim =>
    claim(id, { at: 4, voice: army, names: { ...sum.names, sites: ['tarn'] }, toll: toll({ lower: 0 }), ...fields });

  it('is a month that two harms are counted over, and none that dates one thing', () => {
    const taken = claim('c2', { at: 3, when: march, toll: toll({ harm: 'captured' }) });
    expect(sums(claim('c1', { when: march }), taken)).toEqual(['c1', 'c2']);
    expect(sums(claim('c1', { when: march }))).toEqual([]);
    const past = claim('c1', { when: march, toll: toll({ scope: 'background' }) });
    expect(sums(past, taken)).toEqual([]);
  });

  it('is an operation beside one site of it in the same mouth', () => {
    expect(sums(claim('c1', { voice: army, toll: wide({ lower: 31 }) }), sited('c2'))).toEqual(['c1']);
    expect(sums(claim('c1', { voice: league, toll: wide({ lower: 31 }) }), sited('c2'))).toEqual([]);
    expect(sums(claim('c1', { voice: army, toll: wide({ lower: 0 }) }), sited('c2'))).toEqual([]);
  });

  it('is what names neither day nor place where nearly all else is a sum', () => {
    const posts = ['c1', 'c2', 'c3'].map((id, i) => claim(id, { at: i + 1, cumulative: true, voice: army }));
    expect(sums(...posts, claim('c4', { at: 9, voice: army }))).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(sums(...posts, claim('c4', { at: 9, voice: army, when: on('2031-04-05') }))).toEqual(['c1', 'c2', 'c3']);
    expect(sums(...posts, sited('c4', { at: 9 }))).toEqual(['c1', 'c2', 'c3']);
  });
});
