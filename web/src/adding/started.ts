import { heard } from '../api/events.js';
import type { Job } from '../../../src/contract/jobs.js';
import { makeStore } from '../state/store.js';

/** A job begun on this page; `feed` where it fetches one. The page's own memory: the server tells how far it has come. */
export interface Started {
  job: string;
  feed: string | null;
}

export const started = makeStore<readonly Started[]>([]);

/** Follows a job from its first answer on; an event that came before the answer is not overwritten by it. */
export function follow(job: Job, feed: string | null = null): void {
  heard.set(before => (before.jobs.has(job.id) ? before : { ...before, jobs: new Map(before.jobs).set(job.id, job) }));
  started.set(before => [
    { job: job.id, feed },
    ...before.filter(one => one.job !== job.id && (feed === null || one.feed !== feed)),
  ]);
}

export const letGo = (job: string): void => started.set(before => before.filter(one => one.job !== job));

export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'stopped';
