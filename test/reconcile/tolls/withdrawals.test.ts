import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import type { TollGroup } from '../../../src/model/ledger/incident.js';
import type { OriginLink } from '../../../src/model/ledger/origin.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, report, says, toll } from '../support/claims.js';

const reports = [
  report('r1', '2031-04-05T10:00Z', 'Tarn Post'),
  report('r2', '2031-04-05T18:00Z', 'Tarn Post'),
  report('r3', '2031-04-06T09:00Z', 'Ness Post'),
  report('r4', '2031-04-08T09:00Z', 'Tarn Post'),
];
/** The later report is a version of the earlier one, with these sentences kept. */
const version = (kept: number[]): OriginLink => ({
  left: 'r1',
  right: 'r2',
  shareLeft: 0.9,
  shareRight: 0.9,
  aligned: kept.map(at => ({ left: at, right: at, overlap: 1, facts: 'same', standing: false })),
  verdict: 'same',
  version: true,
  earlier: 'left',
  changes: [],
  reason: '',
});
const nurse = says('nurse', 'person');
const told = (id: string, number: number, lower: number, fields: Parameters<typeof claim>[1] = {}): LedgerClaim =>
  claim(id, { report: `r${number}`, when: on('2031-04-05'), near: ['teresia'], toll: toll({ lower }), ...fields });
const group = (claims: LedgerClaim[], kept: number[], withdrawn: string[] = []): TollGroup | undefined =>
  reconcile(
    block(reports, claims, {
      origins: { main: new Map(), passages: new Map(), links: [version(kept)] },
      withdrawn: new Set(withdrawn),
    }),
  )[0]?.groups.find(({ claims: own }) => own.includes('c1'));

describe('what an outlet takes back', () => {
  const gone = told('c1', 1, 4, { at: 2, claimant: nurse });
  const kept = told('c2', 2, 9, { at: 1, claimant: says('town council') });

  it('is what its new version leaves out, dated by that version and not by the claim', () => {
    const found = group([gone, kept], [1]);
    expect(found?.marks).toContain('withdrawn');
    expect(found?.current).not.toContain('c1');
    expect(found?.history.map(({ cause, published, report: by }) => [cause, published, by])).toEqual(
      expect.arrayContaining([
        ['first-report', '2031-04-05T10:00Z', 'r1'],
        ['retraction', '2031-04-05T18:00Z', 'r2'],
      ]),
    );
  });

  it('goes with its telling again by the same outlet, which never stood', () => {
    const again = told('c3', 4, 4, { at: 1, claimant: nurse });
    const steps = group([gone, kept, again], [1])?.history.filter(({ claim: id }) => id === 'c3');
    expect(steps?.map(({ cause }) => cause)).toEqual(['retraction']);
  });

  it('does not take back another outlet’s figure, nor one that the version kept or put another in the place of', () => {
    const other = told('c3', 3, 4, { at: 1, claimant: nurse });
    expect(group([gone, kept, other], [1])?.current).toContain('c3');
    expect(group([gone, kept], [1, 2])?.marks).not.toContain('withdrawn');
    const raised = told('c3', 2, 6, { at: 2, claimant: nurse });
    expect(group([gone, raised], [1])?.marks).toEqual(['superseded']);
  });

  it('is what its correction calls the words of an earlier version', () => {
    const wrong = told('c1', 1, 31, { at: 1, claimant: says('governor') });
    const note = told('c2', 2, 31, { at: 0, claimant: says('earlier version', 'other') });
    const right = told('c3', 2, 13, { at: 1, claimant: says('governor') });
    const found = group([wrong, note, right], [1]);
    expect([found?.current, found?.marks]).toEqual([['c3'], ['withdrawn']]);
  });

  const noted = (words: string[], fields: Parameters<typeof claim>[1] = {}): TollGroup | undefined =>
    group([told('c1', 1, 31), told('c2', 2, 31, { at: 0, words, ...fields }), told('c3', 2, 13, { at: 1 })], [1]);

  it.each([[['earlier', 'version', 'said']], [['previous', 'edition', 'gave']], [['story', 'wrongly', 'stated']]])(
    'is what the outlet says in its own voice that it had printed: %j',
    words => {
      expect([noted(words)?.current, noted(words)?.marks]).toEqual([['c3'], ['withdrawn']]);
    },
  );

  it('is what “this story” stated wrongly, not what it states', () => {
    const story = { claimant: says('This story', 'other') };
    expect(noted(['wrongly', 'stated'], story)?.marks).toContain('withdrawn');
    expect(noted(['stated'], story)?.marks).not.toContain('withdrawn');
  });

  it.each([[['earlier', 'attack', 'version']], [['wrongly', 'accused', 'story']]])(
    'is nothing that a body of the report says of earlier words: %j',
    words => {
      expect(noted(words, { claimant: says('governor') })?.marks).not.toContain('withdrawn');
    },
  );

  it.each([[['earlier', 'raid', 'killed']], [['story', 'told', 'village']]])(
    'is no figure told without a word of correction: %j',
    words => {
      expect(noted(words)?.marks).not.toContain('withdrawn');
    },
  );

  it('is the first of two figures in one sentence, whatever the order of the claims', () => {
    const at = (start: number, lower: number) => toll({ lower, figure: { start, end: start + 2, text: `${lower}` } });
    const note = told('c2', 2, 31, { at: 0, words: ['earlier', 'version', 'said'], toll: at(40, 31) });
    const right = told('c3', 2, 13, { at: 0, words: ['earlier', 'version', 'said'], toll: at(70, 13) });
    for (const claims of [
      [note, right],
      [right, note],
    ])
      expect(group([told('c1', 1, 31), ...claims], [1])?.current).toEqual(['c3']);
  });

  it('has no date where a person took it back', () => {
    const steps = group([gone], [2], ['c1'])?.history;
    expect(steps?.map(({ cause, published }) => [cause, published])).toEqual([
      ['first-report', '2031-04-05T10:00Z'],
      ['retraction', null],
    ]);
  });
});
