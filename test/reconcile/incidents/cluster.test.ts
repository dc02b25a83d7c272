import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, place, report, toll } from '../support/claims.js';

const reports = [
  report('r1', '2031-04-05T12:00Z'),
  report('r2', '2031-04-05T18:00Z'),
  report('r3', '2031-04-06T09:00Z'),
];
const incidentsOf = (...claims: LedgerClaim[]): string[][] =>
  reconcile(block(reports, claims)).map(incident => incident.claims);

describe('which tellings are one happening', () => {
  it('joins two reports by day and by a rare name near the claim, without a place on the map', () => {
    const a = claim('c1', { when: on('2031-04-05'), near: ['teresia'] });
    const b = claim('c2', { report: 'r2', when: on('2031-04-05'), near: ['teresia'], toll: toll({ lower: 7 }) });
    expect(incidentsOf(a, b)).toEqual([['c1', 'c2']]);
  });

  it('holds two equal numbers for no evidence at all', () => {
    const a = claim('c1', {
      when: on('2031-04-05'),
      near: ['tarn'],
      places: [place('Tarn')],
      toll: toll({ lower: 13 }),
    });
    const b = claim('c2', {
      report: 'r2',
      when: on('2031-04-01'),
      near: ['ness'],
      places: [place('Ness')],
      toll: toll({ lower: 13 }),
    });
    expect(incidentsOf(a, b)).toEqual([['c1'], ['c2']]);
  });

  it('keeps two attacks on one village apart by their days, and joins the follow-up that states the first day', () => {
    const first = claim('c1', { when: on('2031-04-01'), near: ['tarn'], places: [place('Tarn')] });
    const second = claim('c2', { report: 'r2', when: on('2031-04-05'), near: ['tarn'], places: [place('Tarn')] });
    const again = claim('c3', { report: 'r3', when: on('2031-04-01'), near: ['tarn'], places: [place('Tarn')] });
    expect(incidentsOf(first, second, again)).toEqual([['c1', 'c3'], ['c2']]);
  });

  it('keeps the shelling of one town on successive days apart, unless one of them was by night', () => {
    const words = ['shells', 'fell', 'market'];
    const of = (id: string, number: number, day: string, more: string[] = []): LedgerClaim =>
      claim(id, {
        report: `r${number}`,
        when: on(day),
        near: ['tarn'],
        places: [place('Tarn')],
        words: [...words, ...more],
        lede: words,
      });
    expect(incidentsOf(of('c1', 1, '2031-04-04'), of('c2', 2, '2031-04-05'))).toEqual([['c1'], ['c2']]);
    expect(incidentsOf(of('c1', 1, '2031-04-04'), of('c2', 2, '2031-04-05', ['night']))).toEqual([['c1', 'c2']]);
    expect(incidentsOf(of('c1', 1, '2031-04-03'), of('c2', 2, '2031-04-05', ['night']))).toEqual([['c1'], ['c2']]);
  });

  it('puts two sums of one siege into one series, and a sum that began on another day into another', () => {
    const since = (id: string, number: number, from: string): LedgerClaim =>
      claim(id, {
        report: `r${number}`,
        cumulative: true,
        near: ['tarn', 'ottmar'],
        when: { edtf: null, earliest: from, latest: '2031-04-05', basis: 'stated' },
      });
    expect(incidentsOf(since('c1', 1, '2031-03-20'), since('c2', 2, '2031-03-20'))).toEqual([['c1', 'c2']]);
    expect(incidentsOf(since('c1', 1, '2031-03-20'), since('c2', 2, '2031-03-01'))).toEqual([['c1'], ['c2']]);
  });

  it('never puts a sum and a happening into one, whatever they share', () => {
    const a = claim('c1', { when: on('2031-04-05'), near: ['tarn', 'ottmar'], places: [place('Tarn')] });
    const b = claim('c2', { report: 'r2', cumulative: true, when: on('2031-04-05'), near: ['tarn', 'ottmar'] });
    expect(incidentsOf(a, b)).toEqual([['c1'], ['c2']]);
  });

  it('shows what joined, field by field, and what a person should look at', () => {
    const a = claim('c1', { when: on('2031-04-05'), near: ['teresia'] });
    const b = claim('c2', { report: 'r2', when: on('2031-04-05'), near: ['teresia'] });
    const [incident] = reconcile(block(reports, [a, b]));
    expect(incident?.links).toHaveLength(1);
    expect(incident?.links[0]?.comparisons.map(({ field }) => field)).toEqual(expect.arrayContaining(['day', 'names']));
    // A rare name high up in both reports, and nothing else.
    const lede = { sentence: [], paragraph: [], lede: ['teresia'], report: [], sites: [], maybe: [] };
    const unsure = reconcile(
      block(reports, [claim('c1', { names: lede }), claim('c2', { report: 'r2', names: lede })]),
    );
    expect(unsure).toHaveLength(2);
    expect(unsure[0]?.review[0]?.score).toBeGreaterThanOrEqual(0.3);
    expect(unsure[0]?.review).toEqual(unsure[1]?.review);
  });
});

describe('what a person decided', () => {
  const a = claim('c1', { when: on('2031-04-05'), near: ['teresia'] });
  const b = claim('c2', { report: 'r2', when: on('2031-04-05'), near: ['teresia'] });
  const c = claim('c3', { report: 'r3', when: on('2031-04-01'), near: ['ness'] });

  it('keeps apart for good what alike tellings would join', () => {
    const decisions = [{ left: 'c1', right: 'c2', verdict: 'different' as const }];
    expect(reconcile(block(reports, [a, b], { decisions })).map(({ claims }) => claims)).toEqual([['c1'], ['c2']]);
  });

  it('joins what nothing else would, and is undone by being left out', () => {
    const decisions = [{ left: 'c1', right: 'c3', verdict: 'same' as const }];
    const joined = reconcile(block(reports, [a, b, c], { decisions }));
    expect(joined.map(({ claims }) => claims)).toEqual([['c1', 'c2', 'c3']]);
    expect(reconcile(block(reports, [a, b, c]))).toEqual(reconcile(block(reports, [a, b, c], { decisions: [] })));
    expect(incidentsOf(a, b, c)).toEqual([['c1', 'c2'], ['c3']]);
  });
});
