import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
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

/** Writes events one after the other; a listener that falls far behind is let go, and comes back with its last id. */
class Writer {
  private waiting: SentEvent[] = [];
  private writing: Promise<void> | null = null;

  constructor(private readonly stream: SSEStreamingApi) {}

  push(sent: SentEvent): void {
    this.waiting.push(sent);
    if (this.waiting.length > BACKLOG) void this.stream.close();
    else this.writing ??= this.drain().finally(() => (this.writing = null));
  }

  private async drain(): Promise<void> {
    for (let sent = this.waiting.shift(); sent && !this.stream.aborted; sent = this.waiting.shift())
      await this.stream.writeSSE({ id: sent.id, event: sent.event.event, data: JSON.stringify(sent.event.data) });
  }
}

async function follow(
  { events, ledger }: ServerContext,
  stream: SSEStreamingApi,
  lastId: string | undefined,
): Promise<void> {
  const writer = new Writer(stream);
  await stream.write('retry: 3000\n\n');
  const missed = lastId ? events.since(lastId) : null;
  // Where nothing is known of what was missed, how far the ledger has come says what to ask anew.
  if (missed) for (const sent of missed) writer.push(sent);
  else writer.push({ id: events.head, event: { event: 'ledger', data: { seq: await ledger.seq(), incidents: [] } } });
  const unlisten = events.listen(sent => writer.push(sent));
  const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
  await new Promise<void>(resolve => {
    stream.onAbort(resolve);
    events.closed.signal.addEventListener('abort', () => resolve(), { once: true });
    if (events.closed.signal.aborted) resolve();
  });
  clearInterval(beat);
  unlisten();
}

/** Server-sent events: jobs as they go on, and the ledger as it changes. */
export function eventRoute(app: App, context: ServerContext): void {
  let open = 0;
  app.get('/events', (c: Context<ServerEnv>) => {
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
  });
}
