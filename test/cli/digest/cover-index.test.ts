import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverIndex } from '../../../src/cli/digest/cover-index.js';

const span = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('finds what a look at every item would find, the narrowest first', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, asked) => {
      const items = spans.map((around, id) => ({ id, around }));
      const found = coverIndex(items, item => [item.around]).around(asked);
      const all = items.filter(({ around }) => around.start <= asked.start && asked.end <= around.end);
      expect(new Set(found)).toEqual(new Set(all));
      const sizes = found.map(({ around }) => around.end - around.start);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }),
  );
});

it('gives an item of two spans once', () => {
  const item = {
    spans: [
      { start: 0, end: 9 },
      { start: 2, end: 5 },
    ],
  };
  expect(coverIndex([item], ({ spans }) => spans).around({ start: 3, end: 4 })).toEqual([item]);
});
