import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AsideData, AsideKeeper } from '../../server/aside.js';
import { isPostgres } from '../../store/open-store.js';

/** Folder for what is kept beside a ledger: the ledger's own; of a database, one in the user's data folder. */
export function asideFolder(location: string, dataHome: string | undefined): string {
  if (!isPostgres(location)) return resolve(location);
  const name = createHash('sha256').update(location).digest('hex').slice(0, 16);
  return join(dataHome || join(homedir(), '.local', 'share'), 'counterclaim-workbench', name);
}

/** Notes, assignments and feeds in a file beside the ledger's record. */
export function asideFile(home: string): AsideKeeper {
  const path = join(home, 'workbench.json');
  return {
    async read() {
      try {
        return JSON.parse(await readFile(path, 'utf8')) as AsideData;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async write(data) {
      await mkdir(home, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.tmp`, `${JSON.stringify(data)}\n`, { mode: 0o600 });
      await rename(`${path}.tmp`, path);
    },
  };
}
