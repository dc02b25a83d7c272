import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import type { TollGroup } from '../../../src/model/ledger/incident.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, party, report, says, toll } from '../support/claims.js';

const reports = ['05', '06', '07', '08'].map((day, i) => report(`r${i + 1}`, `2031-04-${day}T10:00Z`));
const told = (id: string, number: number, fields: Parameters<typeof claim>[1] = {}): LedgerClaim =>
  claim(id, { report: `r${number}`, when: on('2031-04-05'), near: ['teresia'], ...fields });
function groups(claims: LedgerClaim[], more: Parameters<typeof block>[2] = {}): TollGroup[] {
  const incidents = reconcile(block(reports, claims, more));
  expect(incidents).toHaveLength(1);
  return incidents[0]?.groups ?? [];
}
const only = (claims: LedgerClaim[], more: Parameters<typeof block>[2] = {}): TollGroup | undefined => {
  const found = groups(claims, more);
  expect(found).toHaveLength(1);
  return found[0];
};
const dead = (lower: number, upper: number | null = lower): LedgerClaim['toll'] => toll({ lower, upper });
const council = says('town council');
const clinic = says('Tarn hospital');

describe('status by the table', () => {
  it('one claimant: single-source in one origin, repeated in two', () => {
    expect(only([told('c1', 1, { claimant: council })])?.status).toBe('single-source');
    const twice = [told('c1', 1, { claimant: council }), told('c2', 2, { claimant: council })];
    expect(only(twice)?.status).toBe('repeated');
  });

  it('a reprint is reach, not corroboration', () => {
    const passages = new Map([
      [
        'r2',
        {
          report: 'r2',
          sentences: [
            { origin: 'r2', at: 0 },
            { origin: 'r1', at: 1 },
          ],
        },
      ],
    ]);
    const copied = [told('c1', 1, { claimant: council }), told('c2', 2, { claimant: council })];
    const group = only(copied, { origins: { main: new Map([['r2', 'r1']]), passages } });
    expect([group?.status, group?.origins]).toEqual(['single-source', 1]);
  });

  it('two claimants: corroborated, contested, or unresolved where only an open end meets', () => {
    const pair = (a: LedgerClaim['toll'], b: LedgerClaim['toll']): LedgerClaim[] => [
      told('c1', 1, { claimant: council, toll: a }),
      told('c2', 2, { claimant: clinic, toll: b }),
    ];
    expect(only(pair(dead(7), dead(5, 9)))?.status).toBe('corroborated');
    expect(only(pair(dead(7), dead(9)))?.status).toBe('contested');
    expect(only(pair(dead(6, null), dead(41)))?.status).toBe('unresolved');
  });
});

