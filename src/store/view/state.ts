import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootId } from '../lock/identity.js';
import { pgliteVersion } from './pglite/template.js';
import { syncChanged } from './sync-changed.js';

/**
 * The embedded database never syncs its files. A process that is killed leaves them whole (its writes are in the
 * system's memory), a machine that is stopped may not: then the view is made anew from the record.
 */
interface ViewState {
  version: string;
  /** Boot id of the machine when the view was opened; null where it has none. */
  boot: string | null;
  /** It was closed in order, and its files synced. */
  clean: boolean;
}

const FILE = 'database.json';
export const DATABASE = 'database';

async function read(home: string): Promise<ViewState | null> {
  try {
    return JSON.parse(await readFile(join(home, FILE), 'utf8')) as ViewState;
  } catch {
    return null;
  }
}

async function write(home: string, clean: boolean): Promise<void> {
  const state: ViewState = { version: pgliteVersion(), boot: bootId(), clean };
  const draft = join(home, `${FILE}.tmp`);
  await writeFile(draft, `${JSON.stringify(state)}\n`);
  await rename(draft, join(home, FILE));
}

const hasFiles = (home: string): Promise<boolean> =>
  access(join(home, DATABASE, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** Why the view's files cannot be relied on; null where they can. */
export async function whyNotReliable(home: string): Promise<string | null> {
  const state = await read(home);
  if (!state) return 'there is none yet';
  if (!(await hasFiles(home))) return 'its files are gone';
  if (state.version !== pgliteVersion()) return `it was made by version ${state.version} of the embedded database`;
  if (state.clean) return null;
  const sameRun = state.boot !== null && state.boot === bootId();
  return sameRun ? null : 'the machine stopped while it was open';
}

export const noteOpened = (home: string): Promise<void> => write(home, false);

/** Syncs what was changed since the view was opened, and only then calls it clean. */
export async function noteClosed(home: string, opened: number): Promise<void> {
  await syncChanged(join(home, DATABASE), opened);
  await write(home, true);
}

export async function removeView(home: string): Promise<void> {
  await rm(join(home, FILE), { force: true });
  await rm(join(home, DATABASE), { recursive: true, force: true });
}
