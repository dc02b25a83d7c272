import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/cli/layout/display-width.js';
import { wrap } from '../../../src/cli/layout/wrap.js';

describe('wrap', () => {
  it('breaks at spaces', () =>
    expect(wrap('at least six of our soldiers fell', 12)).toEqual(['at least six', 'of our', 'soldiers', 'fell']));

  it('does not break what fits', () => expect(wrap('41 soldiers', 11)).toEqual(['41 soldiers']));

  it('cuts a word that is wider than the line, between characters', () => {
    expect(wrap('喀布尔坎大哈', 5)).toEqual(['喀布', '尔坎', '大哈']);
    expect(wrap('a https://example.org/x', 10)).toEqual(['a', 'https://ex', 'ample.org/', 'x']);
  });

  it('gives one empty line for nothing', () => expect(wrap('', 10)).toEqual(['']));

  it('keeps every word, and no line is too wide', () => {
    const words = fc.array(
      fc.constantFrom('killed', '喀布尔', '“nine', 'of', 'its', 'fighters”', '🚑', 'a-very-long-word-of-a-report'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
