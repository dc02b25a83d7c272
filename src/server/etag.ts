import { createHash, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ServerContext } from './context.js';
import type { ServerEnv } from './env.js';

/** Header that tells up to which entry of the record an answer shows everything, or beyond. */
const SEQ = 'Counterclaim-Seq';
/** Answers that are not a function of the ledger alone. */
const LIVE = /^\/api\/v1\/(?:events|jobs|export)(?:\/|$)/;

/**
 * An answer is a function of the ledger up to its last entry, of what is kept beside it, and of what was asked: an
 * unchanged one is told by its tag, without being made. Tags of an earlier start never match.
 */
export function etags({ ledger, aside }: ServerContext): MiddlewareHandler<ServerEnv> {
  const run = randomBytes(8).toString('hex');
  return async (c, next) => {
    if (c.req.method !== 'GET' || LIVE.test(c.req.path)) return next();
    const seq = await ledger.seq();
    c.set('seq', seq);
    const state = [run, seq, aside.revision, c.get('user'), c.req.url];
    // Weak: the same answer may go out packed or plain.
    const tag = `W/"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 27)}"`;
    const asked = c.req.header('if-none-match') ?? '';
    const known = asked.split(',').some(one => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
    c.header(SEQ, String(seq));
    if (known) {
      c.header('ETag', tag);
      c.header('Cache-Control', 'private, no-cache');
      return c.body(null, 304);
    }
    await next();
    if (c.res.status === 200) {
      c.res.headers.set(SEQ, String(seq));
      c.res.headers.set('ETag', tag);
      c.res.headers.set('Cache-Control', 'private, no-cache');
    }
  };
}
