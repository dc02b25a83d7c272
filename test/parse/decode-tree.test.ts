import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree, isTree } from '../../src/parse/decode-tree.js';

const matrix = fc
  .integer({ min: 1, max: 9 })
  .chain(n =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
    ),
  );

function decode(n: number, scores: readonly number[]): Int32Array {
  const heads = new Int32Array(n);
  decodeTree(Int32Array.from(scores), 0, n + 1, n, heads);
  return heads;
}

describe('decodeTree', () => {
  it('always gives one root and no circle', () => {
    fc.assert(
      fc.property(matrix, ([n, scores]) => {
        expect(isTree(decode(n, scores), n)).toBe(true);
      }),
    );
  });

  it('takes each best head where these form a tree', () => {
    // Word 1 is the root; 0 and 2 hang from it.
    expect([...decode(3, [0, 0, 9, 0, 9, 0, 0, 0, 0, 0, 9, 0])]).toEqual([1, -1, 1]);
  });

  it('opens a circle where it costs least', () => {
    // 0 and 1 want each other; 2 is the root. 1 loses less by hanging from 2.
    expect([...decode(3, [0, 0, 9, 1, 0, 9, 0, 8, 9, 0, 0, 0])]).toEqual([1, 2, -1]);
  });
});

describe('isTree', () => {
  it('refuses circles, two roots and none', () => {
    expect(isTree(Int32Array.of(1, 0, -1), 3)).toBe(false);
    expect(isTree(Int32Array.of(-1, -1), 2)).toBe(false);
    expect(isTree(Int32Array.of(1, 0), 2)).toBe(false);
    expect(isTree(Int32Array.of(-1, 0, 1), 3)).toBe(true);
  });
});
