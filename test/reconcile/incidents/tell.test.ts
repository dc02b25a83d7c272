import { describe, expect, it } from 'vitest';
import { readHeadlines } from '../../../src/reconcile/incidents/headlines.js';
import { tellReport } from '../../../src/reconcile/incidents/tell.js';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { claim, on, people, place, report, toll } from '../support/claims.js';

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

  it('does not part a figure that names neither day nor place, nor a stretch that only bounds the day', () => {
    const one = claim('c1', { at: 1, when: on('2031-04-05') });
    expect(tell(one, claim('c2', { at: 5 }))).toEqual([['c1', 'c2']]);
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
});
