import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { ServerContext } from '../context.js';
import type { ServerEnv } from '../env.js';
import type { SentEvent } from '../events.js';
import { ProblemError } from '../problems.js';
import type { App } from '../route.js';

const HEARTBEAT_MS = 15_000;
/** Connections at once; each holds a socket. */
const MOST = 200;
/** Events that may wait for a listener that does not read. */
const BACKLOG = 1000;

/** An event; one without an id does not move what the listener has come to. */
type Told = Omit<SentEvent, 'id'> & { id: string | null };

/** Writes events one after the other; a listener that falls far behind is let go, and comes back with its last id. */
class Writer {
  private waiting: Told[] = [];
  private writing: Promise<void> | null = null;

  constructor(private readonly stream: SSEStreamingApi) {}

  push(sent: Told): void {
    this.waiting.push(sent);
    if (this.waiting.length > BACKLOG) void this.stream.close();
    else this.writing ??= this.drain().finally(() => (this.writing = null));
  }

  private async drain(): Promise<void> {
    for (let sent = this.waiting.shift(); sent && !this.stream.aborted; sent = this.waiting.shift())
      await this.stream.writeSSE({
        ...(sent.id !== null && { id: sent.id }),
        event: sent.event.event,
        data: JSON.stringify(sent.event.data),
      });
  }
}

async function follow(
  { events, ledger }: ServerContext,
  stream: SSEStreamingApi,
  lastId: string | undefined,
): Promise<void> {
  const writer = new Writer(stream);
  const missed = lastId ? events.since(lastId) : null;
  for (const sent of missed ?? []) writer.push(sent);
  // From here on nothing is missed; only then is asked how far the ledger has come.
  const unlisten = events.listen(sent => writer.push(sent));
  const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
  await stream.write('retry: 3000\n\n');
  if (!missed) writer.push({ id: null, event: { event: 'ledger', data: { seq: await ledger.seq(), incidents: [] } } });
  let letGo = (): void => {};
  await new Promise<void>(resolve => {
    stream.onAbort(resolve);
    letGo = events.onClose(resolve);
  });
  letGo();
  clearInterval(beat);
  unlisten();
}

const ROUTE = createRoute({
  method: 'get',
  path: '/events',
  tags: ['Adding'],
  summary: 'Jobs as they go on, and the ledger as it changes, as server-sent events',
  description:
    'Events are named `job` (data: Job) and `ledger` (data: seq and the incidents concerned; none named: ask anew what is shown). With Last-Event-ID what was missed comes first.',
  responses: {
    200: { description: 'The events', content: { 'text/event-stream': { schema: z.string() } } },
  },
});

/** Server-sent events: jobs as they go on, and the ledger as it changes. */
export function eventRoute(app: App, context: ServerContext): void {
  let open = 0;
  const handler = (c: Context<ServerEnv>): Response => {
    if (open >= MOST) throw new ProblemError('too-many', `${MOST} pages listen already.`);
    const lastId = c.req.header('last-event-id');
    c.header('Cache-Control', 'no-store');
    c.header('X-Accel-Buffering', 'no');
    open += 1;
    return streamSSE(c, async stream => {
      try {
        await follow(context, stream, lastId);
      } finally {
        open -= 1;
      }
    });
  };
  app.openapi(ROUTE, handler as never);
}
