import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/text/code-points.js';

const text = fc
  .array(fc.constantFrom('a', 'é', '🙂', '\ud83d', '\ude42', '𝒳', '\n'), { maxLength: 30 })
  .map(parts => parts.join(''));

describe('code point offsets', () => {
  it('counts as the language does', () => {
    fc.assert(
      fc.property(text, source => {
        const points = codePoints(source);
        expect(points.length).toBe([...source].length);
        let utf16 = 0;
        [...source].forEach((char, i) => {
          expect(points.toCodePoint(utf16)).toBe(i);
          expect(points.toUtf16(i)).toBe(utf16);
          utf16 += char.length;
        });
        expect(points.toCodePoint(source.length)).toBe(points.length);
        expect(points.toUtf16(points.length)).toBe(source.length);
      }),
      { numRuns: 500 },
    );
  });

  it('maps the middle of a pair to its start', () => expect(codePoints('a🙂b').toCodePoint(2)).toBe(1));
  it('counts a lone surrogate as one', () => expect(codePoints('a\ud83db').toCodePoint(2)).toBe(2));
});
