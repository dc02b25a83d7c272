import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashSecret } from '../../src/server/access/secrets.js';
import { listen } from '../../src/server/listen.js';
import { createApp } from '../../src/server/app.js';
import { startServer } from '../../src/cli/serve/compose.js';
import { removeFolders } from '../store/support/stores.js';
import { raw } from './support/raw.js';
import { KEY, startTest, type TestServer } from './support/server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: TestServer;
let site: string;
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'counterclaim-site-'));
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Workbench</title>');
  writeFileSync(join(site, 'assets', 'app-1a2b.js'), `export const app = ${JSON.stringify('x'.repeat(4000))};`);
  writeFileSync(join(site, '..', 'counterclaim-secret.txt'), 'not for anybody');
  symlinkSync(join(site, '..', 'counterclaim-secret.txt'), join(site, 'link.txt'));
  server = await startTest({ reports: [], site });
});
afterAll(async () => {
  await server.stop();
  rmSync(site, { recursive: true });
  rmSync(join(tmpdir(), 'counterclaim-secret.txt'));
  removeFolders();
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
  raw(server.base, path, { method, headers, body });

/** The cookie that opening the printed address gives. */
async function signedIn(): Promise<string> {
  const { headers } = await ask(`/?key=${KEY}`);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const codeOf = (body: string): string => (JSON.parse(body) as { code: string }).code;

describe('the printed address', () => {
  it('gives a cookie that scripts and other sites do not get, and leaves the address', async () => {
    const { status, headers, body } = await ask(`/incident/cabc?key=${KEY}&profile=ibc`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/incident/cabc?profile=ibc');
    expect(String(headers['set-cookie'])).toMatch(/^counterclaim-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(String(headers['set-cookie'])).not.toContain(KEY);
    expect(body).not.toContain(KEY);
  });

  it('never leads to another server', async () => {
    const { headers } = await ask(`//evil.example/?key=${KEY}`);
    expect(headers.location).toMatch(/^\/(?!\/)/);
  });

  it('does nothing with a wrong key', async () => {
    const { status, headers } = await ask('/?key=guessed');
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is needed for everything but the sign of life', async () => {
    for (const path of ['/api/v1/status', '/api/v1/events', '/api/openapi.json', '/api/v1/reports', '/api/nothing'])
      expect((await ask(path)).status, path).toBe(401);
    for (const path of ['/', '/assets/app-1a2b.js', '/ledger', '/api/reference/'])
      expect((await ask(path)).status, path).toBe(401);
    expect((await ask('/')).body).not.toContain('Workbench');
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  it('lets in by cookie and by bearer key', async () => {
    const cookie = await signedIn();
    expect((await ask('/api/v1/status', { cookie })).status).toBe(200);
    expect((await ask('/api/v1/status', { authorization: `Bearer ${KEY}` })).status).toBe(200);
    expect((await ask('/api/v1/status', { authorization: 'Bearer other' })).status).toBe(401);
    expect((await ask('/api/v1/status', { cookie: cookie.slice(0, -2) })).status).toBe(401);
  });

  it('is forgotten by signing out', async () => {
    const cookie = await signedIn();
    await ask('/logout', { cookie, 'sec-fetch-site': 'same-origin' }, 'POST');
    expect((await ask('/api/v1/status', { cookie })).status).toBe(401);
  });
});

describe('who asks', () => {
  it('has to name this server: a name of another page that leads here is refused', async () => {
    const { port } = new URL(server.base);
    const authorization = `Bearer ${KEY}`;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${Number(port) + 1}`,
      '127.0.0.1.evil.example',
    ])
      expect(await ask('/api/v1/status', { host, authorization }), host).toMatchObject({ status: 403 });
    expect(codeOf((await ask('/healthz', { host: 'evil.example' })).body)).toBe('host-refused');
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await ask('/api/v1/status', { host, authorization })).status, host).toBe(200);
  });

  it('has to be a page of this server', async () => {
    const cookie = await signedIn();
    const own = server.base;
    const bad: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: `${own}0`, 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of bad)
      expect((await ask('/api/v1/status', { cookie, ...headers })).status, JSON.stringify(headers)).toBe(403);
    const good: Record<string, string>[] = [
      { origin: own },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const headers of good)
      expect((await ask('/api/v1/status', { cookie, ...headers })).status, JSON.stringify(headers)).toBe(200);
  });

  it('changes nothing by a cookie alone', async () => {
    const cookie = await signedIn();
    const json = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ url: 'https://feeds.example/rss' });
    expect((await ask('/api/v1/feeds', json, 'POST', body)).status).toBe(403);
    expect(
      (
        await ask(
          '/api/v1/feeds',
          { ...json, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
          'POST',
          body,
        )
      ).status,
    ).toBe(403);
    expect((await ask('/api/v1/feeds', { ...json, origin: server.base }, 'POST', body)).status).toBe(201);
  });
});

describe('every answer', () => {
  it('carries the headers that keep other pages and other servers out', async () => {
    for (const path of ['/', '/healthz', '/api/v1/status', '/api/v1/none', '/api/reference', '/assets/app-1a2b.js']) {
      const { headers } = await ask(path, { authorization: `Bearer ${KEY}` });
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('is logged in a line without query, key or body', async () => {
    await ask(`/api/v1/rows?actor=somebody-private`, { authorization: `Bearer ${KEY}` });
    const lines = server.log.filter(({ path }) => path === '/api/v1/rows');
    expect(lines.at(-1)).toMatchObject({ event: 'request', method: 'GET', status: 200 });
    expect(JSON.stringify(server.log)).not.toContain('somebody-private');
    expect(JSON.stringify(server.log)).not.toContain(KEY);
  });
});

describe('files of the workbench', () => {
  const authorization = `Bearer ${KEY}`;

  it('are served whole, packed where asked, and by their tag', async () => {
    const plain = await ask('/assets/app-1a2b.js', { authorization });
    expect(plain.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
    expect(plain.headers['cache-control']).toContain('immutable');
    const packed = await ask('/assets/app-1a2b.js', { authorization, 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('br');
    const again = await ask('/assets/app-1a2b.js', { authorization, 'if-none-match': String(plain.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('give the one page for every view, and nothing for files that are not there', async () => {
    for (const path of ['/', '/ledger', '/incident/c0000000000x', '/report/r1'])
      expect((await ask(path, { authorization })).body, path).toContain('Workbench');
    for (const path of ['/assets/none.js', '/favicon.png'])
      expect((await ask(path, { authorization })).status, path).toBe(404);
  });

  it('end at their folder', async () => {
    for (const path of [
      '/link.txt',
      '/../counterclaim-secret.txt',
      '/..%2fcounterclaim-secret.txt',
      '/%2e%2e/counterclaim-secret.txt',
      '/assets/..%5c..%5ccounterclaim-secret.txt',
      '/%00.txt',
      '/%zz',
    ])
      expect((await ask(path, { authorization })).body, path).not.toContain('not for anybody');
  });
});

describe('with tokens', () => {
  it('lets people in by their own, under their own name', async () => {
    const token = 'the-token-of-one-person';
    const other = await startServer({
      store: server.store,
      ports: server.running.context.ports,
      aside: { read: async () => null, write: async () => undefined },
      host: '127.0.0.1',
      port: 0,
      publicUrl: new URL('https://ledger.example.org'),
      holders: [{ name: 'Mirel', hash: hashSecret(token) }],
      key: 'unused',
      site: null,
      log: () => undefined,
    });
    const base = `http://127.0.0.1:${other.port}`;
    const host = 'ledger.example.org';
    const form = {
      host,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: 'null',
    };
    expect((await raw(base, '/', { headers: { host } })).body).toContain('type="password"');
    expect((await raw(base, `/?key=${token}`, { headers: { host } })).status).toBe(401);
    expect((await raw(base, '/login', { method: 'POST', headers: form, body: 'token=wrong' })).status).toBe(401);
    expect(
      (
        await raw(base, '/login', {
          method: 'POST',
          headers: { ...form, 'sec-fetch-site': 'cross-site' },
          body: `token=${token}`,
        })
      ).status,
    ).toBe(403);
    const entered = await raw(base, '/login', { method: 'POST', headers: form, body: `token=${token}` });
    expect(entered.status).toBe(303);
    expect(String(entered.headers['set-cookie'])).toMatch(
      /^__Host-counterclaim-\d+=.*HttpOnly; Secure; SameSite=Strict$/,
    );
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const status = await raw(base, '/api/v1/status', { headers: { host, cookie } });
    expect(JSON.parse(status.body)).toMatchObject({ user: 'Mirel' });
    await other.close();
  });

  it('stops taking guesses after twenty', async () => {
    for (let i = 0; i < 25; i += 1) await ask(`/?key=guess${i}`);
    expect((await ask('/?key=guess')).status).toBe(429);
  });
});

describe('a taken port', () => {
  it('is told of with what to do', async () => {
    const app = createApp(server.running.context);
    await expect(listen(app, '127.0.0.1', server.running.port)).rejects.toMatchObject({
      code: 'address-unavailable',
      message: expect.stringContaining('--port'),
    });
  });
});
