import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Clocks of file systems may be coarser than the process's. */
const SLACK_MS = 2000;

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Syncs the files below a folder that were changed since a time (milliseconds), and the folders. */
export async function syncChanged(folder: string, since: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncChanged(path, since);
    else if (entry.isFile() && (await stat(path)).mtimeMs >= since - SLACK_MS) await syncFile(path);
  }
  await syncFile(folder).catch(() => undefined);
}
