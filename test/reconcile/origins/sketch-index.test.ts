import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingTable } from '../../../src/reconcile/origins/posting-table.js';
import { SketchIndex } from '../../../src/reconcile/origins/sketch-index.js';

const sketch = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
const reports = fc
  .array(fc.tuple(sketch, fc.option(fc.integer({ min: 10, max: 14 }))), { minLength: 1, maxLength: 60 })
  .map(list => list.map(([hashes, day], i) => ({ id: `r${i}`, hashes, published: day ? `2032-01-${day}` : null })));

function indexOf(list: readonly { id: string; hashes: number[]; published: string | null }[]): SketchIndex {
  const index = new SketchIndex();
  for (const { id, hashes, published } of list) index.add(id, hashes, published);
  return index;
}

describe('the index of signatures', () => {
  it('finds the same whatever the order of adding', () => {
    fc.assert(
      fc.property(
        reports.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const [one, other] = [indexOf(list), indexOf(shuffled)];
          for (const { hashes } of list) expect(other.similar(hashes)).toEqual(one.similar(hashes));
        },
      ),
    );
  });

  it('finds what shares two hashes, and not what shares one', () => {
    const index = indexOf([
      { id: 'a', hashes: [1, 2, 3], published: null },
      { id: 'b', hashes: [3, 4, 5], published: null },
    ]);
    expect(index.similar([2, 3, 9])).toEqual(['a']);
  });

  it('adds a report once', () => {
    const index = indexOf([{ id: 'a', hashes: [1, 2], published: null }]);
    index.add('a', [7, 8]);
    expect(index.size).toBe(1);
    expect(index.similar([7, 8])).toEqual([]);
  });

  it('keeps the earliest of many that print one story', () => {
    const many = Array.from({ length: 100 }, (_, i) => ({
      id: `p${100 + i}`,
      hashes: [1, 2],
      published: `2032-01-02T00:${10 + (i % 50)}Z`,
    }));
    const index = indexOf([...many, { id: 'z-wire', hashes: [1, 2], published: '2032-01-01T00:00Z' }]);
    const found = index.similar([1, 2]);
    expect(found).toContain('z-wire');
    expect(found.length).toBe(16);
  });

  it('keeps apart hashes that fall on one slot', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.nat(30)), { maxLength: 400 }), entries => {
        const table = new PostingTable(1000, (a, b) => a < b);
        const model = new Map<number, Set<number>>();
        for (const [slot, number] of entries) {
          const hash = slot * 2 ** 24;
          table.add(hash, number);
          model.set(hash, (model.get(hash) ?? new Set()).add(number));
        }
        for (const [hash, numbers] of model) expect(table.get(hash)).toEqual([...numbers].sort((a, b) => a - b));
        expect(table.get(77)).toEqual([]);
      }),
    );
  });
});
