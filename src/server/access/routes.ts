import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ServerEnv } from '../env.js';
import { ProblemError } from '../problems.js';
import type { Access } from './access.js';
import { fromOwnPage } from './guard.js';
import { signInPage } from './sign-in-page.js';

function startSession(c: Context, access: Access, user: string): void {
  setCookie(c, access.cookie, access.sessions.start(user), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: access.secure,
    path: '/',
  });
}

/** The page asked for, without the key: it does not stay in the address bar nor in the history. */
function withoutKey(c: Context): string {
  const url = new URL(c.req.url);
  url.searchParams.delete('key');
  return url.pathname.replace(/^\/+/, '/') + (url.search === '?' ? '' : url.search);
}

const NOT_KNOWN = 'This token is not known here.';

async function signIn(c: Context, access: Access): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const user = access.holderOf(form.get('token')?.trim() ?? '');
  if (user === null) {
    access.attempts.fail();
    return c.html(signInPage(access.mode, NOT_KNOWN), 401);
  }
  startSession(c, access, user);
  return c.redirect('/', 303);
}

function refuseTooMany(access: Access): void {
  if (access.attempts.tooMany) throw new ProblemError('too-many', 'Wait a minute, then try again.');
}

/** Signing in and out; everything here may be asked by somebody who is not signed in. */
export function accessRoutes(access: Access): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get('*', async (c, next) => {
    const key = c.req.query('key');
    if (key === undefined || c.req.path.startsWith('/api/')) return next();
    refuseTooMany(access);
    const user = access.mode === 'key' ? access.holderOf(key) : null;
    if (user === null) {
      access.attempts.fail();
      return c.html(signInPage(access.mode, 'The key in this address is not the one of this start.'), 401);
    }
    startSession(c, access, user);
    c.header('Cache-Control', 'no-store');
    return c.redirect(withoutKey(c), 303);
  });
  app.get('/login', c => c.html(signInPage(access.mode, null), 200, { 'Cache-Control': 'no-store' }));
  app.post('/login', async c => {
    refuseTooMany(access);
    if (fromOwnPage(c, access) !== true)
      throw new ProblemError('origin-refused', "Only this server's own page signs in.");
    return signIn(c, access);
  });
  app.post('/logout', c => {
    const session = getCookie(c, access.cookie);
    if (session) access.sessions.end(session);
    deleteCookie(c, access.cookie, { path: '/', secure: access.secure });
    return c.redirect('/login', 303);
  });
  return app;
}
