import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CounterclaimError } from './model/errors.js';
import { createResources, type ResourceBundle, type Resources } from './resources/resources.js';

/** Reads a file into memory that worker threads can share instead of copying. */
function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const buffer = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < size; ) {
      const got = readSync(file, bytes, at, size - at, at);
      if (got === 0) throw new CounterclaimError('resource-damaged', `${path} ended early; run "npm run build" again.`);
      at += got;
    }
    return buffer;
  } finally {
    closeSync(file);
  }
}

/** Reads the compiled resources of a build folder (dist/resources). */
export function readBundle(dir: string): ResourceBundle {
  const manifestPath = join(dir, 'manifest.json');
  if (!existsSync(manifestPath))
    throw new CounterclaimError('resource-missing', `No compiled resources in ${dir}; run "npm run build" first.`);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { digest: string; binaries: string[] };
  const tables = JSON.parse(readFileSync(join(dir, 'tables.json'), 'utf8')) as Record<string, string[][]>;
  const binaries = Object.fromEntries(manifest.binaries.map(name => [name, readShared(join(dir, name))]));
  return { digest: manifest.digest, tables, binaries };
}

/**
 * Loads the compiled resources in Node, for `createReader`.
 * @param dir folder of the resources; without it the one that comes with the package
 * @throws CounterclaimError `resource-missing` or `resource-damaged`, with what to do
 */
export const loadResources = (dir: string = fileURLToPath(new URL('./resources', import.meta.url))): Resources =>
  createResources(readBundle(dir));
