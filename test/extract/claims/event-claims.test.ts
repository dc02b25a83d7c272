import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/reading.js';
import { draftOf } from '../../support/draft.js';

const KINDS = new Set(['event', 'plan', 'status', 'responsibility', 'affiliation']);

function claimsOf(text: string): [string, string, string][] {
  const draft = draftOf(text, '2031-05-15');
  const name = (id: string | null | undefined) => draft.actors.find(actor => actor.id === id)?.name ?? '-';
  const who = (claim: Claim) => name(claim.responsible ?? claim.party ?? claim.claimant);
  return draft.claims.filter(claim => KINDS.has(claim.kind)).map(claim => [claim.kind, claim.polarity, who(claim)]);
}

describe('claims of events', () => {
  it.each<[string, string, [string, string, string][]]>([
    ['told in the report’s own voice', 'Marland shelled Velmark.', [['event', 'asserted', '-']]],
    ['going on', 'Marland is shelling Velmark.', [['status', 'asserted', '-']]],
    ['planned', 'Marland will send troops to Velmark.', [['plan', 'asserted', '-']]],
    ['of belonging', 'The gunmen belonged to the Varo Front.', [['affiliation', 'asserted', 'Varo Front']]],
  ])('%s', (_, text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  it('owning up to a deed', () => {
    const told = claimsOf('The Varo Front claimed responsibility for the bombing of the station.');
    expect(told).toContainEqual(['responsibility', 'asserted', 'Varo Front']);
  });

  it.each([
    ['what was not done', 'Marland did not shell Velmark.'],
    ['what might be done', 'Marland could shell Velmark.'],
    ['belonging denied by a negation', 'The gunmen did not belong to the Varo Front.'],
    ['words alone', 'Marland praised Velmark.'],
  ])('none of %s', (_, text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it('keeps the report’s hearsay as certainty', () => {
    const draft = draftOf('Marland will reportedly send troops to Velmark.');
    expect(draft.claims.find(claim => claim.kind === 'plan')?.certainty.level).toBe('reported');
  });
});
