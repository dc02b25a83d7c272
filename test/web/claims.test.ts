import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/contract/claim.js';
import type { Report } from '../../src/contract/report.js';
import { cutSentence } from '../../web/src/claim/cut-sentence.js';
import { makeSlots, SLOTS } from '../../web/src/state/party-slots.js';
import { citeClaims, numberSources } from '../../web/src/views/dossier/sources.js';
import { changedFields, enteredFields, type Fields, fieldsFrom, fieldsOf } from '../../web/src/views/reader/fields.js';
import { CodePoints } from '../../web/src/words/code-points.js';

const TEXT = 'On Monday the mayor said 12 people were killed 😀 in Tarn.';
const at = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length, text: words };
};

const claim = (more: Partial<Claim> = {}): Claim =>
  ({
    id: 'c1',
    report: 'r1',
    polarity: 'asserted',
    claimant: { name: 'mayor' },
    quote: [at('12 people were killed 😀')],
    sentence: { start: 0, end: [...TEXT].length },
    toll: {
      harm: 'killed',
      lower: 12,
      upper: null,
      figure: at('12'),
      victims: { text: 'people', side: null, status: 'unknown', subgroup: null },
      scope: 'incident',
    },
    places: [],
    when: null,
    ...more,
  }) as unknown as Claim;

describe('a claim in its sentence', () => {
  test('is the whole sentence, its words and its figure told apart', () => {
    const parts = cutSentence(claim(), new CodePoints(TEXT));
    expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
    expect(parts.map(({ role, text }) => [role, text])).toEqual([
      ['plain', 'On Monday the mayor said '],
      ['figure', '12'],
      ['claim', ' people were killed 😀'],
      ['plain', ' in Tarn.'],
    ]);
  });

  test('without a figure marks none', () => {
    expect(cutSentence(claim({ toll: null }), new CodePoints(TEXT)).some(({ role }) => role === 'figure')).toBe(false);
  });
});

describe('a correction', () => {
  const start = fieldsOf(claim());

  test('says nothing where nothing was changed', () => {
    expect(changedFields(start, { ...start })).toEqual({});
  });

  test('says only what was changed; emptied is none, and an open bound stays open', () => {
    const after: Fields = { ...start, claimant: '', lower: '14' };
    expect(changedFields(start, after)).toEqual({ claimant: null, lower: 14, upper: null });
  });

  test('takes words by their offsets, not by what the form shows', () => {
    expect(changedFields(start, { ...start, figure: at('12') })).toEqual({ figure: { start: 25, end: 27 } });
  });
});

describe('a claim entered by hand', () => {
  test('finds its number among the words', () => {
    const picked = { start: 100, end: 130, text: 'some 1,200 people were hurt' };
    const fields = fieldsFrom(picked);
    expect(fields).toMatchObject({ lower: '1200', upper: '1200', figure: { start: 105, end: 110, text: '1,200' } });
  });

  test('has no bounds where no digits stand: dozens are no number', () => {
    const picked = { start: 7, end: 20, text: 'dozens killed' };
    const sent = enteredFields(picked, fieldsFrom(picked));
    expect(sent).toMatchObject({ at: { start: 7, end: 20 }, figure: { start: 7, end: 20 }, lower: null, upper: null });
    expect(sent).not.toHaveProperty('claimant');
  });
});

describe('sources of a dossier', () => {
  const report = (id: string, published: string | null, origin = id): Report =>
    ({ id, published, origin }) as unknown as Report;

  test('are numbered as they were published, undated ones last, copies told', () => {
    const sources = numberSources([report('rb', null), report('rc', '2031-01-02', 'ra'), report('ra', '2031-01-01')]);
    expect(sources.map(({ number, report: { id }, copyOf }) => [number, id, copyOf])).toEqual([
      [1, 'ra', null],
      [2, 'rc', 1],
      [3, 'rb', null],
    ]);
  });

  test('one claim in two reports is told once, with both', () => {
    const sources = numberSources([report('r1', '2031-01-01'), report('r2', '2031-01-02')]);
    const cited = citeClaims([claim({ report: 'r2' }), claim(), claim()], sources);
    expect(cited.map(({ claim: { id }, cited: numbers }) => [id, numbers])).toEqual([['c1', [1, 2]]]);
  });
});

describe('parties', () => {
  test('as many as there are shapes are told apart, and keep theirs', () => {
    const slotOf = makeSlots();
    const keys = Array.from({ length: SLOTS }, (_, index) => `name:party ${index}`);
    const slots = keys.map(slotOf);
    expect(new Set(slots).size).toBe(SLOTS);
    expect(keys.map(slotOf)).toEqual(slots);
  });

  test('more than that share, and still have one', () => {
    const slotOf = makeSlots();
    for (let index = 0; index < 50; index += 1) {
      const slot = slotOf(`name:party ${index}`);
      expect(slot >= 1 && slot <= SLOTS).toBe(true);
    }
  });
});
