import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Notice } from '../../model/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { FORMAT_FILE } from '../record/format.js';
import type { LedgerSchema } from '../schema.js';
import type { StoreOptions, Verification, VerifyOptions } from '../store.js';
import { emptyView, migrateIn } from '../view/migrate.js';
import { mustBeKnown, ownerPool, writerPool } from './connect.js';
import { importFiles } from './import-files.js';
import { SET_UP } from './locks.js';
import { PostgresRecord } from './postgres-record.js';
import { PostgresStore } from './postgres-store.js';
import { setUpRecord } from './set-up.js';
import { verifyRecord } from './verify-record.js';

const REBUILT: Notice = {
  code: 'view-rebuilt',
  message: 'The database was made anew from the record: its tables were of another version of the program.',
};

/** The view's tables, made or brought up to date by one process at a time. */
function setUpView(database: Kysely<LedgerSchema>): Promise<Notice[]> {
  return database.transaction().execute(async transaction => {
    await sql.raw(SET_UP).execute(transaction);
    if (await migrateIn(transaction)) return [];
    await emptyView(transaction);
    return [REBUILT];
  });
}

/** Opens the ledger of a PostgreSQL database, with others who may have it open. */
export async function openPostgres(options: StoreOptions): Promise<PostgresStore> {
  const owner = ownerPool(options.location);
  const database = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool: owner }) });
  let writer: ReturnType<typeof writerPool> | null = null;
  try {
    await mustBeKnown(owner);
    const { role, notices } = await setUpRecord(owner, options.create ?? true);
    const viewNotices = await setUpView(database);
    writer = writerPool(options.location, role);
    const record = await PostgresRecord.open(writer);
    return await PostgresStore.open({ options, database, record, writer, notices: [...notices, ...viewNotices] });
  } catch (error) {
    await writer?.end();
    await database.destroy();
    throw error;
  }
}

/** Checks the record of a database without its view. */
export async function verifyPostgres(location: string, options: VerifyOptions): Promise<Verification> {
  const pool = ownerPool(location);
  try {
    await mustBeKnown(pool);
    await setUpRecord(pool, false);
    return await verifyRecord(pool, options);
  } finally {
    await pool.end();
  }
}

/** Makes the ledger of a database of a record in files. */
export async function importPostgres(location: string, files: FileLayer): Promise<void> {
  const owner = ownerPool(location);
  try {
    await mustBeKnown(owner);
    const format = (await files.read(FORMAT_FILE)) ?? new Uint8Array();
    await setUpRecord(owner, true, Buffer.from(format).toString('utf8'));
    await importFiles(owner, files);
  } finally {
    await owner.end();
  }
}
