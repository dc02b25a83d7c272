import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Pool } from '../../../src/cli/batch/pool.js';

let pool: Pool | undefined;
let started = 0;

function open(threads: number, workerData: object = {}): Pool {
  started = 0;
  const spawn = (): Worker => {
    started++;
    return new Worker(new URL('../support/line-worker.mjs', import.meta.url), { workerData });
  };
  pool = new Pool({ threads, spawn, onCrash: ({ number, text }) => `lost ${number} ${text}` });
  return pool;
}

const readAll = (texts: readonly string[], threads: number): Promise<string[]> => {
  const opened = open(threads);
  return Promise.all(texts.map((text, i) => opened.read({ number: i + 1, text })));
};

afterEach(async () => pool?.close());

describe('Pool', () => {
  it('reads every line', async () =>
    expect(await readAll(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['A', 'B', 'C', 'D', 'E']));

  it('starts no more workers than asked for', async () => {
    await readAll(
      Array.from({ length: 30 }, () => 'a'),
      2,
    );
    expect(started).toBe(2);
  });

  it('starts one worker for one line', async () => {
    await readAll(['a'], 4);
    expect(started).toBe(1);
  });

  it.each(['throw', 'exit'])('loses only the line at which a worker fell over (%s)', async how => {
    expect(await readAll(['a', how, 'b', 'c', how, 'd'], 1)).toEqual([
      'A',
      `lost 2 ${how}`,
      'B',
      'C',
      `lost 5 ${how}`,
      'D',
    ]);
    expect(started).toBe(3);
  });

  it('loses each of many bad lines and no other, on several threads', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => (i % 5 === 2 ? 'throw' : `t${i}`));
    expect(await readAll(texts, 3)).toEqual(
      texts.map((text, i) => (text === 'throw' ? `lost ${i + 1} throw` : text.toUpperCase())),
    );
  });

  it('fails instead of starting workers for ever when none can start', async () => {
    const opened = open(2, { dieAtStart: true });
    await expect(opened.read({ number: 1, text: 'a' })).rejects.toMatchObject({ code: 'worker-start' });
    expect(started).toBe(1);
  });
});
