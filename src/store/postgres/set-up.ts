import type pg from 'pg';
import type { Notice } from '../../model/errors.js';
import { CounterclaimError } from '../../model/errors.js';
import { newFormat } from '../record/format.js';
import { inTransaction } from './connect.js';
import { SET_UP } from './locks.js';
import { recordTables, WRITER, writerGrants } from './record-tables.js';

const exists = async (client: pg.PoolClient): Promise<boolean> =>
  (await client.query<{ there: boolean }>("select to_regclass('record.entry') is not null as there")).rows[0]?.there ===
  true;

/** The role is the server's, not the database's: another ledger may have made it already. */
const makeRole = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${WRITER}') then create role ${WRITER} nologin; end if;
    execute format('grant %I to %I', '${WRITER}', current_user);
  exception when duplicate_object or unique_violation then null;
  end $$`;

async function mayUseRole(client: pg.PoolClient): Promise<boolean> {
  await client.query('savepoint role');
  try {
    await client.query(makeRole);
    for (const grant of writerGrants) await client.query(grant);
    await client.query('release savepoint role');
    return true;
  } catch {
    await client.query('rollback to savepoint role');
    return false;
  }
}

async function hasRole(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1), false)
       and coalesce((select has_table_privilege(oid, 'record.entry', 'insert') from pg_roles where rolname = $1), false)
       as may`,
    [WRITER],
  );
  return rows[0]?.may === true;
}

/** Makes the record's tables where there are none. `role`: whether the writer's role is there to be used. */
export function setUpRecord(
  pool: pg.Pool,
  create: boolean,
  format = newFormat(Date.now()),
): Promise<{ role: boolean; notices: Notice[] }> {
  return inTransaction(pool, async client => {
    await client.query(SET_UP);
    let role: boolean;
    if (await exists(client)) role = await hasRole(client);
    else {
      if (!create) throw new CounterclaimError('ledger-missing', 'There is no ledger in this database.');
      for (const statement of recordTables) await client.query(statement);
      await client.query('insert into record.format (text) values ($1)', [format]);
      role = await mayUseRole(client);
    }
    const { rows } = await client.query<{ fsync: string }>('show fsync');
    return { role, notices: [...(role ? [] : [WITHOUT_ROLE]), ...(rows[0]?.fsync === 'off' ? [WITHOUT_SYNC] : [])] };
  });
}

const WITHOUT_ROLE: Notice = {
  code: 'writer-role-missing',
  message: `The role ${WRITER} could not be made or used: triggers alone keep the record append-only.`,
};
const WITHOUT_SYNC: Notice = {
  code: 'database-unsynced',
  message: 'The server runs with fsync off: what it acknowledges may be lost with its power.',
};
