import { userInfo } from 'node:os';
import { inProcessQueue, type JobQueue } from '../../queue/job-queue.js';
import { Access, type Holder } from '../../server/access/access.js';
import { hashSecret } from '../../server/access/secrets.js';
import { followFeeds } from '../../server/add/feeds.js';
import { createApp } from '../../server/app.js';
import { Aside, type AsideKeeper } from '../../server/aside.js';
import type { ServerContext } from '../../server/context.js';
import { EventHub } from '../../server/events.js';
import { Jobs } from '../../server/jobs.js';
import { type Listening, listen } from '../../server/listen.js';
import type { LogLine } from '../../server/log.js';
import type { Ports } from '../../server/ports.js';
import { Ledger } from '../../server/read/ledger.js';
import { watchLedger } from '../../server/read/watch-ledger.js';
import { selectionOf } from '../../server/read/selection.js';
import type { Store } from '../../store/store.js';
import { VERSION } from '../../version.js';

export interface ServeParts {
  store: Store;
  ports: Ports;
  aside: AsideKeeper;
  host: string;
  port: number;
  publicUrl: URL | null;
  /** People with tokens; without any, one key opens the server to whoever started it. */
  holders: readonly Holder[] | null;
  key: string;
  site: string | null;
  log: (line: LogLine) => void;
  /** Between two reports of a feed, and between two fetches of one (milliseconds). */
  feedPauseMs?: number;
  feedEveryMs?: number;
}

export interface Running extends Listening {
  context: ServerContext;
  /** Ends in order: requests under way, the report being added, then the ledger. */
  stop(): Promise<void>;
}

export function userName(): string {
  try {
    return userInfo().username || 'local';
  } catch {
    return 'local';
  }
}

async function contextOf(parts: ServeParts, queue: JobQueue): Promise<ServerContext> {
  const { store, ports, host, publicUrl, holders, key, site, log } = parts;
  const now = (): Date => new Date();
  const events = new EventHub();
  const access = new Access({
    mode: holders ? 'tokens' : 'key',
    holders: holders ?? [{ name: userName(), hash: hashSecret(key) }],
    host,
    publicUrl,
    now: Date.now,
  });
  return {
    store,
    ledger: new Ledger(store.database, at => ports.asOfPublished(at)),
    ports,
    access,
    aside: await Aside.open(parts.aside),
    events,
    jobs: new Jobs(queue, events, now),
    feedPauseMs: parts.feedPauseMs ?? 1500,
    version: VERSION,
    site,
    log,
    now,
  };
}

/** Starts the server on an open ledger. */
export async function startServer(parts: ServeParts): Promise<Running> {
  const queue = inProcessQueue();
  const context = await contextOf(parts, queue);
  const listening = await listen(createApp(context), parts.host, parts.port);
  context.access.hosts.port = listening.port;
  // Read before the first page asks for it; what fails here is told to whoever asks.
  void context.ledger
    .view(null)
    .then(view => selectionOf(view, {}, parts.ports.fold))
    .catch(() => undefined);
  const unfollow = followFeeds(context, parts.feedEveryMs ?? 30 * 60_000);
  const unwatch = watchLedger(context);
  const stop = async (): Promise<void> => {
    unfollow();
    await unwatch();
    context.events.close();
    await Promise.all([listening.close(), queue.close()]);
    await parts.store.close();
  };
  return { ...listening, context, stop };
}
