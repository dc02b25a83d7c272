import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchUrl, type FetchOptions } from '../../src/ingest/fetch-url.js';
import { isPublicAddress } from '../../src/ingest/safe-address.js';

let server: Server;
let base: string;
let asked = 0;
let agent = '';

const routes: Record<string, RequestListener> = {
  '/page': (request, response) => {
    agent = request.headers['user-agent'] ?? '';
    response.setHeader('content-type', 'Text/HTML; charset=ISO-8859-1').end('<p>nine</p>');
  },
  '/gzip': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('nine')),
  '/bomb': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/broken-gzip': (_, response) => void response.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/declared': (_, response) => void response.setHeader('content-length', '99999999').end('x'),
  '/huge': (_, response) => {
    const write = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(50_000), write);
    };
    write();
  },
  '/drip': (_, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/missing': (_, response) => void response.writeHead(404).end('no'),
  '/once': (_, response) => void response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/away': (request, response) => {
    response.writeHead(302, { location: `http://127.0.0.2:${request.socket.localPort}/page` }).end();
  },
  '/to-name': (request, response) => {
    response.writeHead(302, { location: `http://localhost:${request.socket.localPort}/page` }).end();
  },
  '/cut': (_, response) =>
    void response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    routes[request.url ?? '']?.(request, response);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchUrl(base + path, { version: '1.2.3', allowPrivate: true, ...more });
const failsWith = (promise: Promise<unknown>, code: string) => expect(promise).rejects.toMatchObject({ code });

describe('fetching', () => {
  it('gives bytes, type, charset and the time, and says who asks', async () => {
    const page = await get('/page');
    expect(Buffer.from(page.bytes).toString()).toBe('<p>nine</p>');
    expect(page).toMatchObject({ url: `${base}/page`, contentType: 'text/html', charset: 'ISO-8859-1' });
    expect(page.retrieved).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(agent).toMatch(/^counterclaim\/1\.2\.3 \(\+https:\/\//);
  });
  it('follows a redirect', async () => expect((await get('/once')).url).toBe(`${base}/page`));
  it('unpacks', async () => expect(Buffer.from((await get('/gzip')).bytes).toString()).toBe('nine'));
});

describe('limits', () => {
  it.each([
    ['/declared', { maxBytes: 1000 }, 'fetch-too-large'],
    ['/huge', { maxBytes: 100_000 }, 'fetch-too-large'],
    ['/bomb', { maxBytes: 100_000 }, 'fetch-too-large'],
    ['/drip', { timeoutMs: 150 }, 'fetch-timeout'],
    ['/silent', { timeoutMs: 150 }, 'fetch-timeout'],
    ['/loop', {}, 'fetch-redirects'],
    ['/once', { maxRedirects: 0 }, 'fetch-redirects'],
    ['/file', {}, 'url-unsupported'],
    ['/missing', {}, 'fetch-status'],
    ['/broken-gzip', {}, 'fetch-failed'],
    ['/cut', {}, 'fetch-failed'],
  ])('%s', async (path, more, code) => failsWith(get(path, more), code));

  it.each([
    ['ftp://example.org/x', 'url-unsupported'],
    ['file:///etc/hosts', 'url-unsupported'],
    ['no address', 'url-invalid'],
  ])('%s', async (url, code) => failsWith(fetchUrl(url, { version: '1' }), code));
});

describe('private addresses', () => {
  it.each(['/away', '/to-name'])('a redirect to another one is refused (%s)', async path => {
    const before = asked;
    let allowed = 0;
    // The first request may go to this server; whatever comes after is judged anew.
    const allowAddress = (address: string): boolean => address === '127.0.0.1' && allowed++ < 2;
    await failsWith(get(path, { allowPrivate: false, allowAddress }), 'address-refused');
    expect(asked).toBe(before + 1);
  });

  it.each([
    ['http://127.0.0.1:PORT/page'],
    ['http://127.1:PORT/page'],
    ['http://2130706433:PORT/page'],
    ['http://0x7f.0.0.1:PORT/page'],
    ['http://localhost:PORT/page'],
    ['http://[::1]:PORT/page'],
    ['http://[::ffff:127.0.0.1]:PORT/page'],
    ['http://[::ffff:7f00:1]:PORT/page'],
    ['http://0.0.0.0:PORT/page'],
    ['http://169.254.169.254/latest'],
    ['http://10.0.0.1/'],
    ['http://[fd00::1]/'],
  ])('%s is refused before a byte is asked for', async url => {
    const before = asked;
    await failsWith(
      fetchUrl(url.replace('PORT', new URL(base).port), { version: '1', timeoutMs: 3000 }),
      'address-refused',
    );
    expect(asked).toBe(before);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.16.0.1',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    'fc00::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '4000::1',
    'name',
  ])('%s is not public', address => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1'])('%s is public', address =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
