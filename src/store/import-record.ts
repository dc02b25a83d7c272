import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RecordDamagedError } from '../model/ledger/errors.js';
import { nodeFiles } from './files/node-files.js';
import { lockHome } from './embedded/open-embedded.js';
import { isPostgres } from './open-store.js';
import { copyRecord } from './record/copy-record.js';
import { verifyFiles } from './record/verify-files.js';

/**
 * Makes a new ledger, in a folder or a database, of the record of a folder: an export, or an embedded ledger that nobody
 * has open. The view is made when it is opened. Nothing is imported that does not verify.
 * @throws RecordDamagedError for the first fault; CounterclaimError `import-exists` or `export-exists` where there is one
 */
export async function importRecord(folder: string, location: string): Promise<void> {
  const { home, lock } = await lockHome(folder, false);
  try {
    const files = nodeFiles(home);
    const [fault] = (await verifyFiles(files)).findings;
    if (fault) throw new RecordDamagedError(fault.place, fault.message);
    if (isPostgres(location))
      return await (await import('./postgres/open-postgres.js')).importPostgres(location, files);
    await mkdir(resolve(location), { recursive: true });
    await copyRecord(files, nodeFiles(resolve(location)));
  } finally {
    lock.release();
  }
}
