import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { areRelated, blocksOf } from '../../../src/reconcile/incidents/blocks.js';
import type { Telling } from '../../../src/reconcile/incidents/telling.js';
import { tellBlock } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, place, report } from '../support/claims.js';

const reports = ['05', '06', '20'].map((day, i) => report(`r${i + 1}`, `2031-04-${day}T12:00Z`));
const tellings = (...claims: LedgerClaim[]): Telling[] => tellBlock(block(reports, claims));
const ids = (blocks: readonly Telling[][]): string[][] =>
  blocks.map(members => members.flatMap(({ claims }) => claims.map(({ id }) => id)));

const here = claim('c1', { when: on('2031-04-05'), near: ['tarn'], places: [place('Tarn')] });
const again = claim('c2', { report: 'r2', when: on('2031-04-05'), near: ['tarn'], places: [place('Tarn')] });
const later = claim('c3', { report: 'r3', when: on('2031-04-20'), near: ['ness'], places: [place('Ness')] });

describe('what can influence each other', () => {
  it('is what day, place or names hold together', () => {
    const [a, b, c] = tellings(here, again, later);
    if (!a || !b || !c) throw new Error('three tellings');
    expect(areRelated(a, b)).toBe(true);
    expect(areRelated(b, a)).toBe(true);
    expect(areRelated(a, c)).toBe(false);
  });

  it('makes one block, and what has nothing in common another', () => {
    expect(ids(blocksOf(tellings(here, again, later)))).toEqual([['c1', 'c2'], ['c3']]);
  });

  it('holds the tellings of one report together', () => {
    const other = claim('c4', { report: 'r1', at: 5, when: on('2031-03-01'), near: ['ness'], places: [place('Ness')] });
    expect(ids(blocksOf(tellings(here, other, later)))).toEqual([['c1', 'c4'], ['c3']]);
  });

  it('is empty of nothing', () => {
    expect(blocksOf([])).toEqual([]);
  });
});
