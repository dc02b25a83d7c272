import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CounterclaimError, type Notice } from '../../model/errors.js';
import { nodeFiles } from '../files/node-files.js';
import { type Lock, takeLock } from '../lock/lock.js';
import { createRecord } from '../record/create-record.js';
import { FORMAT_FILE } from '../record/format.js';
import type { RecordOptions } from '../record/record-files.js';
import { openFailure } from '../record/write-failure.js';
import type { StoreOptions } from '../store.js';
import { EmbeddedStore } from './embedded-store.js';
import { openView } from './open-view.js';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The lock of a ledger's folder; the folder is made where it may be. */
export async function lockHome(
  location: string,
  create: boolean,
): Promise<{ home: string; lock: Lock; isNew: boolean }> {
  const home = resolve(location);
  const isNew = !(await isThere(join(home, FORMAT_FILE)));
  if (isNew && !create) throw new CounterclaimError('ledger-missing', `There is no ledger in ${home}.`);
  await mkdir(home, { recursive: true });
  return { home, lock: takeLock(home), isNew };
}

const followed = ({ tookOver }: Lock): Notice[] =>
  tookOver
    ? [
        {
          code: 'lock-stale',
          message: `Process ${tookOver.pid} ("${tookOver.command}", since ${tookOver.since}) ended without closing the ledger.`,
        },
      ]
    : [];

/** Opens the ledger of a folder. One process at a time: the second is told who holds it. */
export async function openEmbedded(options: StoreOptions, record?: Partial<RecordOptions>): Promise<EmbeddedStore> {
  try {
    return await openHome(options, record);
  } catch (error) {
    throw openFailure(error);
  }
}

async function openHome(options: StoreOptions, record?: Partial<RecordOptions>): Promise<EmbeddedStore> {
  const { home, lock, isNew } = await lockHome(options.location, options.create ?? true);
  let close: (() => Promise<void>) | null = null;
  try {
    const files = nodeFiles(home);
    if (isNew) {
      await createRecord(files, Date.now());
      await files.syncFolder('..');
    }
    const view = await openView(home, isNew);
    close = view.close;
    return await EmbeddedStore.open({ files, view, options, notices: followed(lock), release: lock.release, record });
  } catch (error) {
    await close?.().catch(() => undefined);
    lock.release();
    throw error;
  }
}
