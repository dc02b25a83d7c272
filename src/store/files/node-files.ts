import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileLayer, WritableFile } from './file-layer.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

const writable = (handle: FileHandle): WritableFile => ({
  write: (bytes, position) => writeAll(handle, bytes, position),
  sync: () => handle.datasync(),
  truncate: length => handle.truncate(length),
  close: () => handle.close(),
});

async function readPart(path: string, offset: number, wanted: number | undefined): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const length = wanted ?? Math.max(0, (await handle.stat()).size - offset);
    const buffer = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  } finally {
    await handle.close();
  }
}

/** Some systems cannot sync a folder (Windows, some network mounts); there a rename lasts when it says so. */
const CANNOT_SYNC_FOLDERS = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES']);

async function syncFolder(path: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY);
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC_FOLDERS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

/** The files of a real folder. */
export function nodeFiles(root: string): FileLayer {
  const at = (path: string): string => join(root, path);
  return {
    open: async path => writable(await open(at(path), constants.O_RDWR | constants.O_CREAT, 0o644)),
    read: (path, offset, length) =>
      orNull(
        offset === undefined && length === undefined ? readFile(at(path)) : readPart(at(path), offset ?? 0, length),
      ),
    size: async path => (await orNull(stat(at(path))))?.size ?? null,
    list: async folder => ((await orNull(readdir(at(folder)))) ?? []).sort(),
    makeFolder: async path => void (await mkdir(at(path), { recursive: true })),
    rename: (from, to) => rename(at(from), at(to)),
    remove: path => rm(at(path), { force: true }),
    syncFolder: path => syncFolder(at(path)),
  };
}
