import pg from 'pg';
import { CounterclaimError } from '../../model/errors.js';
import { SCHEMA } from '../view/migrate.js';
import { typeParsers } from '../view/type-parsers.js';
import { WRITER } from './record-tables.js';

const OLDEST = 150000;
const POOL = 8;

function newPool(location: string, ...settings: readonly string[]): pg.Pool {
  const pool = new pg.Pool({
    connectionString: location,
    types: typeParsers,
    max: POOL,
    allowExitOnIdle: true,
    // Waited for: no statement runs with other rights or another search path than meant.
    onConnect: async client => void (await client.query(settings.join('; '))),
  });
  pool.on('error', () => {});
  return pool;
}

/** For the view and for making tables: the connection's own rights. */
export const ownerPool = (location: string): pg.Pool =>
  newPool(location, `set search_path to ${SCHEMA}`, "set timezone to 'UTC'");

/** For the record: no more rights than to append, and nothing acknowledged that is not synced. */
export const writerPool = (location: string, hasRole: boolean): pg.Pool =>
  newPool(location, 'set synchronous_commit to on', ...(hasRole ? [`set role ${WRITER}`] : []));

/** The server answers and is one that this program knows. */
export async function mustBeKnown(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
    version = Number(rows[0]?.server_version_num);
  } catch (cause) {
    throw new CounterclaimError('database-unreachable', `The database does not answer: ${(cause as Error).message}`, {
      cause,
    });
  }
  if (!(version >= OLDEST))
    throw new CounterclaimError('database-too-old', 'Counterclaim needs PostgreSQL 15 or newer.');
}

/** Runs something in a transaction of one connection. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
