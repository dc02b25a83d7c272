import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { CounterclaimError } from '../model/errors.js';
import { guardedLookup, isPublicAddress, literalAddress, refusal } from './safe-address.js';

export interface FetchOptions {
  /** Of the program, for the identity header. */
  version: string;
  /** Lets private, loopback and reserved addresses be fetched. */
  allowPrivate?: boolean;
  /** Lets single addresses be fetched that are not public: a host of the own network. */
  allowAddress?: (address: string) => boolean;
  /** Bytes, after decompression; 10 MB. */
  maxBytes?: number;
  /** For everything together, redirects and body included; 15 000. */
  timeoutMs?: number;
  /** 5 */
  maxRedirects?: number;
}

export interface Fetched {
  /** Where the redirects ended. */
  url: string;
  bytes: Uint8Array;
  /** Media type, lower case, without parameters; '' when none was named. */
  contentType: string;
  charset: string | null;
  /** ISO 8601 */
  retrieved: string;
}

interface Limits {
  version: string;
  allows: (address: string) => boolean;
  maxBytes: number;
  timeoutMs: number;
  maxRedirects: number;
}

const HOME = 'https://github.com/counterclaim/counterclaim';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function parseUrl(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new CounterclaimError('url-invalid', `"${address}" is no web address.`, { cause });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new CounterclaimError('url-unsupported', `Only http and https are fetched, not "${url.protocol}".`);
  return url;
}

const headersFor = (limits: Limits): Record<string, string> => ({
  'user-agent': `counterclaim/${limits.version} (+${HOME})`,
  accept: 'text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
});

/** One request, no redirect followed. A host written as an address never reaches the lookup, so it is checked here. */
function request(url: URL, limits: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const literal = literalAddress(url.hostname);
  if (literal && !limits.allows(literal)) return Promise.reject(refusal(url.hostname));
  const { request: send } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = send(url, { headers: headersFor(limits), signal, agent: false, lookup: guardedLookup(limits.allows) });
    // The address the socket has, after all that went before: a last look before a byte is asked for.
    sent.on('socket', socket =>
      socket.once('connect', () => {
        const address = socket.remoteAddress ?? '';
        if (!limits.allows(address)) sent.destroy(refusal(address));
      }),
    );
    sent.once('response', response => {
      // Whoever reads the body hears of its errors; after that nobody does, and none may bring the program down.
      response.on('error', () => undefined);
      resolve(response);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The body as it was before compression. */
function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').toLowerCase();
  if (encoding === '' || encoding === 'identity') return response;
  const decoders: Record<string, () => zlib.Gunzip | zlib.BrotliDecompress | zlib.Inflate> = {
    gzip: () => zlib.createGunzip(),
    'x-gzip': () => zlib.createGunzip(),
    deflate: () => zlib.createInflate(),
    br: () => zlib.createBrotliDecompress(),
  };
  const decoder = decoders[encoding]?.();
  if (!decoder)
    throw new CounterclaimError('fetch-encoding', `The server sent an unknown compression ("${encoding}").`);
  response.on('error', error => decoder.destroy(error));
  return response.pipe(decoder);
}

const tooLarge = (limits: Limits): CounterclaimError =>
  new CounterclaimError('fetch-too-large', `The page is larger than ${limits.maxBytes} bytes.`);

/** Reads the body up to the limit, counted after decompression, so that a small file cannot grow into a large one. */
async function readBody(response: IncomingMessage, limits: Limits): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > limits.maxBytes) {
    response.destroy();
    throw tooLarge(limits);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response)) {
      size += (chunk as Buffer).length;
      if (size > limits.maxBytes) throw tooLarge(limits);
      chunks.push(chunk as Buffer);
    }
  } finally {
    response.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function follow(
  start: URL,
  limits: Limits,
  signal: AbortSignal,
): Promise<{ url: URL; response: IncomingMessage }> {
  let url = start;
  for (let hops = 0; hops <= limits.maxRedirects; hops++) {
    const response = await request(url, limits, signal);
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode ?? 0) || !location) return { url, response };
    response.destroy();
    url = parseUrl(new URL(location, url).href);
  }
  throw new CounterclaimError('fetch-redirects', `"${start.href}" redirects more than ${limits.maxRedirects} times.`);
}

async function load(start: URL, limits: Limits, signal: AbortSignal): Promise<Fetched> {
  const { url, response } = await follow(start, limits, signal);
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) {
    response.destroy();
    throw new CounterclaimError('fetch-status', `The server answered ${status} for "${url.href}".`);
  }
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';');
  const charset = /charset\s*=\s*"?([\w:-]+)/i.exec(parameters.join(';'))?.[1] ?? null;
  const bytes = await readBody(response, limits);
  return { url: url.href, bytes, contentType: type.trim().toLowerCase(), charset, retrieved: new Date().toISOString() };
}

/** Whatever the network threw, as one of ours. */
function toError(cause: unknown, url: string, limits: Limits, timedOut: boolean): CounterclaimError {
  if (cause instanceof CounterclaimError) return cause;
  if (timedOut)
    return new CounterclaimError('fetch-timeout', `"${url}" took longer than ${limits.timeoutMs} ms.`, { cause });
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CounterclaimError('fetch-failed', `"${url}" could not be fetched: ${why}`, { cause });
}

/**
 * Fetches a page over http or https. Throws a `CounterclaimError` with code `url-invalid`, `url-unsupported`,
 * `address-refused`, `fetch-status`, `fetch-too-large`, `fetch-timeout`, `fetch-redirects`, `fetch-encoding` or `fetch-failed`.
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const {
    version,
    allowPrivate = false,
    allowAddress,
    maxBytes = 10_000_000,
    timeoutMs = 15_000,
    maxRedirects = 5,
  } = options;
  const allows = (socket: string): boolean =>
    allowPrivate || isPublicAddress(socket) || allowAddress?.(socket) === true;
  const limits: Limits = { version, allows, maxBytes, timeoutMs, maxRedirects };
  const start = parseUrl(address);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limits.timeoutMs);
  try {
    return await load(start, limits, controller.signal);
  } catch (cause) {
    throw toError(cause, address, limits, controller.signal.aborted);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
