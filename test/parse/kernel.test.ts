import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliest } from '../../src/parse/experts.js';
import { openKernel } from '../../src/parse/kernel.js';

const { kernel, memory } = openKernel(4);
const i32 = new Int32Array(memory);
const i16 = new Int16Array(memory);

/** Byte offsets of three stretches of the kernel's memory, far from each other. */
const A = 4096;
const B = 65_536;
const C = 131_072;

describe('kernel', () => {
  it('finds the two highest scores of a row, and by how much the first leads, as a plain search does', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 39 }), (row, bar) => {
        const stride = (row.length + 7) & ~7;
        // What lies behind the row's end must not be looked at.
        i32.fill(1000, A >> 2, (A >> 2) + stride);
        i32.set(row, A >> 2);
        const barred = bar % row.length;
        kernel.leaders(A, stride, 1, row.length, barred, 0, B);
        const [first = 0, second = 0, lead] = i32.subarray(B >> 2, (B >> 2) + 3);
        const best = new Int32Array(2);
        const count = likeliest(i32, A >> 2, row.length - 1, barred - 1, best);
        expect(first).toBe(best[0]);
        if (count < 2) expect(second).toBe(-1);
        else expect([second, lead]).toEqual([best[1], (row[best[0]!] ?? 0) - (row[best[1]!] ?? 0)]);
      }),
    );
  });

  it('passes over another position in each row', () => {
    const rows = [9, 8, 7, 0, 9, 8, 7, 0, 9, 8, 7, 0];
    i32.set(rows, A >> 2);
    kernel.leaders(A, 4, 3, 3, 0, 1, B);
    const first = [0, 1, 2].map(r => i32[(B >> 2) + 4 * r]);
    expect(first).toEqual([1, 0, 0]);
  });

  it('adds each word to its head, the root for none, and keeps what is above zero', () => {
    i32.set([1024, -4096, 0, 2048, 0, 0, 0, 0, 8192, 0, 0, 0, 0, 0, 0, 0], A >> 2);
    i32.set([0, 0, 0, 0, 0, 0, 0, 0, 1024, 1024, 0, 0, 0, 0, 0, 0], B >> 2);
    i32.set([1, -1], C >> 2);
    i32.fill(2048, (C >> 2) + 16, (C >> 2) + 24);
    kernel.relate(A, B, C, 2, 8, C + 64, 10, C + 256);
    expect([...i16.subarray((C + 256) >> 1, ((C + 256) >> 1) + 4)]).toEqual([2, 0, 0, 2]);
    expect([...i16.subarray((C + 272) >> 1, ((C + 272) >> 1) + 2)]).toEqual([10, 2]);
  });
});
