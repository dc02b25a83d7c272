import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type { Notice } from '../../model/errors.js';
import type { LedgerSchema } from '../schema.js';
import { migrate } from '../view/migrate.js';
import { findTemplate } from '../view/pglite/template.js';
import { WorkerPool } from '../view/pglite/worker-pool.js';
import { DATABASE, noteClosed, noteOpened, removeView, whyNotReliable } from '../view/state.js';

/** The embedded database, open, with its tables. */
export interface View {
  database: Kysely<LedgerSchema>;
  notices: Notice[];
  close(): Promise<void>;
}

const rebuilt = (why: string): Notice => ({
  code: 'view-rebuilt',
  message: `The database was made anew from the record: ${why}.`,
});

async function start(home: string, template: string | null): Promise<Kysely<LedgerSchema> | null> {
  const pool = await WorkerPool.start({ folder: join(home, DATABASE), template });
  const database = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (await migrate(database)) return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
  await database.destroy();
  return null;
}

/** What stands, if it opens; else the reason why not. */
async function reopen(home: string): Promise<Kysely<LedgerSchema> | string> {
  const why = await whyNotReliable(home);
  if (why !== null) return why;
  try {
    return (await start(home, null)) ?? 'its tables are of another version of the program';
  } catch (error) {
    return `it did not open (${(error as Error).message})`;
  }
}

async function makeNew(home: string): Promise<Kysely<LedgerSchema>> {
  await removeView(home);
  const database = await start(home, await findTemplate());
  if (!database) throw new Error('A new database has tables of another version.');
  return database;
}

/** Opens the view of a folder; an empty one where there is none, or none that can be relied on. */
export async function openView(home: string, isNew: boolean): Promise<View> {
  const opened = Date.now();
  const found = await reopen(home);
  const database = typeof found === 'string' ? await makeNew(home) : found;
  await noteOpened(home);
  return {
    database,
    notices: typeof found === 'string' && !isNew ? [rebuilt(found)] : [],
    close: async () => {
      await database.destroy();
      // Not noted as closed, the view is only trusted less: it is made anew after the machine was stopped.
      await noteClosed(home, opened).catch(() => undefined);
    },
  };
}
