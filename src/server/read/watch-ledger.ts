import { changedSince, lastChange } from '../../store/queries/ledger-index.js';
import type { ServerContext } from '../context.js';

/** How often a ledger that others write to is asked whether it has grown, milliseconds. */
const EVERY_MS = 1000;

/** Looks once; what was found is where the next look begins. */
async function look({ ledger, events }: ServerContext, since: string): Promise<string> {
  const seq = await ledger.seq();
  if (seq <= events.told) return since;
  const { incidents } = await changedSince(ledger.database, since);
  events.send({ event: 'ledger', data: { seq, incidents } });
  return lastChange(ledger.database);
}

/**
 * Tells those who listen what other programs wrote: on PostgreSQL this server is not alone. Returns what stops it, and
 * waits for a look that is under way. A look that fails is taken again: whoever asks for an answer hears of the failure.
 */
export function watchLedger(context: ServerContext, everyMs = EVERY_MS): () => Promise<void> {
  if (context.store.kind !== 'postgres') return () => Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const begin = async (): Promise<string> => {
    context.events.begin(await context.ledger.seq());
    return lastChange(context.ledger.database);
  };
  let turn = begin().catch(() => '');
  const again = (): void => {
    turn = turn.then(since => (stopped ? since : look(context, since).catch(() => since)));
    void turn.then(() => {
      if (!stopped) timer = setTimeout(again, everyMs).unref();
    });
  };
  again();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
