import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATER } from '../../src/store/view/later.js';
import { WorkerPool } from '../../src/store/view/pglite/worker-pool.js';

describe('statements that nobody waits for', () => {
  let pool: WorkerPool;
  beforeAll(async () => {
    pool = await WorkerPool.start({ folder: null, template: null });
  }, 60_000);
  afterAll(() => pool.end());

  const ask = async (...texts: readonly string[]): Promise<unknown[]> => {
    const client = await pool.connect();
    const query = client.query as unknown as (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;
    try {
      let rows: unknown[] = [];
      for (const text of texts) ({ rows } = await query(text, []));
      return rows;
    } finally {
      client.release();
    }
  };

  it('are carried out in order, before what is asked after them', async () => {
    await ask('create temp table held (n integer)');
    const turns = Array.from({ length: 20 }, (_, n) => [
      `${LATER} delete from held`,
      `${LATER} insert into held values (${n})`,
    ]);
    expect(await ask(...turns.flat(), 'select n from held')).toEqual([{ n: 19 }]);
  });

  it('tell why the first of them failed at the next statement that is waited for', async () => {
    const failing = ask('begin', `${LATER} insert into nowhere values (1)`, `${LATER} select 1`, 'commit');
    await expect(failing).rejects.toThrow('nowhere');
    await ask('rollback');
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leave nothing of a failure behind a rollback', async () => {
    await ask('begin', `${LATER} insert into nowhere values (1)`, 'rollback');
    expect(await ask('select 2 as two')).toEqual([{ two: 2 }]);
  });
});
