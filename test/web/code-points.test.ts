import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from '../../web/src/words/code-points.js';

const texts = fc.string({ unit: 'grapheme', maxLength: 40 });

test('slices by code points, whatever the planes', () => {
  fc.assert(
    fc.property(texts, fc.nat(45), fc.nat(45), (text, one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      expect(new CodePoints(text).slice(start, end)).toBe([...text].slice(start, end).join(''));
    }),
  );
});

test('an offset goes to the string and back', () => {
  fc.assert(
    fc.property(texts, text => {
      const points = new CodePoints(text);
      for (let offset = 0; offset <= points.length; offset += 1)
        expect(points.offset(points.unit(offset))).toBe(offset);
    }),
  );
});

test('offsets beyond the text stand at its end', () => {
  const points = new CodePoints('a😀');
  expect([points.length, points.unit(99), points.unit(-1)]).toEqual([2, 3, 0]);
});
