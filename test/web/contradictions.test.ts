import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/contract/rows.js';
import type { Pair } from '../../src/contract/views.js';
import { type Cell, makeMatrix, pairsOf, readChosen, writeChosen } from '../../web/src/views/contradictions/cells.js';
import { cutAtFigure, gapOf, tellGap, tellSize } from '../../web/src/views/contradictions/pair-words.js';

const party = (key: string) => ({ key, name: key, kind: 'other', wikidata: null, iso: null });

const figure = (who: string, lower: number | null, upper: number | null): Figure => ({
  claim: 'c000',
  report: 'r000',
  who,
  party: party(who),
  ownVoice: false,
  lower,
  upper,
  words: null,
  quote: '',
  loss: null,
  standing: 'current',
  reports: 1,
  origins: 1,
  published: null,
  claims: ['c000'],
});

const pair = (left: Figure, right: Figure, of = 'people', harm: Pair['harm'] = 'killed'): Pair => ({
  row: 'row',
  incident: 'c000',
  harm,
  people: 'dock workers',
  group: of,
  place: null,
  day: null,
  type: 'contradicts',
  reason: '',
  left,
  right,
  size: 0.5,
});

const cell = (from: string, group: string, contested: number, claims: number): Cell => ({
  party: from,
  group,
  loss: 'other',
  claims,
  contested,
  rows: 1,
  lower: null,
  upper: null,
});

const group = (key: string, label: string, harm: Pair['harm'] = 'killed') => ({ key, label, harm });

describe('the matrix', () => {
  const matrix = makeMatrix({
    parties: [party('harbour guild'), party('coast guard'), party('silent party')],
    groups: [group('g1', 'civilians'), group('g2', 'combatants'), group('g3', 'nobody told')],
    cells: [
      cell('harbour guild', 'g1', 0, 9),
      cell('coast guard', 'g1', 1, 1),
      cell('coast guard', 'g2', 2, 2),
      { ...cell('coast guard', 'g2', 0, 1), loss: 'own' },
    ],
  });

  test('stands with what is most disputed first, then with what is told most', () => {
    expect(matrix.parties.map(({ key }) => key)).toEqual(['coast guard', 'harbour guild']);
    expect(matrix.groups.map(({ key }) => key)).toEqual(['g2', 'g1']);
  });

  test('leaves out who and what no cell tells of', () => {
    expect(matrix.parties.some(({ key }) => key === 'silent party')).toBe(false);
    expect(matrix.groups.some(({ key }) => key === 'g3')).toBe(false);
  });

  test('keeps own losses and others’ apart in one square, and an empty square empty', () => {
    expect(matrix.at('coast guard', 'g2').map(({ loss }) => loss)).toEqual(['other', 'own']);
    expect(matrix.at('harbour guild', 'g2')).toEqual([]);
  });
});

describe('a chosen cell', () => {
  test('stands in the address and is read from it again, whatever the keys hold', () => {
    const key = fc.string({ minLength: 1 }).filter(text => !text.includes('~'));
    fc.assert(
      fc.property(key, key, (from, of) => {
        expect(readChosen(writeChosen({ party: from, group: of }))).toEqual({ party: from, group: of });
      }),
    );
  });

  test('is none where the panel is another view’s', () => {
    expect(readChosen(undefined)).toBeUndefined();
    expect(readChosen('estimate')).toBeUndefined();
    expect(readChosen('cell:half')).toBeUndefined();
  });

  test('leaves pairs in which its claimant takes part, about its people', () => {
    const pairs = [
      pair(figure('guild', 1, 1), figure('guard', 9, 9)),
      pair(figure('guard', 9, 9), figure('clinic', 4, 4), 'guards'),
      pair(figure('guild', 1, 1), figure('guard', 9, 9), 'injured people', 'injured'),
      pair(figure('guild', 1, 1), figure('clinic', 9, 9)),
    ];
    expect(pairsOf(pairs, { party: 'guard', group: 'people' })).toEqual([pairs[0]]);
    expect(pairsOf(pairs, { party: 'guard', group: 'guards' })).toEqual([pairs[1]]);
    expect(pairsOf(pairs, { party: 'nobody of these', group: 'guards' })).toEqual([pairs[1]]);
    expect(pairsOf(pairs, { party: 'guard', group: 'nothing disputed' })).toEqual([]);
    expect(pairsOf(pairs, undefined)).toEqual(pairs);
  });
});

describe('how far apart', () => {
  test('says that a share was rounded, and only then', () => {
    expect(tellSize(0.5)).toBe('Apart by 50% of the greater figure.');
    expect(tellSize(0.667)).toBe('Apart by about 67% of the greater figure.');
  });

  test('an open bound has no distance, and is not told as none', () => {
    expect(tellSize(null)).toContain('open');
    expect(gapOf(figure('a', 24, null), figure('b', 30, 30))).toBeUndefined();
  });

  test('people between two ranges, whichever is named first', () => {
    expect(gapOf(figure('a', 2, 5), figure('b', 9, 11))).toBe(4);
    expect(gapOf(figure('b', 9, 11), figure('a', 2, 5))).toBe(4);
    expect(gapOf(figure('a', 2, 9), figure('b', 9, 11))).toBeUndefined();
    expect(tellGap(figure('a', 1, 1), figure('b', 2, 2))).toBe('1 person between them');
  });
});

describe('the figure in its quote', () => {
  const whole = (text: string) => [{ text, figure: false }];

  test('is cut out where it stands as a word of its own', () => {
    expect(cutAtFigure('all 14 of 140 boats', '14').map(({ text }) => text)).toEqual(['all ', '14', ' of 140 boats']);
    expect(cutAtFigure('140 boats, 14 lost', '14').map(({ text }) => text)).toEqual(['140 boats, ', '14', ' lost']);
  });

  test('is not found inside another figure or word', () => {
    expect(cutAtFigure('140 boats', '14')).toEqual(whole('140 boats'));
    expect(cutAtFigure('someone', 'one')).toEqual(whole('someone'));
  });

  test('is not made up where there is none', () => {
    expect(cutAtFigure('many were hurt', null)).toEqual(whole('many were hurt'));
    expect(cutAtFigure('many were hurt', 'dozens')).toEqual(whole('many were hurt'));
    expect(cutAtFigure('many were hurt', ' ')).toEqual(whole('many were hurt'));
  });

  test('nothing of the quote is lost or added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (quote, words) => {
        expect(
          cutAtFigure(quote, words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(quote);
      }),
    );
  });
});
