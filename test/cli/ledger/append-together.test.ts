import { describe, expect, it, vi } from 'vitest';
import { AppendTogether } from '../../../src/cli/ledger/append-together.js';
import type { Appended, NewEntry } from '../../../src/model/ledger/record.js';

const entry = (key: string): NewEntry => ({ kind: 'reading', key }) as NewEntry;

/** A record that takes in whatever it is given, and how large each group was. */
function recordOf(): { groups: number[]; append: (entries: readonly NewEntry[]) => Promise<Appended[]> } {
  const groups: number[] = [];
  let seq = 0;
  const append = async (entries: readonly NewEntry[]): Promise<Appended[]> => {
    groups.push(entries.length);
    return entries.map(() => ({ seq: ++seq, outcome: 'added' }));
  };
  return { groups, append };
}

const report = (name: string) =>
  [async () => name, (read: string) => [entry(`${read} 1`), entry(`${read} 2`)]] as const;

describe('what is recorded together', () => {
  it('is all that was read when no more comes, each report told of its own entries', async () => {
    const { groups, append } = recordOf();
    const together = new AppendTogether(append);
    const added = ['a', 'b', 'c'].map(name => together.add(...report(name)));
    together.end();
    const told = await Promise.all(added);
    expect(groups).toEqual([6]);
    expect(told.map(([name, appended]) => [name, ...appended.map(({ seq }) => seq)])).toEqual([
      ['a', 1, 2],
      ['b', 3, 4],
      ['c', 5, 6],
    ]);
  });

  it('waits at the end for no report that gave nothing or could not be read', async () => {
    const { groups, append } = recordOf();
    const together = new AppendTogether(append);
    const added = together.add(...report('a'));
    const empty = together.add(
      async () => 'nothing',
      () => null,
    );
    const broken = together.add(
      async () => {
        throw new Error('unreadable');
      },
      () => null,
    );
    together.end();
    await expect(broken).rejects.toThrow('unreadable');
    expect((await empty)[1]).toEqual([]);
    await added;
    expect(groups).toEqual([2]);
  });

  it('does not wait for ever while others are slow', async () => {
    vi.useFakeTimers();
    try {
      const { groups, append } = recordOf();
      const together = new AppendTogether(append);
      const added = together.add(...report('a'));
      void together.add(
        () => new Promise<string>(() => {}),
        () => null,
      );
      await vi.runAllTimersAsync();
      await added;
      expect(groups).toEqual([2]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells every report of a group that failed', async () => {
    const together = new AppendTogether(() => Promise.reject(new Error('full')));
    const added = ['a', 'b'].map(name => together.add(...report(name)));
    together.end();
    for (const one of added) await expect(one).rejects.toThrow('full');
  });
});
