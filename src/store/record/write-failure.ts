import { CounterclaimError } from '../../model/errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** A failure to write, in words; after it the record takes nothing more until it is opened again. */
export function writeFailure(cause: unknown, reports: number): CounterclaimError {
  const full = FULL.has((cause as NodeJS.ErrnoException).code ?? '');
  const lost = `${reports} ${reports === 1 ? 'entry was' : 'entries were'} not recorded; all that was acknowledged stands.`;
  return full
    ? new CounterclaimError('disk-full', `The disk of the ledger is full: ${lost} Make room and add them again.`, {
        cause,
      })
    : new CounterclaimError(
        'record-write-failed',
        `The record could not be written (${(cause as Error).message}): ${lost}`,
        { cause },
      );
}
