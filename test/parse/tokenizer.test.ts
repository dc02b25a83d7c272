import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenLexicon } from '../../src/parse/token-lexicon.js';
import { tokenize } from '../../src/parse/tokenizer.js';
import { wordsOf } from './model.js';

const EMPTY: TokenLexicon = { abbreviations: new Map(), contractions: new Map(), prefixes: new Set() };

describe('words', () => {
  const cases: [text: string, words: string][] = [
    ["They don't know.", "They do n't know ."],
    ['Sudan’s army can’t advance', 'Sudan ’s army ca n’t advance'],
    ["the soldiers' graves", "the soldiers ' graves"],
    ['ceasefire-related losses', 'ceasefire - related losses'],
    ['a 15-year-old boy', 'a 15 - year - old boy'],
    ['“Enough,” he said—twice.', '“ Enough , ” he said — twice .'],
    ['killed (12) and/or hurt', 'killed ( 12 ) and / or hurt'],
    ['about $3.5bn, or 40%', 'about $ 3.5 bn , or 40 %'],
    ['at 7:40pm on 28/2/2026', 'at 7:40 pm on 28/2/2026'],
    ['wait... what?!', 'wait ... what ?!'],
    ['cannot', 'can not'],
    ['shops, etc.', 'shops , etc .'],
    ['Kyiv\u00a0and Lviv', 'Kyiv and Lviv'],
    ['its not the end', 'it s not the end'],
    ['lets go', 'let s go'],
    ['the mayor`s car', 'the mayor `s car'],
    ['water, etc. The rest', 'water , etc . The rest'],
    ['a 155mm shell, 300percent more', 'a 155 mm shell , 300 percent more'],
    ['they won.The others', 'they won . The others'],
    ['seen ,they left', 'seen , they left'],
    ['"Ann"<ann.l...@example.org> wrote', '" Ann " < ann.l...@example.org > wrote'],
    ['it cost $$$ >>> now', 'it cost $$$ >>> now'],
    ['Price:3,400', 'Price : 3,400'],
  ];
  for (const [text, words] of cases) it(text, () => expect(wordsOf(text).join(' ')).toBe(words));

  const whole = [
    'non-combatants',
    'mid-July',
    '1,200',
    '3.14',
    'U.S.',
    'a.m.',
    'Lt.',
    'https://example.org/a?b=c',
    'press@example.org',
    '@handle',
    '#tag',
    '800-553-3119',
    '553-3119',
    "1990's",
    'map_4-12.pdf',
    '*~*~*~*',
    '-----==',
    '3rd',
    'Example.Com',
  ];
  for (const word of whole) it(`keeps ${word} whole`, () => expect(wordsOf(`see ${word} here`)).toContain(word));

  it('does not take the plural s of an agency or a name for a clitic', () => {
    expect(wordsOf('Reuters reports losses')).toEqual(['Reuters', 'reports', 'losses']);
  });

  it('leaves a possessive its, your and lets', () => {
    expect(wordsOf('its owner lets your car')).toEqual(['its', 'owner', 'lets', 'your', 'car']);
  });

  it('keeps the stop of an abbreviation within a sentence', () => {
    expect(wordsOf('Acme Inc. Chairman Bo')).toContain('Inc.');
    expect(wordsOf('tools etc. for all of them')).toContain('etc.');
  });

  it('cuts a range of years, but no telephone number', () => {
    expect(wordsOf('1999-2003')).toEqual(['1999', '-', '2003']);
  });

  it('does not part a hyphen from a negative figure', () => {
    expect(wordsOf('it was -12 degrees')).toContain('-12');
  });

  it('never cuts through a character of two units', () => {
    const texts = ['Arin🚑“We', `${'x'.repeat(199)}${'🚑'.repeat(300)}`, '𝕏(a', '12🚑)b'];
    for (const text of texts)
      for (const word of wordsOf(text)) expect(word).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('cuts words out of the text, in order, with nothing but spaces between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
        const offsets = tokenize(text, 0, text.length, EMPTY);
        let at = 0;
        for (let i = 0; i < offsets.length; i += 2) {
          const [start = 0, end = 0] = [offsets[i], offsets[i + 1]];
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('divides a run of ten thousand marks', () => {
    expect(wordsOf('x'.repeat(5_000) + '/-'.repeat(5_000)).join('')).toHaveLength(15_000);
  });
});
