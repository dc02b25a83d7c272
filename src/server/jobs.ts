import { randomBytes } from 'node:crypto';
import type { Job } from '../contract/jobs.js';
import type { JobQueue, Queued } from '../queue/job-queue.js';
import type { EventHub } from './events.js';

/** Jobs that are remembered after they ended. */
const KEPT = 200;

/** Changes a job and tells everybody. */
export type Update = (change: Partial<Job>) => void;

export type Work = (job: () => Job, update: Update, signal: AbortSignal) => Promise<void>;

/** Long work, as people follow it. */
export class Jobs {
  private readonly known = new Map<string, { job: Job; queued: Queued }>();

  constructor(
    private readonly queue: JobQueue,
    private readonly events: EventHub,
    private readonly now: () => Date,
  ) {}

  /** Whether anything waits or runs. */
  get busy(): boolean {
    return [...this.known.values()].some(({ job }) => job.ended === null);
  }

  get(id: string): Job | null {
    return this.known.get(id)?.job ?? null;
  }

  /** Puts work into the queue; the job it is followed by. */
  start(reports: Job['reports'], work: Work): Job {
    const id = `w${randomBytes(8).toString('hex')}`;
    const job: Job = {
      id,
      state: 'waiting',
      started: this.now().toISOString(),
      ended: null,
      done: 0,
      total: reports.length,
      reports,
      changes: [],
      problem: null,
    };
    const queued = this.queue.add(signal => this.run(id, work, signal));
    this.known.set(id, { job, queued });
    this.forget();
    this.events.send({ event: 'job', data: job });
    return job;
  }

  /** Asks a job to stop after the report under way; null where there is no such job. */
  stop(id: string): Job | null {
    const known = this.known.get(id);
    if (!known) return null;
    known.queued.stop();
    if (known.job.state === 'waiting') this.update(id, { state: 'stopped', ended: this.now().toISOString() });
    return this.get(id);
  }

  private update(id: string, change: Partial<Job>): void {
    const known = this.known.get(id);
    if (!known) return;
    known.job = { ...known.job, ...change };
    this.events.send({ event: 'job', data: known.job });
  }

  private async run(id: string, work: Work, signal: AbortSignal): Promise<void> {
    const ended = (): string => this.now().toISOString();
    const current = (): Job => (this.known.get(id) as { job: Job }).job;
    if (signal.aborted) {
      if (current().state === 'waiting') this.update(id, { state: 'stopped', ended: ended() });
      return;
    }
    this.update(id, { state: 'running' });
    try {
      await work(current, change => this.update(id, change), signal);
      this.update(id, {
        state: signal.aborted && current().done < current().total ? 'stopped' : 'done',
        ended: ended(),
      });
    } catch (error) {
      this.update(id, {
        state: 'failed',
        ended: ended(),
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }

  private forget(): void {
    for (const [id, { job }] of this.known) {
      if (this.known.size <= KEPT) return;
      if (job.ended !== null) this.known.delete(id);
    }
  }
}