describe('superseding', () => {
  it('goes by when a figure was first said: yesterday’s copy in a morning paper does not bring it back', () => {
    const group = only([
      told('c1', 1, { claimant: council, toll: dead(14) }),
      told('c2', 2, { claimant: council, toll: dead(19) }),
      told('c3', 3, { claimant: council, toll: dead(14) }),
    ]);
    expect(group?.current).toEqual(['c2']);
    expect(group?.marks).toContain('superseded');
  });

  it('holds within one claimant only', () => {
    const group = only([
      told('c1', 1, { claimant: council, toll: dead(14) }),
      told('c2', 2, { claimant: clinic, toll: dead(19) }),
    ]);
    expect(group?.current).toEqual(['c1', 'c2']);
  });

  it('goes by the version that has the figure first, not by the sentence that it was put into', () => {
    const sentences = [
      { origin: 'r1', at: 0 },
      { origin: 'r1', at: 1 },
    ];
    const passages = new Map(['r1', 'r2', 'r3'].map(id => [id, { report: id, sentences }]));
    const origins = {
      main: new Map([
        ['r2', 'r1'],
        ['r3', 'r1'],
      ]),
      passages,
    };
    const first = told('c1', 1, { claimant: council, toll: dead(6) });
    const updated = told('c2', 2, { claimant: council, toll: dead(9) });
    expect(only([first, updated], { origins })?.current).toEqual(['c2']);
    // A copy of the old sentence that comes out later does not bring the old figure back.
    const copy = told('c3', 3, { claimant: council, toll: dead(6) });
    expect(only([first, updated, copy], { origins })?.current).toEqual(['c2']);
  });

  it('relates figures that stood together, and none that were given up before the other was given', () => {
    const claims = [
      told('c1', 1, { claimant: council, toll: dead(14) }),
      told('c2', 2, { claimant: clinic, toll: dead(16) }),
      told('c3', 3, { claimant: council, toll: dead(19) }),
      told('c4', 4, { claimant: clinic, toll: dead(19) }),
    ];
    const relations = reconcile(block(reports, claims))[0]?.relations.map(
      ({ from, to, type }) => `${from} ${type} ${to}`,
    );
    expect(relations).toEqual(
      expect.arrayContaining(['c1 contradicts c2', 'c2 contradicts c3', 'c3 supports c4', 'c3 supersedes c1']),
    );
    expect(relations).not.toContain('c1 contradicts c4');
  });

  it('lets two figures of one moment stand, unless the report says which one counts', () => {
    const both = [
      told('c1', 1, { at: 1, claimant: council, toll: dead(14) }),
      told('c2', 1, { at: 2, claimant: council, toll: dead(19) }),
    ];
    expect(only(both)?.current).toEqual(['c1', 'c2']);
    const relations = [{ from: 'c2', to: 'c1', type: 'supersedes', reason: 'raised' }];
    expect(only(both, { relations })?.current).toEqual(['c2']);
  });
});

describe('who is counted', () => {
  it('keeps parts, subgroups and sides apart', () => {
    const found = groups([
      told('c1', 1, { at: 1, claimant: council, toll: dead(20) }),
      told('c2', 1, {
        at: 2,
        claimant: council,
        toll: toll({ lower: 3, victims: { text: 'children', subgroup: 'children' } }),
      }),
      told('c3', 1, {
        at: 3,
        claimant: clinic,
        toll: toll({ lower: 9, accounting: 'part', victims: { text: 'the dead' } }),
      }),
    ]);
    expect(found.map(group => group.claims)).toEqual(expect.arrayContaining([['c1'], ['c2'], ['c3']]));
  });

  it('puts a part that names its people beside their total', () => {
    const found = groups([
      told('c1', 1, {
        at: 1,
        claimant: council,
        toll: toll({ lower: 4, victims: { text: 'civilians', status: 'civilian' } }),
      }),
      told('c2', 2, {
        at: 1,
        claimant: clinic,
        toll: toll({ lower: 4, accounting: 'part', victims: { text: 'civilians', status: 'civilian' } }),
      }),
    ]);
    expect(found.map(({ status }) => status)).toEqual(['corroborated']);
  });

  it('takes "people" for the only people named, but not where soldiers were killed too', () => {
    const villagers = toll({ lower: 15, victims: { text: 'villagers', status: 'civilian' } });
    const soldiers = toll({ lower: 2, victims: { text: 'soldiers', status: 'combatant' } });
    const one = [
      told('c1', 1, { claimant: council, toll: villagers }),
      told('c2', 2, { claimant: clinic, toll: dead(15) }),
    ];
    expect(groups(one)).toHaveLength(1);
    expect(groups([...one, told('c3', 3, { claimant: council, toll: soldiers })])).toHaveLength(3);
  });

  it('does not take the two sailors for all of the people', () => {
    const of = (id: string, number: number, lower: number, text: string): LedgerClaim =>
      told(id, number, { claimant: number === 1 ? council : clinic, toll: toll({ lower, victims: { text } }) });
    expect(groups([of('c1', 1, 11, 'people'), of('c2', 2, 2, 'sailors')])).toHaveLength(2);
    expect(groups([of('c1', 1, 11, 'people'), of('c2', 2, 9, 'sailors')])).toHaveLength(1);
  });

  it('counts "twelve of its own" with the only soldiers of that side', () => {
    const side = party('Lorn army', 'armed-force');
    const of = (id: string, number: number, text: string, of = side): LedgerClaim =>
      told(id, number, {
        claimant: number === 1 ? council : clinic,
        toll: toll({ lower: 12, victims: { text, side: of, status: 'combatant' } }),
      });
    expect(groups([of('c1', 1, 'soldiers'), of('c2', 2, 'its own')])).toHaveLength(1);
    expect(groups([of('c1', 1, 'soldiers'), of('c2', 2, 'its own', party('Hill League'))])).toHaveLength(2);
  });

  it('takes prisoners for those captured, but not for those killed', () => {
    const of = (id: string, number: number, text: string, harm: 'captured' | 'killed'): LedgerClaim =>
      told(id, number, { claimant: council, toll: toll({ harm, lower: 3, victims: { text, status: 'combatant' } }) });
    expect(groups([of('c1', 1, 'soldiers', 'captured'), of('c2', 2, 'prisoners', 'captured')])).toHaveLength(1);
    expect(groups([of('c1', 1, 'soldiers', 'killed'), of('c2', 2, 'prisoners', 'killed')])).toHaveLength(2);
  });

  it('reads "our soldiers" as the claimant’s own, and marks the admission', () => {
    const ours = toll({ lower: 9, victims: { text: 'our soldiers', status: 'combatant' } });
    const group = only([told('c1', 1, { claimant: says('Lorn army', 'armed-force'), toll: ours })]);
    expect(group?.victims.side?.name).toBe('Lorn army');
    expect(group?.marks).toContain('own-losses-admitted');
  });

  it('does not give a paper’s "our soldiers" to the paper', () => {
    const ours = toll({ lower: 9, victims: { text: 'our soldiers', status: 'combatant' } });
    expect(only([told('c1', 1, { toll: ours })])?.victims.side).toBeNull();
  });
});

