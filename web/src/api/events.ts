import type { QueryClient } from '@tanstack/react-query';
import type { Job } from '../../../src/contract/jobs.js';
import { makeStore } from '../state/store.js';
import { BASE } from './client.js';
import { LEDGER } from './queries.js';
import { forgetAnswers, onOldAnswer, showsUpTo } from './seen-seq.js';

/** What the server said since the page was opened. */
export interface Heard {
  live: boolean;
  /** Last change of the ledger. */
  seq: number;
  /** Incidents that changed since somebody last said they had seen it. */
  changed: ReadonlySet<string>;
  jobs: ReadonlyMap<string, Job>;
}

export const heard = makeStore<Heard>({ live: false, seq: 0, changed: new Set(), jobs: new Map() });

export const markSeen = (): void => heard.set(before => ({ ...before, changed: new Set() }));

/** Several changes at once (a batch being read) ask for one reload, not for many. */
const SETTLE_MS = 250;

interface LedgerChanged {
  seq: number;
  incidents: string[];
}

function onLedger(data: LedgerChanged): void {
  heard.set(before => ({
    ...before,
    seq: Math.max(before.seq, data.seq),
    changed: new Set([...before.changed, ...data.incidents]),
  }));
}

/** Listens until the function returned is called. What changed is marked, and what is on screen is asked for again. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource(`${BASE}/events`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reload = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      forgetAnswers();
      void client.invalidateQueries({ queryKey: [LEDGER] });
    }, SETTLE_MS);
  };
  onOldAnswer(reload);
  source.addEventListener('open', () => heard.set(before => ({ ...before, live: true })));
  source.addEventListener('error', () => heard.set(before => ({ ...before, live: false })));
  source.addEventListener('ledger', event => {
    const data = JSON.parse((event as MessageEvent<string>).data) as LedgerChanged;
    onLedger(data);
    // With each connection it is told how far the ledger has come, changed or not.
    const here = showsUpTo(data.seq);
    if (data.incidents.length > 0 || !here) reload();
  });
  source.addEventListener('job', event => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job;
    heard.set(before => ({ ...before, jobs: new Map(before.jobs).set(job.id, job) }));
  });
  return () => {
    clearTimeout(timer);
    onOldAnswer(undefined);
    source.close();
  };
}
