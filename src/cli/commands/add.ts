import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createReader } from '../../create-reader.js';
import { entriesOf } from '../../jobs/new-entries.js';
import type { CounterclaimError } from '../../model/errors.js';
import type { Store } from '../../store/store.js';
import type { AddFlags } from '../args/ledger-flags.js';
import { OrderedWindow } from '../batch/ordered-window.js';
import { progressBar } from '../batch/progress-bar.js';
import { compileLate } from '../compile-late.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { AppendTogether } from '../ledger/append-together.js';
import { gatherInputs } from '../ledger/gather-inputs.js';
import { plural } from '../ledger/ledger-view.js';
import { openLedger } from '../ledger/open-ledger.js';
import { type Arriving, readIncoming } from '../ledger/read-incoming.js';
import { loadResources, readBundle } from '../load-resources.js';
import { Output } from '../write-out.js';
import { catchInterrupt } from './interrupt.js';
import { Outcome, told } from './outcome.js';
import { startReading } from './read-batch.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is told of a report once it stands in the record. */
interface Acknowledged {
  outcome: 'added' | 'stands' | 'removed';
  report: string;
  name: string;
  title: string | null;
  claims: number;
  tolls: number;
}

/** Reports under way, two groups of them: while the one is synced, the next is read. */
const UNDER_WAY = { lines: 192, bytes: 64 * 1024 * 1024 };

async function record(
  together: AppendTogether,
  { read }: Arriving,
): Promise<Acknowledged | { name: string; error: CounterclaimError }> {
  let report = '';
  const [arrived, appended] = await together.add(read, found => {
    if ('error' in found) return null;
    const made = entriesOf(found.incoming, found.reading, sha256);
    report = made.report;
    return made.entries;
  });
  if ('error' in arrived) return arrived;
  const { name, reading } = arrived;
  const outcome = appended.some(entry => entry.outcome === 'added') ? 'added' : (appended[0]?.outcome ?? 'stands');
  const tolls = reading.claims.filter(({ kind }) => kind === 'toll').length;
  return { outcome, report, name, title: reading.document.title, claims: reading.claims.length, tolls };
}

const line = ({ outcome, report, title, name, claims, tolls }: Acknowledged, format: AddFlags['format']): string =>
  format === 'jsonl'
    ? `${JSON.stringify({ outcome, report, name, title, claims, tolls })}\n`
    : `${outcome.padEnd(7)} ${report}  ${plural(claims, 'claim')}, ${plural(tolls, 'toll')}  ${title ?? name}\n`;

async function summary(store: Store): Promise<string> {
  const count = async (table: 'report' | 'incident'): Promise<number> => {
    let query = store.database.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('all'));
    if (table === 'incident') query = query.where('recorded_to' as never, 'is', null);
    return Number((await query.executeTakeFirst())?.all ?? 0);
  };
  const origins = await store.database
    .selectFrom('passage')
    .select(({ fn }) => fn.count<string>('origin').distinct().as('all'))
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  const [reports, incidents] = [await count('report'), await count('incident')];
  return `The ledger holds ${plural(reports, 'report')} of ${plural(Number(origins?.all ?? 0), 'origin')}, ${plural(incidents, 'incident')}.\n`;
}

/**
 * `counterclaim add`: takes reports into the ledger. A line is printed for each when it stands in the record, synced with
 * others that came at about the same time;
 * stopped half-way, what was printed is there, and the same command again adds the rest.
 */
export async function addCommand(flags: AddFlags, io: Io): Promise<ExitCode> {
  compileLate();
  const resources = loadResources(io.resources);
  const reader = createReader(resources);
  const store = await openLedger(flags, io, resources, true);
  const out = new Output(io.stdout);
  const together = new AppendTogether(entries => store.append(entries));
  const outcome = new Outcome();
  const bar = progressBar(io.stderr, null, () => performance.now());
  const interrupt = catchInterrupt(() => {});
  const window = new OrderedWindow<Awaited<ReturnType<typeof record>>>(UNDER_WAY, async result => {
    const failed = 'error' in result;
    bar.step(0, failed);
    if (failed) {
      io.stderr.write(told(result.name, result.error));
      outcome.missed(result.error);
    } else {
      outcome.stands();
      await out.write(line(result, flags.format));
    }
  });
  // One processor is the database's.
  const { read, pool } = startReading(readBundle(io.resources), Math.max(1, availableParallelism() - 1));
  try {
    for (const input of flags.inputs) {
      for (const name of await gatherInputs(input)) {
        for await (const arrival of readIncoming(name, flags, io, reader, read)) {
          if (interrupt.signal.aborted) break;
          await window.add(arrival.bytes, () => record(together, arrival));
        }
        if (interrupt.signal.aborted) break;
      }
    }
    together.end();
    await window.finish();
    bar.end();
    await store.settle();
    if (flags.format === 'text') await out.write(await summary(store));
    return interrupt.signal.aborted ? EXIT.interrupted : outcome.code;
  } finally {
    bar.end();
    interrupt.release();
    await pool.close();
    await store.close();
  }
}