describe('increments', () => {
  it('show their sum in the history and make no total', () => {
    const group = only([
      told('c1', 1, { claimant: council, toll: dead(19) }),
      told('c2', 2, { claimant: council, toll: toll({ lower: 3, accounting: 'increment' }) }),
    ]);
    expect([group?.lower, group?.upper]).toEqual([19, 19]);
    const step = group?.history.find(({ cause }) => cause === 'increment');
    expect(step?.detail).toBe('19 + 3 = 22, which nobody says');
  });

  it('name who says the sum', () => {
    const group = only([
      told('c1', 1, { claimant: council, toll: dead(19) }),
      told('c2', 2, { at: 1, toll: toll({ lower: 3, accounting: 'increment' }) }),
      told('c3', 2, { at: 2, claimant: council, toll: dead(22) }),
    ]);
    expect(group?.history.find(({ cause }) => cause === 'increment')?.detail).toBe('19 + 3 = 22, as town council says');
  });
});

describe('groups whose sides may be one', () => {
  const army = party('Lorn', 'state');
  const front = party('Guardians', 'armed-group');
  const fallen = (text: string, side: ReturnType<typeof party> | null, lower: number): LedgerClaim['toll'] =>
    toll({ lower, victims: { text, side, status: 'combatant' } });
  const pair = (text: string): LedgerClaim[] => [
    told('c1', 1, { claimant: council, toll: fallen('Lornish troops', army, 3) }),
    told('c2', 2, { claimant: clinic, toll: fallen(text, front, 40) }),
  ];
  const relations = (claims: LedgerClaim[]): string[] =>
    reconcile(block(reports, claims)).flatMap(incident => incident.relations.map(({ type }) => type));

  it('are rival where both wordings hold one name, and never contradict each other', () => {
    expect(relations(pair('Lornish Guardians and fighters'))).toEqual(['rival']);
  });

  it('are not where no name is shared', () => {
    expect(relations(pair('Guardians and fighters'))).toEqual([]);
  });
});
