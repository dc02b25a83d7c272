import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { LockHolder } from '../../model/ledger/errors.js';

function orNull(read: () => string): string | null {
  try {
    return read().trim() || null;
  } catch {
    return null;
  }
}

/** Of the machine's last start, where it can be told (Linux). */
export const bootId = (): string | null => orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));

/** A container has processes of its own numbers: it counts as a host of its own. */
function hostName(): string {
  const space = orNull(() => readlinkSync('/proc/self/ns/pid'));
  const number = space?.replace(/\D+/g, '');
  return number ? `${hostname()}#${number}` : hostname();
}

/** When a process started, in clock ticks since the machine did (field 22 of /proc/PID/stat); null where unknown. */
export const processStart = (pid: number): string | null =>
  orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, and may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });

/** The command as typed, without what may be secret in it. */
const commandLine = (): string =>
  process.argv
    .slice(1, 6)
    .map(word => word.replace(/^.*\//, '').replace(/:[^:@/]*@/, ':***@'))
    .join(' ');

export const ownIdentity = (now: number): LockHolder => ({
  pid: process.pid,
  host: hostName(),
  boot: bootId(),
  started: processStart(process.pid),
  since: new Date(now).toISOString(),
  command: commandLine(),
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the holder of a lock is still there: `gone` when its machine was started anew, its process ended, or
 * its number went to another process; `elsewhere` when it cannot be told from here.
 */
export function holderState(holder: LockHolder, own: LockHolder): 'alive' | 'gone' | 'elsewhere' {
  if (holder.host !== own.host) return 'elsewhere';
  if (holder.boot !== own.boot) return 'gone';
  if (!isRunning(holder.pid)) return 'gone';
  const started = processStart(holder.pid);
  return started === null || holder.started === null || started === holder.started ? 'alive' : 'gone';
}
