import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { CounterclaimError } from '../model/errors.js';

/** Raised when whoever reads our output has gone (`… | head`): nobody to tell, so the command ends quietly. */
export class OutputGone extends CounterclaimError {
  constructor(cause: unknown) {
    super('output-gone', 'Nobody reads the output any more.', { cause });
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(String(error.code));

/** Writes to a stream and waits while it is behind. */
export class Output {
  private error: unknown = null;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: unknown) => {
      this.error = error;
    });
  }

  private check(): void {
    if (this.error !== null) throw isGone(this.error) ? new OutputGone(this.error) : this.error;
  }

  async write(text: string): Promise<void> {
    this.check();
    if (this.stream.write(text)) return;
    try {
      await once(this.stream, 'drain');
    } catch (error) {
      this.error ??= error;
    }
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
