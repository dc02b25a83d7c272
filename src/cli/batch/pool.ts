import { CounterclaimError } from '../../model/errors.js';

/** The part of a worker thread the pool uses. */
export interface PoolWorker {
  postMessage(message: Task): void;
  on(event: 'message', listener: (message: Answer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<number>;
}

/** To a worker: a line to read. */
export interface Task {
  number: number;
  text: string;
}

/** From a worker: that it is ready, or the line that goes out. */
export type Answer = { ready: true } | { number: number; out: string };

interface Job extends Task {
  resolve(out: string): void;
  reject(error: unknown): void;
}

interface Seat {
  worker: PoolWorker;
  ready: boolean;
  /** Lines it has, the one it works at first. */
  jobs: Job[];
  fault: Error | null;
}

export interface PoolOptions {
  threads: number;
  spawn: () => PoolWorker;
  /** What goes out for a line whose worker fell over it. */
  onCrash: (task: Task, cause: Error | null) => string;
}

/** Two a worker: the next line is there when one is done, and few have to be sent again after a crash. */
const JOBS_A_WORKER = 2;

/**
 * Worker threads that read lines. A worker that dies loses only the line it worked at; the lines waiting in it
 * go to others, and a new one takes its seat. One that dies before it is ready fails the pool: the next would too.
 */
export class Pool {
  private readonly seats: Seat[] = [];
  private readonly waiting: Job[] = [];
  private closing = false;

  constructor(private readonly options: PoolOptions) {}

  read(task: Task): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...task, resolve, reject });
      this.assign();
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.seats.splice(0).map(seat => seat.worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const seat = this.freeSeat();
      const job = seat && this.waiting.shift();
      if (!job) return;
      seat.jobs.push(job);
      seat.worker.postMessage({ number: job.number, text: job.text });
    }
  }

  /** The seat with the least to do; another worker is started only when all have something. */
  private freeSeat(): Seat | undefined {
    const [least] = [...this.seats].sort((a, b) => a.jobs.length - b.jobs.length);
    if (least && least.jobs.length === 0) return least;
    if (this.seats.length < this.options.threads) return this.open();
    return least && least.jobs.length < JOBS_A_WORKER ? least : undefined;
  }

  private open(): Seat {
    const seat: Seat = { worker: this.options.spawn(), ready: false, jobs: [], fault: null };
    this.seats.push(seat);
    seat.worker.on('message', answer => this.answer(seat, answer));
    seat.worker.on('error', error => {
      seat.fault = error;
    });
    seat.worker.on('exit', () => this.exit(seat));
    return seat;
  }

  private answer(seat: Seat, answer: Answer): void {
    if ('ready' in answer) {
      seat.ready = true;
      return;
    }
    const at = seat.jobs.findIndex(job => job.number === answer.number);
    const [job] = at < 0 ? [] : seat.jobs.splice(at, 1);
    job?.resolve(answer.out);
    this.assign();
  }

  private exit(seat: Seat): void {
    if (this.closing) return;
    this.seats.splice(this.seats.indexOf(seat), 1);
    const [culprit, ...others] = seat.jobs.splice(0);
    if (!seat.ready) {
      const failure = new CounterclaimError(
        'worker-start',
        `A worker thread could not start: ${seat.fault?.message ?? 'it ended'}`,
        { cause: seat.fault },
      );
      for (const job of [...(culprit ? [culprit] : []), ...others, ...this.waiting.splice(0)]) job.reject(failure);
      return;
    }
    this.waiting.unshift(...others);
    culprit?.resolve(this.options.onCrash(culprit, seat.fault));
    this.assign();
  }
}
