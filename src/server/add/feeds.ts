import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../contract/jobs.js';
import { CounterclaimError } from '../../model/errors.js';
import { shortId } from '../../model/ledger/ids.js';
import type { Feed } from '../aside.js';
import type { ServerContext } from '../context.js';
import type { Work } from '../jobs.js';
import { ProblemError } from '../problems.js';
import type { HandedIn } from '../ports.js';
import { addReports, waiting } from './add-reports.js';

/** Entries remembered of a feed: many times what one lists. */
const REMEMBERED = 5000;

export const feedId = (url: string): string => shortId('f', createHash('sha256').update(url).digest('hex'));

export function feedWith({ aside }: ServerContext, id: string): Feed {
  const feed = aside.data.feeds.find(one => one.id === id);
  if (!feed) throw new ProblemError('id-unknown', `There is no feed "${id}".`);
  return feed;
}

export const changeFeed = ({ aside }: ServerContext, id: string, change: (feed: Feed) => void): Promise<void> =>
  aside.change(({ feeds }) => {
    const feed = feeds.find(one => one.id === id);
    if (feed) change(feed);
  });

async function failed(context: ServerContext, id: string, error: unknown): Promise<never> {
  await changeFeed(context, id, feed => {
    feed.lastFetch = context.now().toISOString();
    feed.lastError = error instanceof Error ? error.message : String(error);
  });
  throw error;
}

/** Fetches a feed, and one by one what it lists and was not taken in before, with pauses between. */
function fetchWork(context: ServerContext, id: string): Work {
  return async (job, update, signal) => {
    const { ports, feedPauseMs } = context;
    const before = feedWith(context, id);
    const { title, items } = await ports.fetchFeed(before.url).catch((error: unknown) => failed(context, id, error));
    await changeFeed(context, id, feed => {
      feed.name ??= title;
      feed.lastFetch = context.now().toISOString();
      feed.lastError = null;
    });
    const seen = new Set(before.seen);
    const fresh = items.filter(item => !seen.has(item.id));
    const handed = fresh.map(
      (item): HandedIn => ({
        name: item.title ?? item.url,
        body: { url: item.url },
        given: item.published ? { published: item.published } : {},
      }),
    );
    update({ reports: handed.map(waiting), total: handed.length });
    const done = async (at: number, added: Job['reports'][number]): Promise<void> => {
      const item = fresh[at];
      if (!item) return;
      await changeFeed(context, id, feed => {
        // What could not be fetched is tried again with the next fetch.
        if (added.state !== 'refused') feed.seen = [...feed.seen, item.id].slice(-REMEMBERED);
        if (added.state === 'added') feed.added += 1;
      });
      if (at + 1 < fresh.length) await wait(feedPauseMs, undefined, { signal }).catch(() => undefined);
    };
    await addReports(context, handed, done)(job, update, signal);
  };
}

/** Puts the fetch of a feed into the queue. */
export const startFetch = (context: ServerContext, id: string): Job => {
  feedWith(context, id);
  return context.jobs.start([], fetchWork(context, id));
};

/** Adds a feed; nothing is fetched yet. */
export async function addFeed({ aside }: ServerContext, url: string, name: string | null): Promise<Feed> {
  const { protocol } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new CounterclaimError('url-unsupported', 'Only http and https are fetched.');
  const id = feedId(url);
  const known = aside.data.feeds.find(one => one.id === id);
  if (known) return known;
  const feed: Feed = { id, url, name, paused: false, lastFetch: null, lastError: null, added: 0, seen: [] };
  await aside.change(({ feeds }) => void feeds.push(feed));
  return feed;
}

/** Fetches feeds that are due, as long as the server runs. Returns what stops it. */
export function followFeeds(context: ServerContext, everyMs: number): () => void {
  const due = (): void => {
    for (const { id, paused, lastFetch } of context.aside.data.feeds) {
      const age = lastFetch === null ? Number.POSITIVE_INFINITY : context.now().getTime() - Date.parse(lastFetch);
      if (!paused && age >= everyMs && !context.jobs.busy) startFetch(context, id);
    }
  };
  const timer = setInterval(due, Math.min(everyMs, 60_000));
  timer.unref();
  return () => clearInterval(timer);
}
