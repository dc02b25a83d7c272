import { describe, expect, it } from 'vitest';
import { linkParties } from '../../src/reconcile/incidents/link-parties.js';
import { claim, people, says } from './support/claims.js';

const CLAIMS = [
  claim('c1', { claimant: says('Orlav health directorate') }),
  claim('c2', { claimant: says('the directorate') }),
];
const [FULL, SHORT] = ['name:orlav health directorate', 'name:the directorate'];

describe('parties that a person told apart', () => {
  it('stay two, though their names would make them one', () => {
    expect(linkParties(CLAIMS, people).links).toHaveLength(1);
    const { links, keyOf } = linkParties(CLAIMS, people, new Set([`${FULL}|${SHORT}`]));
    expect(links).toEqual([]);
    expect(keyOf(FULL)).not.toBe(keyOf(SHORT));
  });

  it('leave others as they were', () => {
    expect(linkParties(CLAIMS, people, new Set([`${FULL}|name:somebody`])).links).toHaveLength(1);
  });
});
