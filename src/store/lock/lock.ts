import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerLockedError, type LockHolder } from '../../model/ledger/errors.js';
import { holderState, ownIdentity } from './identity.js';

/** A ledger's lock, held. */
export interface Lock {
  /** Who held it and went without giving it back; null where nobody did. */
  readonly tookOver: LockHolder | null;
  release(): void;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Puts a file in place with its whole text at once; false where the name is taken. */
function claim(folder: string, name: string, text: string): boolean {
  const draft = join(folder, `lock.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(draft, text);
    linkSync(draft, join(folder, name));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isSafeInteger(holder.pid) && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

const describe = (holder: LockHolder): string =>
  `process ${holder.pid} on ${holder.host.replace(/#.*/, '')} ("${holder.command}", since ${holder.since})`;

function refuse(folder: string, holder: LockHolder, elsewhere: boolean): never {
  const way = elsewhere
    ? ` Whether it still runs cannot be told from here; if it does not, delete ${join(folder, 'lock')}.`
    : ' One process at a time may have a ledger open.';
  throw new LedgerLockedError(`The ledger is held by ${describe(holder)}.${way}`, holder);
}

/** Who can be shown to be gone may be followed; anybody else is not. */
function mustBeGone(folder: string, text: string, own: LockHolder): LockHolder | null {
  const holder = parseHolder(text);
  // A lock is put in place whole; one that cannot be read is left of a disk that lost its bytes.
  if (!holder) return null;
  const state = holderState(holder, own);
  if (state !== 'gone') refuse(folder, holder, state === 'elsewhere');
  return holder;
}

const successorOf = (text: string): string =>
  `lock.next-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/**
 * Follows a holder who is gone. Several may try at once: the name of the successor's file is made from the very
 * text of the lock to be followed, so that only one of them can have it, and he looks again once he does.
 */
function follow(folder: string, stale: string, text: string, own: LockHolder): boolean {
  let before = stale;
  for (;;) {
    const name = successorOf(before);
    if (claim(folder, name, text)) {
      if (read(folder, 'lock') !== stale) {
        rmSync(join(folder, name), { force: true });
        return false;
      }
      renameSync(join(folder, name), join(folder, 'lock'));
      return true;
    }
    const other = read(folder, name);
    if (other === null) return false;
    mustBeGone(folder, other, own);
    before = other;
  }
}

/**
 * Takes the lock of a ledger's folder, or throws LedgerLockedError naming its holder. A lock whose holder is gone
 * (process ended, number given to another one, machine started anew) is taken over.
 */
export function takeLock(folder: string, now = Date.now()): Lock {
  const own = ownIdentity(now);
  // Two locks of one process must differ too.
  const text = `${JSON.stringify({ ...own, nonce: randomBytes(8).toString('hex') })}\n`;
  const release = (): void => {
    if (read(folder, 'lock') === text) rmSync(join(folder, 'lock'), { force: true });
  };
  for (;;) {
    if (claim(folder, 'lock', text)) return { tookOver: null, release };
    const stale = read(folder, 'lock');
    if (stale === null) continue;
    const tookOver = mustBeGone(folder, stale, own);
    if (follow(folder, stale, text, own)) return { tookOver, release };
  }
}
