import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/model/reading.js';
import { draftOf } from '../../../support/draft.js';

const tollClaims = (text: string): Claim[] => draftOf(text, '2031-05-15').claims.filter(claim => claim.toll);

/** "figure harm lower–upper accounting: the words cited" of every toll. */
const told = (text: string): string[] =>
  tollClaims(text).map(({ toll, evidence }) => {
    const words = evidence.map(span => span.text).join(' + ');
    return `${toll?.figure?.text ?? ''} ${toll?.harm ?? ''} ${toll?.lower ?? ''}–${toll?.upper ?? ''} ${toll?.accounting ?? ''}: ${words}`;
  });

const table = (...rows: string[]): string =>
  [rows[0] ?? '', (rows[0] ?? '').replace(/[^|]+/g, '---'), ...rows.slice(1)].map(row => `| ${row} |`).join('\n');

describe('tolls in tables', () => {
  it('cites the cell, its head and its row', () => {
    expect(told(table('District | Killed | Wounded', 'Tessel | 12 | at least 30'))).toEqual([
      '12 killed 12–12 total: 12 + Killed + Tessel',
      '30 injured 30– total: at least 30 + Wounded + Tessel',
    ]);
  });

  it('keeps a row of sums as a count of its own, with the rows as its parts and the arithmetic', () => {
    const claims = tollClaims(table('District | Dead', 'Tessel | 12', 'Marim | 5', 'Total | 17'));
    const total = claims.at(-1);
    expect(total?.toll?.derivation).toBe('12 + 5 = 17');
    expect(claims.slice(0, -1).map(({ toll }) => [toll?.accounting, toll?.partOf])).toEqual([
      ['part', total?.id],
      ['part', total?.id],
    ]);
  });

  it('derives nothing from a sum that is wrong', () => {
    const claims = tollClaims(table('District | Dead', 'Tessel | 12', 'Marim | 5', 'Total | 19'));
    expect(claims.at(-1)?.toll).toMatchObject({ lower: 19, derivation: null });
  });

  it('reads people, status and parts from the head', () => {
    const claims = tollClaims(
      table('Town | Civilians killed | Soldiers killed | Injured | of whom children', 'Orsk | 4 | 2 | 9 | 3'),
    );
    expect(claims.map(({ toll }) => [toll?.victims.status, toll?.victims.subgroup ?? null, toll?.accounting])).toEqual([
      ['civilian', null, 'total'],
      ['combatant', null, 'total'],
      ['unknown', null, 'total'],
      ['civilian', 'children', 'part'],
    ]);
    expect(claims[3]?.toll?.partOf).toBe(claims[2]?.id);
  });

  it('reads harm from the rows, and from the caption', () => {
    expect(told(table('Harm | April | May', 'Killed | 12 | 14', 'Houses burned | 3 | 5'))).toEqual([
      '12 killed 12–12 total: 12 + April + Killed',
      '14 killed 14–14 total: 14 + May + Killed',
    ]);
    const text = `Table 1. People killed by district:\n\n${table('District | Men | Women', 'Tessel | 3 | 1')}`;
    expect(told(text).map(line => line.split(':')[0])).toEqual(['3 killed 3–3 total', '1 killed 1–1 total']);
  });

  it('credits a row to its source, and dates it by its day', () => {
    const draft = draftOf(
      table('Date | Place | Killed | Source', '3 May | Orsk | 4 | Police', '9 May | Telmo | 2 | Fire service'),
      '2031-05-15',
    );
    const claims = draft.claims.filter(claim => claim.toll);
    const sources = claims.map(claim => draft.attributions.find(a => a.id === claim.attribution)?.source?.text);
    expect(sources).toEqual(['Police', 'Fire service']);
    expect(claims.map(({ toll }) => [toll?.when?.edtf, toll?.scope])).toEqual([
      ['2031-05-03', 'incident'],
      ['2031-05-09', 'incident'],
    ]);
  });
});

describe('cells that are no tolls', () => {
  it.each([
    ['shares and rates', table('District | Killed (%) | Deaths per 10,000', 'Tessel | 12 | 3')],
    ['a cell with a share', table('District | Killed', 'Tessel | 12 %')],
    ['money', table('District | Cost of the dead (US$) | Tolls paid', 'Tessel | 120 | 44')],
    ['changes', table('District | Killed', 'Tessel | +12', 'Marim | -3')],
    ['things', table('District | Houses destroyed | Lorries captured | Schools hit', 'Tessel | 12 | 3 | 4')],
    ['animals', table('Animal | Killed by drought', 'Goats | 1,204')],
    ['households', table('District | Households displaced | Displaced (families)', 'Tessel | 900 | 14')],
    ['people not harmed', table('District | People reached | Staff', 'Tessel | 900 | 14')],
    ['no number', table('District | Killed', 'Tessel | n/a', 'Marim | –', 'Orsk | unknown')],
    ['a rate in words', table('District | Killed', 'Tessel | two in ten')],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('makes no harm of the words of heads', () => {
    expect(
      draftOf(table('District | Civilians killed', 'Tessel | 12'), null).claims.filter(c => c.kind === 'harm'),
    ).toEqual([]);
  });
});

it('gives each figure of a column once, and never their sum', () => {
  const counts = fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, values => {
      const rows = values.map((value, i) => `Camp ${'ABCDEF'[i] ?? ''} | ${value}`);
      const found = tollClaims(table('Camp | Killed', ...rows)).map(({ toll }) => toll?.lower);
      expect(found).toEqual(values);
    }),
    { numRuns: 30 },
  );
});
