import type { MiddlewareHandler } from 'hono';
import type { ServerEnv } from './env.js';

/** One line of the log. Requests carry no bodies, no query and no keys: what was asked about stays with who asked. */
export type LogLine = { at: string; event: string } & Record<string, string | number | boolean | null>;

/** A line for each request. */
export const requestLog =
  (log: (line: LogLine) => void, now: () => Date): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const started = performance.now();
    await next();
    log({
      at: now().toISOString(),
      event: 'request',
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  };
