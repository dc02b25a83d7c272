import { describe, expect, it } from 'vitest';
import type { LedgerClaim, LedgerToll } from '../../../src/model/ledger/claim.js';
import { reconcile } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, party, report, says, toll } from '../support/claims.js';

const reports = ['05', '06', '07'].map((day, i) => report(`r${i + 1}`, `2031-04-${day}T10:00Z`));
const ostra = party('Ostra', 'state');
const [police, works, army] = [says('Orsk police'), says('Orsk glassworks', 'other'), says('Ostran army')];

interface Told {
  by: LedgerClaim['claimant'];
  text: string;
  lower?: number;
  victims?: Partial<LedgerToll['victims']>;
  number?: number;
}

/** Wordings that stand together, each group's joined by "/", after every claim was told at one place and day. */
function together(told: readonly Told[]): string[] {
  const claims = told.map(({ by, text, lower = 5, victims, number = 1 }, i) =>
    claim(`c${i}`, {
      report: `r${number}`,
      at: i + 1,
      when: on('2031-04-05'),
      near: ['teresia'],
      claimant: by,
      toll: toll({ lower, victims: { text, ...victims } }),
    }),
  );
  const incidents = reconcile(block(reports, claims));
  expect(incidents).toHaveLength(1);
  return (incidents[0]?.groups ?? []).map(({ victims }) => victims.wordings.join('/')).sort();
}

const armed: Partial<LedgerToll['victims']> = { status: 'combatant', side: ostra };

describe('wordings of the same people', () => {
  it('are one group, whichever noun each mouth takes', () => {
    expect(
      together([
        { by: police, text: 'workers', lower: 22 },
        { by: works, text: 'employees', lower: 19 },
        { by: army, text: 'people', lower: 24, number: 2 },
      ]),
    ).toEqual(['employees/people/workers']);
    expect(
      together([
        { by: police, text: 'watchmen', victims: armed },
        { by: works, text: 'guards', victims: armed, number: 2 },
      ]),
    ).toEqual(['guards/watchmen']);
  });

  it('are one group with the only kind of soldier named', () => {
    expect(
      together([
        { by: police, text: 'gunners', lower: 4, victims: armed },
        { by: army, text: 'soldiers', lower: 6, victims: armed, number: 2 },
      ]),
    ).toEqual(['gunners/soldiers']);
  });

  it('are two where one mouth counts both beside each other', () => {
    expect(
      together([
        { by: police, text: 'miners', lower: 4 },
        { by: police, text: 'drivers', lower: 2 },
        { by: works, text: 'miners', lower: 5, number: 2 },
      ]),
    ).toEqual(['drivers', 'miners']);
  });

  it('are two where the kinds exclude each other or two groups are counted as one', () => {
    expect(
      together([
        { by: police, text: 'soldiers', victims: armed },
        { by: army, text: 'police', victims: armed, number: 2 },
      ]),
    ).toEqual(['police', 'soldiers']);
    expect(
      together([
        { by: police, text: 'guards and drivers', victims: armed },
        { by: army, text: 'guards', victims: armed, number: 2 },
      ]),
    ).toEqual(['guards', 'guards and drivers']);
  });

  it('are two where only one side is known: guards and fighters may be enemies', () => {
    expect(
      together([
        { by: police, text: 'guards', victims: { status: 'combatant' } },
        { by: army, text: 'gunners', victims: armed, number: 2 },
      ]),
    ).toEqual(['guards', 'gunners']);
  });

  it('are one with a count of nobody, which is of no size', () => {
    expect(
      together([
        { by: army, text: 'civilian victims', lower: 0, victims: { status: 'civilian' } },
        { by: police, text: 'people', lower: 8, number: 2 },
      ]),
    ).toEqual(['civilian victims/people']);
  });
});
