import type { Job } from '../../contract/jobs.js';
import { CounterclaimError } from '../../model/errors.js';
import { changesAt } from '../../store/queries/changes.js';
import type { ServerContext } from '../context.js';
import type { Work } from '../jobs.js';
import type { HandedIn, TakenIn } from '../ports.js';
import { JobChanges } from './job-changes.js';

type Added = Job['reports'][number];

export const waiting = ({ name, given }: HandedIn): Added => ({
  input: name,
  state: 'waiting',
  report: null,
  title: given.title ?? null,
  claims: 0,
  tolls: 0,
  problem: null,
  code: null,
});

const taken = (added: Added, { outcome, report, title, claims, tolls }: TakenIn): Added => ({
  ...added,
  state: outcome === 'added' ? 'added' : outcome === 'stands' ? 'stands' : 'refused',
  report,
  title,
  claims,
  tolls,
  problem: outcome === 'removed' ? 'It once stood in the ledger and was removed from it.' : null,
  code: outcome === 'removed' ? 'report-removed' : null,
});

const replaced = (reports: readonly Added[], at: number, added: Added): Added[] =>
  reports.map((one, i) => (i === at ? added : one));

/** Errors that belong to the report: told beside it, and the next is read. Others end the job. */
const OF_REPORT = /^(?:input|fetch|address|url|report|line|read|feed)-/;

async function takeOne(
  context: ServerContext,
  handed: HandedIn,
  added: Added,
  changes: JobChanges,
  signal: AbortSignal,
): Promise<Added> {
  const { ports, store, ledger, events } = context;
  try {
    const result = await ports.takeIn(handed, signal);
    if (result.at !== null) {
      await store.settle();
      const changed = await changesAt(ledger.database, result.at);
      changes.add(changed);
      events.send({ event: 'ledger', data: { seq: await ledger.seq(), incidents: changed.incidents } });
    }
    return taken(added, result);
  } catch (error) {
    if (!(error instanceof CounterclaimError) || !OF_REPORT.test(error.code)) throw error;
    return { ...added, state: 'refused', problem: error.message, code: error.code };
  }
}

/** Reads reports one after the other and tells of each; `done` is told what became of one. */
export const addReports =
  (context: ServerContext, reports: readonly HandedIn[], done?: (at: number, added: Added) => Promise<void>): Work =>
  async (job, update, signal) => {
    const changes = new JobChanges();
    for (const [i, handed] of reports.entries()) {
      if (signal.aborted) return;
      const added = job().reports[i] ?? waiting(handed);
      update({ reports: replaced(job().reports, i, { ...added, state: 'reading' }) });
      const after = await takeOne(context, handed, added, changes, signal);
      update({ reports: replaced(job().reports, i, after), done: i + 1, changes: changes.list() });
      await done?.(i, after);
    }
  };
