import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { fastFolder } from './fast-folder.js';

const run = promisify(execFile);

/** A private PostgreSQL server of one test run: a unix socket in its own folder, no port, no password. */

const READY = 'ready';

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder in which a run's server will live; nothing is started yet. */
export const newServerFolder = (): string => mkdtempSync(join(fastFolder(), 'counterclaim-pg-'));

async function start(folder: string): Promise<void> {
  const programs = execFileSync('sh', ['scripts/ensure-postgres.sh'], { encoding: 'utf8' }).trim();
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync'],
    options,
  );
  const settings = `-k ${folder} -c listen_addresses='' -c max_connections=200 -c shared_buffers=32MB`;
  // Fails with the end of the server's own log, so that nobody has to look for it.
  try {
    await run(
      join(programs, 'pg_ctl'),
      ['-D', data, '-w', '-t', '120', '-l', join(folder, 'log'), '-o', settings, 'start'],
      options,
    );
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${execFileSync('tail', [join(folder, 'log')], { encoding: 'utf8' })}`, {
      cause: error,
    });
  }
  writeFileSync(join(folder, READY), programs);
}

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Starts the run's server unless another test file has; resolves when it answers. */
async function ensureServer(folder: string): Promise<void> {
  try {
    mkdirSync(join(folder, 'starting'));
  } catch {
    while (!existsSync(join(folder, READY))) {
      if (existsSync(join(folder, 'failed'))) throw new Error('PostgreSQL did not start; another test file says why.');
      await wait(50);
    }
    return;
  }
  try {
    await start(folder);
  } catch (error) {
    writeFileSync(join(folder, 'failed'), '');
    throw error;
  }
}

const address = (folder: string, database: string): string =>
  `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}`;

let made = 0;

/** The address of a new, empty database of the run's server, which is started when it is first needed. */
export async function newDatabase(folder: string): Promise<string> {
  await ensureServer(folder);
  made += 1;
  const name = `test_${process.pid}_${Date.now()}_${made}_${Math.floor(Math.random() * 1e6)}`;
  const client = new pg.Client(address(folder, 'postgres'));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return address(folder, name);
}

/** Stops the run's server, where it was started, and takes its folder away. */
export async function stopServer(folder: string): Promise<void> {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'postmaster.pid'))) {
    const programs = execFileSync('sh', ['scripts/ensure-postgres.sh'], { encoding: 'utf8' }).trim();
    await run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], {
      ...serverUser(),
      cwd: folder,
    });
  }
  rmSync(folder, { recursive: true, force: true });
}
