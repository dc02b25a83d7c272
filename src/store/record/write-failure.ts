import { CounterclaimError } from '../../model/errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

const isFull = (cause: unknown): boolean => FULL.has((cause as NodeJS.ErrnoException | null)?.code ?? '');

/** What opening failed of, in words where the disk is full. */
export const openFailure = (cause: unknown): unknown =>
  isFull(cause)
    ? new CounterclaimError(
        'disk-full',
        'The disk of the ledger is full: it could not be opened. All that was acknowledged stands. Make room.',
        { cause },
      )
    : cause;

/** A failure to write, in words; after it the record takes nothing more until it is opened again. */
export function writeFailure(cause: unknown, reports: number): CounterclaimError {
  const lost = `${reports} ${reports === 1 ? 'entry was' : 'entries were'} not recorded; all that was acknowledged stands.`;
  return isFull(cause)
    ? new CounterclaimError('disk-full', `The disk of the ledger is full: ${lost} Make room and add them again.`, {
        cause,
      })
    : new CounterclaimError(
        'record-write-failed',
        `The record could not be written (${(cause as Error).message}): ${lost}`,
        { cause },
      );
}
