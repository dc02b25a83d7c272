import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { LedgerSchema } from '../../../src/store/schema.js';
import { migrate } from '../../../src/store/view/migrate.js';
import { findTemplate } from '../../../src/store/view/pglite/template.js';
import { WorkerPool } from '../../../src/store/view/pglite/worker-pool.js';

/** A ledger's view in memory. */
export async function openMemoryView(): Promise<Kysely<LedgerSchema>> {
  const pool = await WorkerPool.start({ folder: null, template: await findTemplate() });
  const database = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool }) });
  await migrate(database);
  return database;
}

class Undone extends Error {}

/** Does something in the database and undoes it: what it resolves with is given back. */
export async function inTrial<T>(
  db: Kysely<LedgerSchema>,
  run: (tx: Transaction<LedgerSchema>) => Promise<T>,
): Promise<T> {
  const result: { value?: T } = {};
  await db
    .transaction()
    .execute(async tx => {
      result.value = await run(tx);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return result.value as T;
}
