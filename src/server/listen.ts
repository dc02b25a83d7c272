import { type AddressInfo, isIPv6 } from 'node:net';
import { type Server } from 'node:http';
import { serve } from '@hono/node-server';
import { CounterclaimError } from '../model/errors.js';
import type { App } from './route.js';

export interface Listening {
  host: string;
  port: number;
  /** Takes no more requests and resolves when those under way are answered; who takes too long is cut off. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;

const SAID: Record<string, (at: string) => string> = {
  EADDRINUSE: at => `Something else listens on ${at} already. Choose another port with --port (0: any that is free).`,
  EACCES: at => `This user may not listen on ${at}. Choose a port above 1023 with --port.`,
  EADDRNOTAVAIL: at => `This machine has no address for ${at}. Choose another with --host.`,
  ENOTFOUND: at => `This machine has no address for ${at}. Choose another with --host.`,
};

function failure(error: NodeJS.ErrnoException, at: string): Error {
  const said = SAID[error.code ?? ''];
  return said ? new CounterclaimError('address-unavailable', said(at), { cause: error }) : error;
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Listens; port 0 is any that is free. Throws `address-unavailable`, with what to do. */
export function listen(app: App, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info: AddressInfo) => {
      server.off('error', refuse);
      resolve({ host, port: info.port, close: () => close(server) });
    }) as Server;
    const refuse = (error: NodeJS.ErrnoException): void =>
      reject(failure(error, isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`));
    server.on('error', refuse);
    server.requestTimeout = 120_000;
    server.headersTimeout = 20_000;
    // Longer than browsers and proxies keep a connection: they close it, never in the middle of a request.
    server.keepAliveTimeout = 65_000;
  });
}
