import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { type Migration, migrationDigest, migrations } from './migrations/migrations.js';

/** The view's own place in a database that may hold other things. */
export const SCHEMA = 'ledger';

const runAll = async (database: Kysely<LedgerSchema>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(database);
};

async function run(database: Kysely<LedgerSchema>, migration: Migration): Promise<void> {
  await runAll(database, migration.statements);
  await sql`insert into migration (number, name, digest)
    values (${migration.number}, ${migration.name}, ${migrationDigest(migration)})`.execute(database);
}

interface Ran {
  number: number;
  digest: string;
}

async function alreadyRun(database: Kysely<LedgerSchema>): Promise<Ran[]> {
  await runAll(database, [
    `create schema if not exists ${SCHEMA}`,
    `create table if not exists migration (number integer primary key, name text not null, digest text not null)`,
    `create table if not exists meta (key text collate "C" primary key, value text not null)`,
  ]);
  return (await sql<Ran>`select number, digest from migration order by number`.execute(database)).rows;
}

/**
 * Runs the migrations that were not run yet, inside a transaction.
 * False where the view was made by others than these: it is then to be made anew from the record.
 */
export async function migrateIn(transaction: Kysely<LedgerSchema>): Promise<boolean> {
  const ran = await alreadyRun(transaction);
  const known = ran.every((row, i) => {
    const migration = migrations[i];
    return migration?.number === row.number && migrationDigest(migration) === row.digest;
  });
  if (!known) return false;
  for (const migration of migrations.slice(ran.length)) await run(transaction, migration);
  return true;
}

export const migrate = (database: Kysely<LedgerSchema>): Promise<boolean> => database.transaction().execute(migrateIn);

/** An empty view in place of what stands. */
export async function emptyView(transaction: Kysely<LedgerSchema>): Promise<void> {
  await runAll(transaction, [`drop schema if exists ${SCHEMA} cascade`]);
  await migrateIn(transaction);
}
