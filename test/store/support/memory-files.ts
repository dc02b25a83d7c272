import type { FileLayer, WritableFile } from '../../../src/store/files/file-layer.js';

interface Node {
  bytes: Uint8Array;
  /** What a loss of power leaves. */
  synced: Uint8Array;
}

export interface Disk {
  /** Names as they are now, and as a loss of power leaves them: path → file, folder → its synced names. */
  names: Map<string, Node>;
  syncedNames: Map<string, Node>;
}

export const emptyDisk = (): Disk => ({ names: new Map(), syncedNames: new Map() });

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** The name in a folder by which a path below it begins. */
function childOf(folder: string, path: string): string[] {
  const within = folder === '.' ? '' : `${folder}/`;
  return path.startsWith(within) ? [path.slice(within.length).split('/')[0] ?? ''] : [];
}

function splice(old: Uint8Array, bytes: Uint8Array, position: number): Uint8Array {
  const next = new Uint8Array(Math.max(old.length, position + bytes.length));
  next.set(old);
  next.set(bytes, position);
  return next;
}

/** Called before each step that changes the disk; it may throw. */
export type BeforeChange = (what: string) => void;

/** Files in memory that keep apart what was written and what was synced. */
export function memoryFiles(disk: Disk, before: BeforeChange = () => {}): FileLayer {
  const open = (path: string): WritableFile => {
    const node = disk.names.get(path) ?? { bytes: new Uint8Array(), synced: new Uint8Array() };
    if (!disk.names.has(path)) before('create');
    disk.names.set(path, node);
    return {
      write: async (bytes, position) => {
        // A full disk takes a part of it.
        try {
          before('write');
        } catch (error) {
          node.bytes = splice(node.bytes, bytes.subarray(0, Math.floor(bytes.length / 2)), position);
          throw error;
        }
        node.bytes = splice(node.bytes, bytes, position);
      },
      sync: async () => {
        before('sync');
        node.synced = node.bytes.slice();
      },
      truncate: async length => {
        before('truncate');
        node.bytes = node.bytes.slice(0, length);
      },
      close: async () => {},
    };
  };
  return {
    open: async path => open(path),
    read: async (path, offset = 0, length) => {
      const node = disk.names.get(path);
      return node ? node.bytes.slice(offset, length === undefined ? undefined : offset + length) : null;
    },
    size: async path => disk.names.get(path)?.bytes.length ?? null,
    list: async folder => [...new Set([...disk.names.keys()].flatMap(path => childOf(folder, path)))].sort(),
    makeFolder: async () => before('makeFolder'),
    rename: async (from, to) => {
      before('rename');
      const node = disk.names.get(from);
      if (!node) throw new Error(`no such file: ${from}`);
      disk.names.delete(from);
      disk.names.set(to, node);
    },
    remove: async path => {
      before('remove');
      disk.names.delete(path);
    },
    syncFolder: async folder => {
      before('syncFolder');
      for (const path of disk.syncedNames.keys())
        if (folderOf(path) === folder && !disk.names.has(path)) disk.syncedNames.delete(path);
      for (const [path, node] of disk.names) if (folderOf(path) === folder) disk.syncedNames.set(path, node);
    },
  };
}

/**
 * The disk after a loss of power. Synced names and bytes are there; of what was not synced, `keep` (0–1, called for
 * each file and block of 512 bytes) says what reached the disk all the same, as a real one does. Blocks in between that
 * did not are zeros.
 */
export function afterPowerLoss(disk: Disk, keep: () => number): Disk {
  const left = emptyDisk();
  const names = new Map(disk.syncedNames);
  for (const [path, node] of disk.names) if (keep() < 0.5) names.set(path, node);
  for (const [path, node] of names) {
    const bytes = survive(node, keep);
    const copy = { bytes, synced: bytes.slice() };
    left.names.set(path, copy);
    left.syncedNames.set(path, copy);
  }
  return left;
}

const BLOCK = 512;

function survive(node: Node, keep: () => number): Uint8Array {
  const { bytes, synced } = node;
  if (bytes.length <= synced.length) return keep() < 0.5 ? synced.slice() : bytes.slice();
  const length = synced.length + Math.floor(keep() * (bytes.length - synced.length + 1));
  const left = bytes.slice(0, length);
  for (let from = Math.floor(synced.length / BLOCK) * BLOCK; from < length; from += BLOCK)
    if (keep() < 0.3) left.fill(0, Math.max(from, synced.length), Math.min(length, from + BLOCK));
  left.set(synced.subarray(0, Math.min(synced.length, left.length)));
  return left;
}
