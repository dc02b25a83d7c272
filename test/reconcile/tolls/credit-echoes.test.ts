import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { isPress } from '../../../src/reconcile/incidents/party-words.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, party, people, report, says, toll } from '../support/claims.js';

const reports = [
  report('r1', '2031-04-05T10:00Z', 'Tarn Post'),
  report('r2', '2031-04-06T10:00Z', 'Ness Post'),
  report('r3', '2031-04-07T10:00Z', 'Tarn Post'),
];
const council = says('town council');
const own = (outlet: string): Partial<LedgerClaim> => ({ voice: party(outlet, 'media') });
const dead = (id: string, number: number, lower: number, fields: Partial<LedgerClaim>): LedgerClaim =>
  claim(id, { report: `r${number}`, when: on('2031-04-05'), near: ['teresia'], toll: toll({ lower }), ...fields });
const standing = (...claims: LedgerClaim[]): [string, number] | undefined => {
  const [incident] = reconcile(block(reports, claims));
  const [group] = incident?.groups ?? [];
  return group && [group.status, group.claimants];
};

describe('what a paper says in its own voice', () => {
  it('is the figure of the body that gave it before, not a second claimant', () => {
    const said = dead('c1', 1, 7, { claimant: council });
    expect(standing(said, dead('c2', 2, 7, own('Ness Post')))).toEqual(['repeated', 1]);
  });

  it('is the count of the only body that the paper quotes for it', () => {
    const said = dead('c1', 1, 7, { claimant: council });
    expect(standing(said, dead('c2', 3, 9, own('Tarn Post')))).toEqual(['single-source', 1]);
  });

  it('stays its own where the figure is new, where it came first, and where the paper quotes two bodies', () => {
    const said = dead('c1', 1, 7, { claimant: council });
    expect(standing(said, dead('c2', 2, 9, own('Ness Post')))?.[0]).toBe('contested');
    expect(standing(dead('c1', 1, 7, own('Tarn Post')), dead('c2', 2, 7, { claimant: council }))?.[1]).toBe(2);
    const clinic = dead('c3', 1, 8, { at: 3, claimant: says('Tarn hospital') } as Partial<LedgerClaim>);
    expect(standing(said, clinic, dead('c2', 3, 9, own('Tarn Post')))?.[1]).toBe(3);
  });

  it('does not take a body’s own channel for a paper', () => {
    const said = dead('c1', 1, 7, { claimant: council });
    expect(standing(said, dead('c2', 2, 7, own('Tarn hospital')))).toEqual(['corroborated', 2]);
  });

  it('tells papers from bodies by their names', () => {
    const press = ['Tarn Post', 'Ness News Service'];
    const bodies = ['Tarn hospital', 'Lorn army news', 'Hill League', 'Tarn'];
    expect(press.filter(name => isPress(name, people))).toEqual(press);
    expect(bodies.filter(name => isPress(name, people))).toEqual([]);
  });
});
