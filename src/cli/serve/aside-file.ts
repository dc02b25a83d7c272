import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsideData, AsideKeeper } from '../../server/aside.js';

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
      await writeFile(`${path}.tmp`, `${JSON.stringify(data)}\n`, { mode: 0o600 });
      await rename(`${path}.tmp`, path);
    },
  };
}
