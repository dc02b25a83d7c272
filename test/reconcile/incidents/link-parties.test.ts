import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { linkParties } from '../../../src/reconcile/incidents/link-parties.js';
import { claim, party, people, says } from '../support/claims.js';

const one = (claims: LedgerClaim[], a: string, b: string): boolean => {
  const { keyOf } = linkParties(claims, people);
  return keyOf(a) === keyOf(b);
};
const by = (id: string, name: string, kind: Parameters<typeof says>[1] = 'government'): LedgerClaim =>
  claim(id, { claimant: says(name, kind) });
const voiced = (id: string, name: string): LedgerClaim => claim(id, { voice: party(name, 'media') });

describe('parties of one incident', () => {
  it('takes the shorter name for the only body that it shortens', () => {
    const claims = [by('c1', 'Tarn health directorate'), by('c2', 'health directorate')];
    expect(one(claims, 'name:tarn health directorate', 'name:health directorate')).toBe(true);
  });

  it('takes an outlet that bears the name of a body for its voice', () => {
    const claims = [by('c1', 'Hill League', 'armed-group'), voiced('c2', 'Hill League radio')];
    expect(one(claims, 'name:hill league', 'voice:hill league radio')).toBe(true);
    expect(one([by('c1', 'Tarn'), voiced('c2', 'Tarn army channel')], 'name:tarn', 'voice:tarn army channel')).toBe(
      true,
    );
  });

  it('folds the kinds of bodies: a general staff is an army', () => {
    const claims = [by('c1', 'Lorn army', 'armed-force'), by('c2', 'general staff of Lorn', 'armed-force')];
    expect(one(claims, 'name:lorn army', 'name:general staff of lorn')).toBe(true);
  });

  it('leaves "the army" alone where two armies are spoken of', () => {
    const claims = [by('c1', 'Lorn army'), by('c2', 'Tarn army'), by('c3', 'army')];
    expect(one(claims, 'name:army', 'name:lorn army')).toBe(false);
    expect(one(claims, 'name:lorn army', 'name:tarn army')).toBe(false);
  });

  it('does not take a town for the bodies in it, nor one ministry for another', () => {
    expect(
      one(
        [voiced('c1', 'Radio Tarn'), by('c2', 'Tarn port authority')],
        'voice:radio tarn',
        'name:tarn port authority',
      ),
    ).toBe(false);
    expect(
      one(
        [by('c1', 'health ministry'), by('c2', 'interior ministry')],
        'name:health ministry',
        'name:interior ministry',
      ),
    ).toBe(false);
  });

  it('takes a surname for the one person who bears it, whomever they speak for', () => {
    const speaks = (id: string, name: string, of: string): LedgerClaim =>
      claim(id, { claimant: { ...party(name, 'person'), party: party(of), members: [] } });
    const vries = [speaks('c1', 'Ida Vries', 'Tarn hospital'), speaks('c2', 'Vries', 'St Anselm')];
    expect(one(vries, 'name:tarn hospital', 'name:st anselm')).toBe(true);
    const two = [...vries, speaks('c3', 'Otto Vries', 'town council')];
    expect(one(two, 'name:tarn hospital', 'name:st anselm')).toBe(false);
    const first = [speaks('c1', 'Ida Vries', 'Tarn hospital'), speaks('c2', 'Ida', 'St Anselm')];
    expect(one(first, 'name:tarn hospital', 'name:st anselm')).toBe(false);
  });

  it('says why', () => {
    const { links } = linkParties([by('c1', 'Tarn hospital'), by('c2', 'hospital')], people);
    expect(links).toHaveLength(1);
    expect(links[0]?.reason).toContain('Tarn hospital');
  });

  it('is free of the order of the claims', () => {
    const claims = [by('c1', 'Lorn army'), by('c2', 'army'), voiced('c3', 'Lorn army channel')];
    expect(linkParties(claims, people).links).toEqual(linkParties(claims.toReversed(), people).links);
  });
});
