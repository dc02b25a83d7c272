import { nodeFiles } from './files/node-files.js';
import { verifyFiles } from './record/verify-files.js';
import type { Store, StoreOptions, Verification, VerifyOptions } from './store.js';

/** Whether a location is a database's address. */
export const isPostgres = (location: string): boolean => /^postgres(?:ql)?:\/\//.test(location);

/**
 * Opens a ledger, makes one where there is none, and brings its view up to its record.
 * @throws LedgerLockedError when another process holds the folder
 * @throws RecordDamagedError when the record is not as it was written
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (isPostgres(options.location)) return (await import('./postgres/open-postgres.js')).openPostgres(options);
  return (await import('./embedded/open-embedded.js')).openEmbedded(options);
}

/** Checks a ledger's record without its view, so also one that does not open. */
export async function verifyLedger(location: string, options: VerifyOptions = {}): Promise<Verification> {
  if (isPostgres(location)) return (await import('./postgres/open-postgres.js')).verifyPostgres(location, options);
  const { lockHome } = await import('./embedded/open-embedded.js');
  const { home, lock } = await lockHome(location, false);
  try {
    return await verifyFiles(nodeFiles(home), options);
  } finally {
    lock.release();
  }
}
