import type { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { CounterclaimError } from '../../../model/errors.js';
import { LATER } from '../later.js';
import type { Answer, Ask, WorkerInput } from './protocol.js';
import { startWorker } from './start-worker.js';

type Question = Ask extends infer A ? (A extends { id: number } ? Omit<A, 'id'> : never) : never;

/** The shape of node-postgres' result that the query builder reads. */
interface Result {
  command: 'SELECT';
  rowCount: number;
  rows: never[];
}

const failed = (message: string): CounterclaimError =>
  new CounterclaimError('view-failed', `The embedded database failed: ${message}`);

function readJson({ rows, json }: Extract<Answer, { rows: unknown }>): void {
  for (const column of json)
    for (const row of rows) {
      const text = row[column];
      if (typeof text === 'string') row[column] = JSON.parse(text);
    }
}

/** A pool of one connection: the one of the embedded database in its thread. */
export class WorkerPool implements PostgresPool {
  private readonly worker: Worker;
  private readonly open = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  private readonly waiting: (() => void)[] = [];
  private busy = false;
  private last = 0;
  private ended: Error | null = null;
  /** Why the first of the statements that nobody waited for failed. */
  private broken: Error | null = null;

  private constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', error => this.fail(failed(error.message)));
    worker.on('exit', () => this.fail(failed('its thread ended.')));
    // A program that has nothing else to do may end.
    worker.unref();
  }

  /** Resolves when the database is open. */
  static async start(input: WorkerInput): Promise<WorkerPool> {
    const pool = new WorkerPool(startWorker(input));
    try {
      await pool.expect(0);
      return pool;
    } catch (error) {
      await pool.worker.terminate();
      throw error;
    }
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.busy) await new Promise<void>(resolve => this.waiting.push(resolve));
    this.busy = true;
    const query = (text: string, values: readonly unknown[] = []): Promise<Result> =>
      text.startsWith(LATER) ? this.later(text, values) : this.query(text, values);
    let released = false;
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => {
        if (released) return;
        released = true;
        const next = this.waiting.shift();
        if (next) next();
        else this.busy = false;
      },
    };
  }

  /** The whole database as a compressed archive. */
  async dump(): Promise<Uint8Array> {
    const answer = await this.ask({ ask: 'dump' });
    if (!('bytes' in answer)) throw failed('it gave no dump.');
    return answer.bytes;
  }

  async end(): Promise<void> {
    if (this.ended) return;
    await this.ask({ ask: 'close' }).catch(() => undefined);
    this.ended = failed('it is closed.');
    await this.worker.terminate();
  }

  private async query(text: string, values: readonly unknown[]): Promise<Result> {
    const answer = await this.ask({ ask: 'query', text, values }).catch((error: unknown) => {
      throw this.takeBroken() ?? error;
    });
    // Statements are carried out in order: all that went before has been by now.
    const broken = this.takeBroken();
    if (broken && text !== 'rollback') throw broken;
    return answer as unknown as Result;
  }

  private async later(text: string, values: readonly unknown[]): Promise<Result> {
    this.ask({ ask: 'query', text, values }).catch((error: unknown) => {
      this.broken ??= error as Error;
    });
    return { command: 'SELECT', rowCount: 0, rows: [] };
  }

  private takeBroken(): Error | null {
    const { broken } = this;
    this.broken = null;
    return broken;
  }

  private ask(question: Question): Promise<Answer> {
    if (this.ended) return Promise.reject(this.ended);
    this.last += 1;
    const id = this.last;
    const answer = this.expect(id);
    this.worker.postMessage({ ...question, id } satisfies Ask);
    return answer;
  }

  private expect(id: number): Promise<Answer> {
    this.worker.ref();
    return new Promise((resolve, reject) => this.open.set(id, { resolve, reject }));
  }

  private settle(answer: Answer): void {
    const asked = this.open.get(answer.id);
    this.open.delete(answer.id);
    if (this.open.size === 0) this.worker.unref();
    if (!asked) return;
    if ('rows' in answer) readJson(answer);
    if ('error' in answer) asked.reject(Object.assign(new Error(answer.error.message), answer.error.fields));
    else asked.resolve(answer);
  }

  private fail(error: Error): void {
    this.ended ??= error;
    const asked = [...this.open.values()];
    this.open.clear();
    for (const one of asked) one.reject(this.ended);
  }
}
