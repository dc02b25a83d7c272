import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const COMMAND = 'bin/counterclaim.js';

export interface Served {
  /** Address with this start's key, as the command prints it. */
  address: string;
  home: string;
  stop(): Promise<void>;
}

/** Batches of the bundled story lines. */
export const storyLines = (): string[] =>
  readdirSync('samples/stories')
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .map(file => join('samples/stories', file));

/** A ledger in a folder of its own, with the batches added by the built command. */
export function makeLedger(batches: readonly string[]): string {
  if (!existsSync('dist/cli.js') || !existsSync('dist/web/index.html'))
    throw new Error('The program is not built: run "npm run build" first.');
  const home = mkdtempSync(join(tmpdir(), 'counterclaim-web-'));
  if (batches.length > 0)
    execFileSync(process.execPath, [COMMAND, 'add', ...batches, '--home', home], { stdio: 'pipe' });
  return home;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The server ended before it told its address.');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(done => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
}

/** The real server on a free port. `stop` ends it and, where the ledger was made for it, removes the ledger. */
export async function serve(home: string, keep = false): Promise<Served> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--home', home, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = (await firstLine(child)).trim();
  return {
    address,
    home,
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
      if (!keep) rmSync(home, { recursive: true, force: true });
    },
  };
}
