import { Worker } from 'node:worker_threads';
import { CounterclaimError } from '../../model/errors.js';
import type { Reading } from '../../model/reading.js';
import type { ResourceBundle } from '../../resources/resources.js';
import type { Given } from '../args/read-flags.js';
import type { Capture } from '../input/capture.js';

export interface ReadTask {
  id: number;
  capture: Capture;
  given: Given;
}

export type ReadAnswer = { id: number; reading: Reading } | { id: number; error: { code: string; message: string } };

/** Reads a report's bytes; `signal` gives up on it. */
export type ReadReport = (capture: Capture, given: Given, signal: AbortSignal) => Promise<Reading>;

interface Open {
  resolve: (reading: Reading) => void;
  reject: (error: Error) => void;
}

/** A thread that reads, started with the first report; one that died or was given up on is replaced by the next. */
export class ReadingThread {
  private worker: Worker | null = null;
  private readonly open = new Map<number, Open>();
  private last = 0;

  /** `file`: the thread's built file. */
  constructor(
    private readonly file: URL,
    private readonly bundle: ResourceBundle,
  ) {}

  read: ReadReport = (capture, given, signal) => {
    const worker = (this.worker ??= this.start());
    this.last += 1;
    const id = this.last;
    return new Promise<Reading>((resolve, reject) => {
      const stop = (): void => void this.end(new CounterclaimError('read-stopped', 'It was given up on.'));
      signal.addEventListener('abort', stop, { once: true });
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal.removeEventListener('abort', stop);
          settle(value);
        };
      this.open.set(id, { resolve: settled(resolve), reject: settled(reject) });
      worker.postMessage({ id, capture, given } satisfies ReadTask);
    });
  };

  async end(why: Error = new CounterclaimError('read-stopped', 'The server is stopping.')): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    for (const { reject } of [...this.open.values()]) reject(why);
    this.open.clear();
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.file, { workerData: { bundle: this.bundle } });
    worker.unref();
    worker.on('message', (answer: ReadAnswer) => {
      const asked = this.open.get(answer.id);
      this.open.delete(answer.id);
      if ('reading' in answer) asked?.resolve(answer.reading);
      else asked?.reject(new CounterclaimError(answer.error.code, answer.error.message));
    });
    const died = (error: Error): void => {
      if (this.worker === worker)
        void this.end(new CounterclaimError('read-failed', `Reading it failed: ${error.message}`));
    };
    worker.on('error', died);
    worker.on('exit', () => died(new Error('its thread ended')));
    return worker;
  }
}
