import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { SCHEMA } from '../migrate.js';
import { isJson, textParsers } from '../type-parsers.js';
import type { Answer, Ask, WorkerInput } from './protocol.js';

/** The embedded database, in a thread of its own: it blocks for as long as a statement takes. */

async function open({ folder, template }: WorkerInput): Promise<{ pglite: PGlite; client: pg.Client }> {
  const pglite = new PGlite({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(template === null ? {} : { loadDataDir: new Blob([new Uint8Array(readFileSync(template))]) }),
  });
  await pglite.waitReady;
  const client = new pg.Client({ ...createPgConfig(pglite), types: textParsers } as unknown as pg.ClientConfig);
  client.on('error', () => {});
  await client.connect();
  // Sorts of a whole ledger stay in memory; what is not synced anyway is not waited for.
  await client.query(
    `set search_path to ${SCHEMA}; set timezone to 'UTC'; set work_mem to '64MB'; set synchronous_commit to off`,
  );
  return { pglite, client };
}

const describe = (id: number, error: unknown): Answer => ({
  id,
  error: {
    message: error instanceof Error ? error.message : String(error),
    fields: JSON.parse(JSON.stringify({ ...(error as object) })) as Record<string, unknown>,
  },
});

async function answer(pglite: PGlite, client: pg.Client, ask: Ask): Promise<Answer> {
  if (ask.ask === 'query') {
    const { rows, command, rowCount, fields } = await client.query(ask.text, [...ask.values]);
    const json = fields?.filter(({ dataTypeID }) => isJson(dataTypeID)).map(({ name }) => name) ?? [];
    return { id: ask.id, rows, command, rowCount, json };
  }
  if (ask.ask === 'dump') {
    const dump = await pglite.dumpDataDir('gzip');
    return { id: ask.id, bytes: new Uint8Array(await dump.arrayBuffer()) };
  }
  await pglite.close();
  return { id: ask.id, rows: [], command: 'close', rowCount: null, json: [] };
}

const port = parentPort;
if (!port) throw new Error('This file runs as a thread.');
try {
  const { pglite, client } = await open(workerData as WorkerInput);
  // One at a time and in order: there is one connection.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (ask: Ask) => {
    last = last.then(async () => {
      const reply = await answer(pglite, client, ask).catch((error: unknown) => describe(ask.id, error));
      port.postMessage(reply);
    });
  });
  port.postMessage({ id: 0, rows: [], command: 'open', rowCount: null, json: [] } satisfies Answer);
} catch (error) {
  port.postMessage(describe(0, error));
}
