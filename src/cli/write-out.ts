import type { Writable } from 'node:stream';
import { CounterclaimError } from '../model/errors.js';
import { isSystemError } from './input/file-problem.js';

/** Raised when whoever reads our output has gone (`… | head`): nobody to tell, so the command ends quietly. */
export class OutputGone extends CounterclaimError {
  constructor(cause: unknown) {
    super('output-gone', 'Nobody reads the output any more.', { cause });
  }
}

/** What a failed write is told as: no bug of ours, but nothing to go on from. */
export function writeProblem(error: unknown): unknown {
  if (isGone(error)) return new OutputGone(error);
  if (!isSystemError(error)) return error;
  const what = error.code === 'ENOSPC' ? 'no space is left' : error.message;
  return new CounterclaimError('output-failed', `The output could not be written: ${what}.`, { cause: error });
}

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(String(error.code));

/** Writes to a stream, each piece until it is taken. */
export class Output {
  private error: unknown = null;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: unknown) => {
      this.error = error;
    });
  }

  private check(): void {
    if (this.error !== null) throw writeProblem(this.error);
  }

  async write(text: string): Promise<void> {
    this.check();
    // Waits for each write, not only for a full buffer: the last one's failure must not come after the command has ended.
    await new Promise<void>(resolve => {
      this.stream.write(text, error => {
        this.error ??= error ?? null;
        resolve();
      });
    });
    this.check();
  }

  /** Closes a stream of our own (a file); errors on the way out are raised. */
  async end(): Promise<void> {
    this.check();
    await new Promise<void>(resolve => {
      this.stream.once('error', () => resolve());
      this.stream.end(() => resolve());
    });
    this.check();
  }
}
