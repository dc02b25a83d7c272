import { join } from 'node:path';
import { expect } from 'vitest';
import { peopleClasses } from '../../../src/cli/ledger/open-ledger.js';
import { asideFile } from '../../../src/cli/serve/aside-file.js';
import { type Running, type ServeParts, startServer } from '../../../src/cli/serve/compose.js';
import { portsOf } from '../../../src/cli/serve/ports.js';
import { readCapture } from '../../../src/cli/serve/read-capture.js';
import { createReader } from '../../../src/create-reader.js';
import { createApply } from '../../../src/jobs/apply.js';
import type { LogLine } from '../../../src/server/log.js';
import type { HandedIn } from '../../../src/server/ports.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { newFolder } from '../../store/support/stores.js';
import { resources } from '../../support/resources.js';
import { handed } from './texts.js';

export const KEY = 'a-key-that-only-these-tests-know';
const people = peopleClasses(resources);
const reader = createReader(resources);

export interface TestServer {
  running: Running;
  store: Store;
  base: string;
  log: LogLine[];
  home: string;
  /** Asks with the key. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The answer as JSON, which has to be a good one. */
  json<T>(path: string): Promise<T>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  add(reports: readonly HandedIn[]): Promise<string[]>;
  stop(): Promise<void>;
}

/** A server on a ledger of its own; `location` names another store than a new folder. */
export async function startTest(
  options: Partial<ServeParts> & {
    location?: string;
    reports?: readonly HandedIn[];
    wrap?: (parts: ServeParts) => ServeParts;
  } = {},
): Promise<TestServer> {
  const folder = newFolder();
  const home = options.location ?? join(folder, 'home');
  const store = await openStore({ location: home, apply: createApply(people) });
  const log: LogLine[] = [];
  const ports = portsOf({ store, people, read: (capture, given) => readCapture(capture, given, reader) });
  const parts: ServeParts = {
    store,
    ports,
    aside: asideFile(folder),
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    holders: null,
    key: KEY,
    site: null,
    log: line => log.push(line),
    ...options,
  };
  const add = async (reports: readonly HandedIn[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const report of reports) ids.push((await ports.takeIn(report, new AbortController().signal)).report);
    return ids;
  };
  await add(options.reports ?? handed);
  const running = await startServer(options.wrap ? options.wrap(parts) : parts);
  const base = `http://127.0.0.1:${running.port}`;
  const authorization = `Bearer ${KEY}`;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(base + path, { headers: { authorization, ...headers }, redirect: 'manual' });
  return {
    running,
    store,
    base,
    log,
    home,
    get,
    async json<T>(path: string): Promise<T> {
      const response = await get(path);
      const text = await response.text();
      expect(
        response.status,
        `${path}: ${text.slice(0, 500)} ${JSON.stringify(log.filter(({ event }) => event !== 'request'))}`,
      ).toBe(200);
      return JSON.parse(text) as T;
    },
    post: (path, body, headers = {}) =>
      fetch(base + path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    add,
    stop: () => running.stop(),
  };
}
