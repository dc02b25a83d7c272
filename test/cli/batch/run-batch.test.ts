import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchLine } from '../../../src/cli/batch/line.js';
import { type BatchOptions, runBatch } from '../../../src/cli/batch/run-batch.js';

const line = (number: number, text: string | null = `line ${number}`): BatchLine => ({
  number,
  bytes: 10,
  text,
  problem: text === null ? { code: 'line-too-long', message: 'long' } : null,
});

/** Hands out lines one by one and counts how many were asked for. */
function source(count: number): { lines: AsyncIterable<BatchLine>; taken: () => number } {
  let taken = 0;
  async function* lines(): AsyncGenerator<BatchLine> {
    for (let number = 1; number <= count; number++) {
      taken = number;
      yield line(number);
    }
  }
  return { lines: lines(), taken: () => taken };
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await turn();
};

const run = async (options: Partial<BatchOptions> & Pick<BatchOptions, 'lines'>) => {
  const out: string[] = [];
  const tally = await runBatch({
    read: async (_, text) => text,
    write: text => void out.push(text),
    limits: { lines: 4, bytes: 1000 },
    skip: 0,
    ...options,
  });
  return { out, tally };
};

describe('runBatch', () => {
  it('keeps the order however long each line takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (waits, lines) => {
          const read = async (number: number): Promise<string> => {
            await turns(waits[number - 1] ?? 0);
            return String(number);
          };
          const { out } = await run({ lines: source(waits.length).lines, read, limits: { lines, bytes: 1000 } });
          expect(out).toEqual(waits.map((_, i) => String(i + 1)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes no more lines in while workers are behind', async () => {
    const { lines, taken } = source(100);
    const waiting: (() => void)[] = [];
    const done = run({ lines, read: () => new Promise(resolve => waiting.push(() => resolve('x'))) });
    await turns(20);
    expect(waiting.length).toBe(4);
    // One more line is in hand, waiting for room.
    expect(taken()).toBe(5);
    while (taken() < 100 || waiting.length > 0) {
      waiting.shift()?.();
      await turn();
    }
    expect((await done).out).toHaveLength(100);
  });

  it('takes no more lines in while the output is behind', async () => {
    const { lines, taken } = source(100);
    let open = (): void => {};
    const gate = new Promise<void>(resolve => (open = resolve));
    const done = run({ lines, write: () => gate });
    await turns(20);
    expect(taken()).toBe(5);
    open();
    expect((await done).tally).toEqual({ read: 100, failed: 0 });
  });

  it('counts bytes as well as lines, but always lets one line through', async () => {
    const { lines, taken } = source(10);
    let open = (): void => {};
    const gate = new Promise<void>(resolve => (open = resolve));
    const done = run({ lines, write: () => gate, limits: { lines: 100, bytes: 5 } });
    await turns(10);
    expect(taken()).toBe(2);
    open();
    expect((await done).tally.read).toBe(10);
  });

  it('writes a result as soon as it is there, not when the next line comes', async () => {
    const out: string[] = [];
    let finish = (): void => {};
    async function* slow(): AsyncGenerator<BatchLine> {
      yield line(1);
      await new Promise<void>(resolve => (finish = resolve));
    }
    const done = run({ lines: slow(), write: text => void out.push(text) });
    await turns(5);
    expect(out).toEqual(['line 1']);
    finish();
    await done;
  });

  it('puts a line that could not be taken in in its place, as an error', async () => {
    async function* lines(): AsyncGenerator<BatchLine> {
      yield line(1);
      yield line(2, null);
      yield line(3);
    }
    const { out, tally } = await run({ lines: lines() });
    expect(out).toEqual([
      'line 1',
      '{"format":1,"id":"line:2","error":{"code":"line-too-long","message":"long"}}',
      'line 3',
    ]);
    expect(tally).toEqual({ read: 2, failed: 1 });
  });

  it('passes over lines at the head and shows the last of them', async () => {
    const seen: number[] = [];
    const { out } = await run({ lines: source(5).lines, skip: 3, onSkipped: last => void seen.push(last.number) });
    expect(out).toEqual(['line 4', 'line 5']);
    expect(seen).toEqual([3]);
  });

  it('finishes what is under way when it is stopped, and takes nothing more in', async () => {
    const controller = new AbortController();
    const { lines } = source(100);
    const read = async (number: number): Promise<string> => {
      if (number === 3) controller.abort();
      await turns(3);
      return String(number);
    };
    const { out } = await run({ lines, read, signal: controller.signal });
    expect(out).toEqual(['1', '2', '3']);
  });

  it('ends with the failure of the output', async () => {
    const write = (): void => {
      throw new Error('disk full');
    };
    await expect(run({ lines: source(50).lines, write })).rejects.toThrow('disk full');
  });
});
