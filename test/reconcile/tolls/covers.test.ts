import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import type { GroupMark } from '../../../src/model/ledger/incident.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, report, says, toll } from '../support/claims.js';

const reports = ['05', '06', '07'].map((day, i) => report(`r${i + 1}`, `2031-04-${day}T10:00Z`));
const army = says('Lorn army', 'armed-force');
const league = says('Hill League', 'armed-group');
const dead = (id: string, number: number, at: number, fields: Partial<LedgerClaim> = {}): LedgerClaim =>
  claim(id, { report: `r${number}`, at, when: on('2031-04-05'), near: ['teresia'], claimant: army, ...fields });
const said = (id: string, number: number, at: number, words: string, fields: Partial<LedgerClaim>): LedgerClaim =>
  claim(id, { report: `r${number}`, at, toll: null, words: words.split(' '), ...fields });
const marks = (...claims: LedgerClaim[]): GroupMark[] => reconcile(block(reports, claims))[0]?.groups[0]?.marks ?? [];

describe('caveats', () => {
  const doubt = { kind: 'verification', polarity: 'unverifiable' } as const;

  it('reach every figure before them in their report', () => {
    expect(marks(dead('c1', 1, 1), said('v1', 1, 6, 'figures could verified', doubt))).toEqual(['caveat']);
  });

  it('do not reach figures after them, of another report, or of whoever utters them', () => {
    expect(marks(dead('c1', 1, 7), said('v1', 1, 2, 'figures could verified', doubt))).toEqual([]);
    expect(marks(dead('c1', 1, 1), said('v1', 2, 6, 'figures could verified', doubt))).toEqual([]);
    expect(
      marks(dead('c1', 1, 1), said('v1', 1, 6, 'other numbers', { ...doubt, claimant: army, voice: army!.party })),
    ).toEqual([]);
  });

  it('are not of figures where versions or pictures are doubted', () => {
    expect(marks(dead('c1', 1, 1), said('v1', 1, 6, 'neither version could verified', doubt))).toEqual([]);
    expect(marks(dead('c1', 1, 1), said('v1', 1, 6, 'footage could verified', doubt))).toEqual([]);
  });
});

describe('denials', () => {
  const denies = { kind: 'accusation', polarity: 'denied', claimant: league, voice: league!.party } as const;

  it('answer the figure of another mouth just before them', () => {
    expect(marks(dead('c1', 1, 3), said('d1', 1, 4, 'that propaganda', denies))).toEqual(['denied']);
  });

  it('answer the number of the body that they name, in whichever report', () => {
    expect(
      marks(
        dead('c1', 1, 3),
        dead('c2', 2, 1, { claimant: league, toll: toll({ lower: 9 }) }),
        said('d1', 2, 2, 'armys number false', denies),
      ),
    ).toEqual(['denied']);
  });

  it('of a deed are of no figure', () => {
    expect(marks(dead('c1', 1, 3), said('d1', 1, 4, 'league denied having fired town', denies))).toEqual([]);
  });

  it('that repeat the figure stand in its group, and who denies its own earlier figure corrects it', () => {
    const rejects = (by: LedgerClaim['claimant']): LedgerClaim =>
      dead('c2', 2, 1, { polarity: 'denied', claimant: by, toll: toll({ victims: { text: 'men' } }) });
    const first = dead('c1', 1, 1, { toll: toll({ victims: { text: 'soldiers', status: 'combatant' } }) });
    expect(marks(first, rejects(league))).toEqual(['denied']);
    expect(marks(first, rejects(army))).toEqual([]);
  });
});
