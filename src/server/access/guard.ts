import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ServerEnv } from '../env.js';
import { ProblemError } from '../problems.js';
import type { Access } from './access.js';
import { signInPage } from './sign-in-page.js';

const SAFE = new Set(['GET', 'HEAD']);

/** Asked of every request, whoever it is from: it names this server. */
export const hostGuard =
  (access: Access): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    if (!access.hosts.allows(c.req.header('host')))
      throw new ProblemError(
        'host-refused',
        'Ask for the address that the server printed. Behind a proxy, start it with --public-url.',
      );
    await next();
  };

/** What the browser says of the page that asks: `null` where it says nothing. */
export function fromOwnPage(c: Context, access: Access): boolean | null {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  // Under "no-referrer" a form sends no origin but "null"; the other word then tells.
  if (site !== undefined)
    return site === 'same-origin' && (!origin || origin === 'null' || access.hosts.allowsOrigin(origin));
  return origin === undefined ? null : access.hosts.allowsOrigin(origin);
}

/** Requests that other pages make, or that a browser makes on their behalf. */
function refuseOthers(c: Context, access: Access, byCookie: boolean): void {
  const safe = SAFE.has(c.req.method);
  const site = c.req.header('sec-fetch-site');
  // An address typed in, a bookmark, a link followed from elsewhere: shown like any page, changed nothing.
  if (safe && (site === 'none' || c.req.header('sec-fetch-mode') === 'navigate')) return;
  const own = fromOwnPage(c, access);
  // A browser says where a form or script comes from; without its word, a cookie alone does not do.
  if (own === false || (own === null && !safe && byCookie))
    throw new ProblemError('origin-refused', "Only this server's own pages may ask this.");
}

/** Who asks, by a bearer key or the cookie of a session. */
export function whoAsks(c: Context, access: Access): { user: string; byCookie: boolean } | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer) {
    const user = access.holderOf(bearer);
    return user === null ? null : { user, byCookie: false };
  }
  const session = getCookie(c, access.cookie);
  const user = session ? access.sessions.userOf(session) : null;
  return user === null ? null : { user, byCookie: true };
}

/** Lets nobody in who is not signed in. A page is answered with a page, everything else with a problem. */
export const accessGuard =
  (access: Access): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const asking = whoAsks(c, access);
    if (!asking) {
      const wantsPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/');
      if (wantsPage) return c.html(signInPage(access.mode, null), 401, { 'Cache-Control': 'no-store' });
      throw new ProblemError(
        c.req.header('authorization') ? 'key-wrong' : 'key-missing',
        access.mode === 'key'
          ? 'Open the address that "counterclaim serve" printed, or send its key as "Authorization: Bearer …".'
          : 'Sign in at /login, or send your token as "Authorization: Bearer …".',
      );
    }
    refuseOthers(c, access, asking.byCookie);
    c.set('user', asking.user);
    await next();
  };
