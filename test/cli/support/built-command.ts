import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { commandBuild } from '../../../scripts/command-build.js';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command, bundled from the sources as scripts/build.ts does it, in a folder of its own. */
export interface BuiltCommand {
  dir: string;
  start(args: readonly string[], env?: Record<string, string>): ChildProcessWithoutNullStreams;
  run(args: readonly string[], options?: { input?: string | Uint8Array; env?: Record<string, string> }): Promise<Run>;
  remove(): void;
}

/** Waits for a process and gathers what it wrote. */
export function finished(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const run: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', text => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', text => (run.stderr += text));
  return new Promise(done => child.on('close', code => done({ ...run, code })));
}

/** Builds the command once for a test file; dist/resources comes from test/global-setup.ts. */
export async function buildCommand(): Promise<BuiltCommand> {
  const dir = mkdtempSync(join(tmpdir(), 'counterclaim-cli-'));
  mkdirSync(join(dir, 'dist'));
  mkdirSync(join(dir, 'bin'));
  cpSync('bin/counterclaim.js', join(dir, 'bin/counterclaim.mjs'));
  await build({ ...commandBuild, outdir: join(dir, 'dist') });
  cpSync('package.json', join(dir, 'package.json'));
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  symlinkSync(resolve('dist/resources'), join(dir, 'dist/resources'));
  const start: BuiltCommand['start'] = (args, env = {}) => {
    const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...inherited } = process.env;
    return spawn(process.execPath, [join(dir, 'bin/counterclaim.mjs'), ...args], { env: { ...inherited, ...env } });
  };
  const run: BuiltCommand['run'] = (args, { input = '', env } = {}) => {
    const child = start(args, env);
    // A command that refuses its flags does not wait for its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return finished(child);
  };
  return { dir, start, run, remove: () => rmSync(dir, { recursive: true }) };
}
