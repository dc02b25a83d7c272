import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect } from 'kysely';
import type { LedgerSchema } from '../../schema.js';
import { migrate } from '../migrate.js';
import { schemaDigest } from '../migrations/migrations.js';
import { WorkerPool } from './worker-pool.js';

/** Making a database from nothing takes seconds; a copy of an empty one takes a part of one. */

/** Version of the embedded database: its files are of that version. */
export function pgliteVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@electric-sql/pglite');
  const manifest = require(join(dirname(entry), '..', 'package.json')) as { version: string };
  return manifest.version;
}

export const templateName = (): string => `ledger-view-${pgliteVersion()}-${schemaDigest()}.tar.gz`;

const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'counterclaim');

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes the template in a folder, complete or not at all; its path. */
export async function makeTemplate(folder: string): Promise<string> {
  const path = join(folder, templateName());
  if (await exists(path)) return path;
  await mkdir(folder, { recursive: true });
  const pool = await WorkerPool.start({ folder: null, template: null });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await migrate(new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool }) }));
    await writeFile(draft, await pool.dump());
    await rename(draft, path);
    return path;
  } finally {
    await rm(draft, { force: true });
    await pool.end();
  }
}

/** The template built with the program, else one kept in the user's cache; null where none can be made. */
export async function findTemplate(): Promise<string | null> {
  const built = fileURLToPath(new URL(`./${templateName()}`, import.meta.url));
  if (await exists(built)) return built;
  return makeTemplate(cacheFolder()).catch(() => null);
}
