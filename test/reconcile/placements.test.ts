import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { Placement } from '../../src/reconcile/placements.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { block, claim, on, place, report, toll } from './support/claims.js';

const REPORTS = [report('r1', '2031-04-03T10:00Z'), report('r2', '2031-04-09T10:00Z')];
const told = (id: string, of: string, town: string, day: string, fields: Partial<LedgerClaim> = {}): LedgerClaim =>
  claim(id, { report: of, places: [place(town)], near: [town.toLowerCase()], when: on(day), ...fields });

const TARN = told('c1', 'r1', 'Tarn', '2031-04-02');
const TARN_HURT = told('c2', 'r1', 'Tarn', '2031-04-02', { toll: toll({ harm: 'injured', lower: 8 }) });
const KELM = told('c3', 'r2', 'Kelm', '2031-04-08');
const CLAIMS = [TARN, TARN_HURT, KELM];

const homes = (placements: Placement[], claims: readonly LedgerClaim[] = CLAIMS): string[] =>
  reconcile(block(REPORTS, [...claims], { placements }))
    .map(incident => [...incident.claims].sort().join(' '))
    .sort();

describe('claims that a person placed', () => {
  it('go to the incident of another claim and leave what stood beside them', () => {
    expect(homes([])).toEqual(['c1 c2', 'c3']);
    expect(homes([{ claim: 'c2', at: { claim: 'c3' } }])).toEqual(['c1', 'c2 c3']);
  });

  it('draw nothing after them: their old incident stays apart from the new one', () => {
    expect(homes([{ claim: 'c1', at: { claim: 'c3' } }])).toEqual(['c1 c3', 'c2']);
  });

  it('follow what they were put to, through another that was moved too', () => {
    const moved: Placement[] = [
      { claim: 'c1', at: { claim: 'c2' } },
      { claim: 'c2', at: { claim: 'c3' } },
    ];
    expect(homes(moved)).toEqual(['c1 c2 c3']);
    expect(homes(moved.toReversed())).toEqual(['c1 c2 c3']);
  });

  it('lie by themselves when put to each other, or to nothing that stands', () => {
    expect(
      homes([
        { claim: 'c1', at: { claim: 'c2' } },
        { claim: 'c2', at: { claim: 'c1' } },
      ]),
    ).toEqual(['c1 c2', 'c3']);
    expect(homes([{ claim: 'c2', at: { claim: 'c9' } }])).toEqual(['c1', 'c2', 'c3']);
  });

  it('make an incident of their own when it is opened by hand', () => {
    expect(
      homes([
        { claim: 'c2', at: { own: 'j1' } },
        { claim: 'c3', at: { own: 'j1' } },
      ]),
    ).toEqual(['c1', 'c2 c3']);
  });

  it('take a denial along to where it is put', () => {
    const denial = claim('c4', { report: 'r1', at: 3, kind: 'responsibility', polarity: 'denied', toll: null });
    const attached = (placements: Placement[]): string[] =>
      reconcile(block(REPORTS, [...CLAIMS, denial], { placements })).map(
        ({ id, attached: own }) => `${id}: ${own.join(' ')}`,
      );
    expect(attached([])).toEqual(['c1: c4', 'c3: ']);
    expect(attached([{ claim: 'c4', at: { claim: 'c3' } }])).toEqual(['c1: ', 'c3: c4']);
  });
});
