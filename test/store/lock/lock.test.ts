import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LedgerLockedError, type LockHolder } from '../../../src/model/ledger/errors.js';
import { ownIdentity } from '../../../src/store/lock/identity.js';
import { takeLock } from '../../../src/store/lock/lock.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (holder: Partial<LockHolder>): void =>
  writeFileSync(join(folder, 'lock'), `${JSON.stringify({ ...ownIdentity(0), ...holder })}\n`);

/** The number of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock', () => {
  it('names its holder to whoever comes second, and is free again after release', () => {
    const lock = takeLock(folder, Date.UTC(2031, 3, 2));
    try {
      takeLock(folder);
      expect.unreachable('taken twice');
    } catch (error) {
      expect(error).toBeInstanceOf(LedgerLockedError);
      expect(String(error)).toContain(`process ${process.pid} on `);
      expect(String(error)).toContain('since 2031-04-02T00:00:00.000Z');
      expect((error as LedgerLockedError).holder.pid).toBe(process.pid);
    }
    lock.release();
    takeLock(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a process that has ended', () => {
    const pid = endedPid();
    leave({ pid });
    const lock = takeLock(folder);
    expect(lock.tookOver?.pid).toBe(pid);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over when the number went to another process, or the machine was started anew', () => {
    leave({ started: '1' });
    takeLock(folder).release();
    leave({ boot: 'another' });
    takeLock(folder).release();
  });

  it('is not taken from another host; the message says what to delete', () => {
    leave({ host: 'desk-2', pid: endedPid() });
    expect(() => takeLock(folder)).toThrow(`delete ${join(folder, 'lock')}`);
  });

  it('is taken over when its text was lost', () => {
    writeFileSync(join(folder, 'lock'), '');
    expect(takeLock(folder).tookOver).toBeNull();
  });

  it('is taken over although an earlier successor ended before it had it', () => {
    leave({ pid: endedPid() });
    const stale = readFileSync(join(folder, 'lock'), 'utf8');
    const next = `lock.next-${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
    writeFileSync(join(folder, next), JSON.stringify({ ...ownIdentity(0), pid: endedPid() }));
    const lock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(LedgerLockedError);
    lock.release();
  });

  it('has one holder when many processes take over a stale one at once', async () => {
    leave({ pid: endedPid() });
    // Whoever has it keeps it until all have asked: on a busy machine one may start seconds after the others.
    const script = `
      import { takeLock } from ${JSON.stringify(new URL('../../../src/store/lock/lock.ts', import.meta.url).href)};
      try { takeLock(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); }
      catch (error) { console.log(error.code); }`;
    const asked = Array.from({ length: 6 }, () => firstLine(['--import', 'tsx', '--input-type=module', '-e', script]));
    const answers = await Promise.all(asked.map(({ line }) => line));
    for (const { child } of asked) child.kill('SIGKILL');
    expect(answers.filter(text => text === 'held\n').length).toBe(1);
    expect(answers.filter(text => text === 'ledger-locked\n').length).toBe(5);
  });
});

function firstLine(args: readonly string[]): { child: ChildProcess; line: Promise<string> } {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(''));
  });
  return { child, line };
}
