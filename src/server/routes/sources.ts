import { z } from 'zod';
import { zJob } from '../../contract/jobs.js';
import { type Sources, zSources } from '../../contract/views.js';
import { sourceFacts, type SourceFacts } from '../../store/queries/outlets.js';
import { addFeed, changeFeed, feedWith, startFetch } from '../add/feeds.js';
import type { Feed } from '../aside.js';
import type { ServerContext } from '../context.js';
import { type App, addRoute } from '../route.js';

const TAG = 'Sources';
const zFeed = zSources.shape.feeds.element;
const zFeedId = z.object({ id: z.string().max(40) });

type Outlet = Sources['outlets'][number];

const feedShape = ({ id, url, name, paused, lastFetch, lastError, added }: Feed): z.output<typeof zFeed> => ({
  id,
  url,
  name,
  paused,
  lastFetch,
  lastError,
  added,
});

/** Outlets by what they sent, the most first. `own` counts reports that are their own copy. */
function outletsOf(facts: readonly SourceFacts[], originOf: (report: string) => string): Outlet[] {
  const found = new Map<string, Outlet & { seen: Set<string> }>();
  for (const { id, outlet, agency, published, language } of facts) {
    const name = outlet ?? agency ?? '';
    const known = found.get(name) ?? {
      outlet: name,
      reports: 0,
      own: 0,
      languages: [],
      first: null,
      last: null,
      seen: new Set(),
    };
    known.reports += 1;
    if (originOf(id) === id) known.own += 1;
    known.seen.add(language);
    if (published !== null && (known.first === null || published < known.first)) known.first = published;
    if (published !== null && (known.last === null || published > known.last)) known.last = published;
    found.set(name, known);
  }
  return [...found.values()]
    .map(({ seen, ...outlet }) => ({ ...outlet, languages: [...seen].sort() }))
    .sort((a, b) => b.reports - a.reports || (a.outlet < b.outlet ? -1 : 1));
}

function feedActions(app: App, context: ServerContext): void {
  for (const [action, paused, summary] of [
    ['pause', true, 'Fetches a feed no more until it is resumed'],
    ['resume', false, 'Fetches a feed again'],
  ] as const)
    addRoute(
      app,
      context,
      { method: 'post', path: `/feeds/{id}/${action}`, tag: TAG, summary, params: zFeedId, answer: zFeed },
      async ({ params: { id } }) => {
        feedWith(context, id);
        await changeFeed(context, id, feed => {
          feed.paused = paused;
        });
        return feedShape(feedWith(context, id));
      },
    );
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/feeds/{id}/fetch',
      tag: TAG,
      summary: 'Fetches a feed now; the answer is a job',
      params: zFeedId,
      answer: zJob,
      status: 202,
    },
    ({ params: { id } }) => startFetch(context, id),
  );
}

/** Where reports come from. */
export function sourceRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/sources',
      tag: TAG,
      summary: 'Outlets, what they sent, and the feeds that are fetched',
      answer: zSources,
    },
    async () => {
      const view = await context.ledger.view(null);
      const facts = await sourceFacts(context.ledger.database);
      return { outlets: outletsOf(facts, view.originOf), feeds: context.aside.data.feeds.map(feedShape) };
    },
  );
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/feeds',
      tag: TAG,
      summary: 'Adds a feed (RSS, RDF, Atom or JSON Feed); it is fetched when asked, then every half hour',
      body: z
        .object({ url: z.url({ protocol: /^https?$/ }).max(4000), name: z.string().trim().min(1).max(200).optional() })
        .meta({ id: 'NewFeed' }),
      answer: zFeed,
      status: 201,
    },
    async ({ body }) => feedShape(await addFeed(context, body.url, body.name ?? null)),
  );
  feedActions(app, context);
}
