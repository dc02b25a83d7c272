import { describe, expect, it } from 'vitest';
import { readHeadlines } from '../../../src/reconcile/incidents/headlines.js';
import { tellReport } from '../../../src/reconcile/incidents/tell.js';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { claim, on, people, place, report, says, toll } from '../support/claims.js';

const source = report('r1', '2031-04-06T10:00Z');
const tell = (...claims: LedgerClaim[]): string[][] =>
  tellReport(source, claims, ({ report: id, passage }) => `${id}#${passage}`, people).map(telling =>
    telling.claims.map(({ id }) => id),
  );

describe('what a report tells of one happening', () => {
  it('keeps figures of one day and place together', () => {
    const first = claim('c1', { at: 1, when: on('2031-04-05'), places: [place('Tarn')] });
    const second = claim('c2', { at: 2, toll: toll({ harm: 'injured', lower: 9 }) });
    expect(tell(first, second)).toEqual([['c1', 'c2']]);
  });

  it('parts two days, two towns, and two items of a list with heads of their own', () => {
    const one = claim('c1', { at: 1, when: on('2031-04-01') });
    expect(tell(one, claim('c2', { at: 2, when: on('2031-04-05') }))).toEqual([['c1'], ['c2']]);
    const here = claim('c1', { at: 1, places: [place('Tarn')] });
    expect(tell(here, claim('c2', { at: 2, places: [place('Upper Ness')] }))).toEqual([['c1'], ['c2']]);
    const head = (name: string): LedgerClaim['context'] => ({ ...one.context, head: [name] });
    expect(tell(claim('c1', { context: head('tarn') }), claim('c2', { at: 2, context: head('ness') }))).toEqual([
      ['c1'],
      ['c2'],
    ]);
  });

  it('parts heads that share a name where each has one of its own, not a head from its shorter form, nor rows of one sum', () => {
    const headed = (id: string, at: number, head: string[], cumulative = false): LedgerClaim =>
      claim(id, { at, cumulative, context: { ...claim('c0').context, head } });
    const upper = headed('c1', 1, ['ness', 'upper']);
    expect(tell(upper, headed('c2', 2, ['lower', 'ness']))).toEqual([['c1'], ['c2']]);
    expect(tell(upper, headed('c2', 2, ['ness']))).toEqual([['c1', 'c2']]);
    expect(tell(headed('c1', 1, ['ness'], true), headed('c2', 2, ['tarn'], true))).toEqual([['c1', 'c2']]);
  });

  it('takes one figure in two rows of one table for no copy, and its copy in another report for one', () => {
    const rows = ['ness', 'tarn'].map((name, i) =>
      claim(`c${i + 1}`, { at: 3, context: { ...claim('c0').context, head: [name] } }),
    );
    const told = tellReport(source, rows, ({ report: id, passage }) => `${id}#${passage}`, people);
    expect(told.map(({ copies }) => copies.size)).toEqual([0, 0]);
    const [alone] = tellReport(source, rows.slice(0, 1), ({ report: id, passage }) => `${id}#${passage}`, people);
    expect(alone?.copies.size).toBe(1);
  });

  it('keeps those set free in the sum of those taken', () => {
    const taken = claim('c1', { at: 1, cumulative: true, toll: toll({ harm: 'captured', lower: 140 }) });
    const freed = claim('c2', { at: 1, cumulative: true, toll: toll({ harm: 'released', lower: 61 }) });
    expect(tell(taken, freed)).toEqual([['c1', 'c2']]);
  });

  it('does not part a figure that names neither day nor place, nor a stretch that only bounds the day', () => {
    const one = claim('c1', { at: 1, when: on('2031-04-05') });
    expect(tell(one, claim('c2', { at: 5 }))).toEqual([['c1', 'c2']]);
  });

  it('parts one group counted over two lists of places, not two groups, nor a list and one of its places', () => {
    const over = (...names: string[]): LedgerClaim['places'] => names.map(name => place(name, 'adm1'));
    const one = claim('c1', { at: 1, places: over('Upper Lorn', 'Lorn West') });
    expect(tell(one, claim('c2', { at: 5, places: over('Lorn West', 'Kelm') }))).toEqual([['c1'], ['c2']]);
    expect(tell(one, claim('c2', { at: 5, places: over('Lorn West') }))).toEqual([['c1', 'c2']]);
    const soldiers = toll({ victims: { text: 'soldiers', status: 'combatant' } });
    expect(tell(one, claim('c2', { at: 5, toll: soldiers, places: over('Lorn West', 'Kelm') }))).toEqual([
      ['c1', 'c2'],
    ]);
  });

  it('parts soldiers set free from the fighting, not captives freed where fighters fell', () => {
    const men = (harm: 'killed' | 'released', status: 'combatant' | 'unknown'): LedgerClaim['toll'] =>
      toll({ harm, victims: { text: 'men', status } });
    const fallen = claim('c1', { at: 1, toll: men('killed', 'combatant') });
    expect(tell(fallen, claim('c2', { at: 2, toll: men('released', 'combatant') }))).toEqual([['c1'], ['c2']]);
    const hostages = claim('c2', { at: 2, toll: men('released', 'unknown') });
    expect(tell(claim('c1', { at: 1, toll: men('killed', 'unknown') }), hostages)).toEqual([['c1', 'c2']]);
  });

  it('parts sums and background from what happened now', () => {
    const now = claim('c1', { at: 1 });
    const sum = claim('c2', { at: 2, cumulative: true });
    const before = claim('c3', { at: 3, toll: toll({ scope: 'background' }) });
    expect(tell(now, sum, before)).toEqual([['c1'], ['c2'], ['c3']]);
  });

  it('parts people taken from people set free, but not soldiers taken on the same day', () => {
    const freed = claim('c1', { at: 1, toll: toll({ harm: 'released', lower: 20 }) });
    const taken = claim('c2', { at: 2, toll: toll({ harm: 'captured', lower: 30 }) });
    const prisoners = claim('c3', {
      at: 3,
      toll: toll({ harm: 'captured', lower: 6, victims: { text: 'soldiers', status: 'combatant' } }),
    });
    expect(tell(freed, prisoners)).toEqual([['c1', 'c3']]);
    expect(tell(freed, taken)).toEqual([['c1'], ['c2']]);
  });

  it('reads a headline as the text below it, unless its figure stands nowhere below', () => {
    const headline = { ...claim('c1').context, headline: true };
    const top = claim('c1', { at: 0, context: headline, toll: toll({ lower: 64 }) });
    const sum = claim('c2', { at: 4, cumulative: true, toll: toll({ lower: 64 }) });
    const other = claim('c3', { at: 2, toll: toll({ lower: 7 }) });
    expect(readHeadlines([top, sum, other])[0]?.cumulative).toBe(true);
    expect(readHeadlines([top, other])[0]).toEqual(top);
  });

  it('reads "six die" above "at least six were killed" as the same, and takes its words for those of the text', () => {
    const headline = { ...claim('c1').context, headline: true };
    const top = claim('c1', { at: 0, context: headline, toll: toll({ lower: 6 }) });
    const text = claim('c2', { at: 2, toll: toll({ lower: 6, upper: null }), claimant: says('town council') });
    const [read] = readHeadlines([top, text]);
    expect([read?.toll?.lower, read?.toll?.upper, read?.claimant?.name, read?.passage]).toEqual([
      6,
      null,
      'town council',
      2,
    ]);
    const other = claim('c2', { at: 2, toll: toll({ lower: 8, upper: null }) });
    expect(readHeadlines([top, other])[0]).toEqual(top);
  });

  it('parts two totals of the same people at two sites, but not a total and another harm', () => {
    const at = (site: string): LedgerClaim['names'] => ({ ...claim('c').names, sites: [site] });
    const here = claim('c1', { at: 1, names: at('tarn') });
    expect(tell(here, claim('c2', { at: 3, names: at('ness') }))).toEqual([['c1'], ['c2']]);
    expect(tell(here, claim('c2', { at: 3, names: at('tarn') }))).toEqual([['c1', 'c2']]);
    expect(tell(here, claim('c2', { at: 3, names: at('ness'), toll: toll({ harm: 'injured' }) }))).toEqual([
      ['c1', 'c2'],
    ]);
  });

  it('does not look for the happening in the town of the hospital', () => {
    const dead = claim('c1', { at: 1, places: [place('Tarn')] });
    const treated = { at: 2, places: [place('Kelm')], toll: toll({ harm: 'injured' }) };
    expect(tell(dead, claim('c2', { ...treated, words: ['hospital'] }))).toEqual([['c1', 'c2']]);
    expect(tell(dead, claim('c2', { ...treated, words: ['market'] }))).toEqual([['c1'], ['c2']]);
  });

  it('keeps a part of a sum with its own happening, and a part of a happening with its whole', () => {
    const sum = claim('c1', { at: 1, cumulative: true, toll: toll({ lower: 23 }) });
    const part = claim('c2', { at: 2, toll: toll({ lower: 15, accounting: 'part', partOf: 'c1' }) });
    expect(tell(sum, part)).toEqual([['c1'], ['c2']]);
    expect(tell({ ...sum, cumulative: false }, part)).toEqual([['c1', 'c2']]);
  });

  it('holds the other village’s name for one in passing', () => {
    const both = {
      sentence: [],
      paragraph: [],
      lede: ['tarn', 'ness'],
      report: ['tarn', 'ness'],
      sites: [],
      maybe: [],
    };
    const one = claim('c1', { at: 1, names: { ...both, sentence: ['tarn'] }, places: [place('Tarn')] });
    const other = claim('c2', { at: 2, names: { ...both, sentence: ['ness'] }, places: [place('Ness')] });
    const [first] = tellReport(source, [one, other], ({ report: id, passage }) => `${id}#${passage}`, people);
    expect(first?.names.get('tarn')).toBe(1);
    expect(first?.names.get('ness')).toBe(0.1);
    const [alone] = tellReport(source, [one], ({ report: id, passage }) => `${id}#${passage}`, people);
    expect(alone?.names.get('ness')).toBeGreaterThan(0.1);
  });
});
