import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, graphemes, pad } from '../../../src/cli/layout/display-width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['Telmi', 5],
    ['“41 soldiers”', 13],
    ['≥ 6', 3],
    ['喀布尔', 6],
    ['サンプル', 8],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['cafe\u0301', 4],
    ['🚑', 2],
    ['👩‍⚕️', 2],
    ['🇨🇭', 2],
    ['كابول', 5],
    ['𝕏', 1],
    ['a\u200bb', 2],
    ['✓', 1],
    ['❤️', 2],
  ])('%j takes %i cells', (text, cells) => expect(displayWidth(text)).toBe(cells));

  it('counts a digit as one cell although Unicode lists it as an emoji', () => expect(displayWidth('喀41')).toBe(4));
});

describe('cutToWidth', () => {
  it('never cuts a character in two', () => {
    expect(cutToWidth('喀布尔', 3)).toEqual(['喀', '布尔']);
    expect(cutToWidth('👩‍⚕️👩‍⚕️', 3)).toEqual(['👩‍⚕️', '👩‍⚕️']);
    expect(cutToWidth('e\u0301e\u0301', 1)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('takes at least one character, so that wrapping always ends', () =>
    expect(cutToWidth('喀', 1)).toEqual(['喀', '']));
});

describe('pad', () => {
  it('fills by cells, not by characters', () => {
    expect(pad('喀', 4)).toBe('喀  ');
    expect(pad('6', 3, 'right')).toBe('  6');
  });

  it('leaves a text that is too wide as it is', () => expect(pad('soldiers', 3)).toBe('soldiers'));
});

it('keeps a family of joined emoji one character', () => expect(graphemes('a👨‍👩‍👧b')).toEqual(['a', '👨‍👩‍👧', 'b']));
