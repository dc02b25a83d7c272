import type pg from 'pg';
import type { CapturePayload, RecordEntry } from '../../model/ledger/record.js';
import { CounterclaimError } from '../../model/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { FORMAT_FILE } from '../record/format.js';
import { parseEntry, parsePayload, type PayloadLine, parsePayloadValue, splitLines } from '../record/lines.js';
import { CAPTURES, listSegments, payloadFile, RECORD, recordFile } from '../record/segments.js';
import { inTransaction } from './connect.js';
import { SEQUENCER } from './locks.js';
import { insertEntries, insertSeal } from './sequence.js';

/** Entries of one statement and one seal. */
const BATCH = 500;

interface Pair {
  entry: RecordEntry;
  line: PayloadLine;
}

async function* pairs(files: FileLayer): AsyncGenerator<Pair> {
  for (const segment of await listSegments(files, RECORD)) {
    const payloads = splitLines((await files.read(payloadFile(segment))) ?? new Uint8Array());
    for (const { bytes } of splitLines((await files.read(recordFile(segment))) ?? new Uint8Array())) {
      const entry = parseEntry(bytes);
      const payload = payloads.next().value;
      const line = payload ? parsePayload(payload.bytes) : null;
      if (!entry || !line) throw new Error(`Segment ${segment} changed while it was imported.`);
      yield { entry, line };
    }
  }
}

const captureOf = (entry: RecordEntry, json: Uint8Array): string | null =>
  entry.kind === 'capture' ? (parsePayloadValue(json) as CapturePayload).capture : null;

async function insertBatch(client: pg.PoolClient, batch: readonly Pair[]): Promise<void> {
  const entries = batch.map(({ entry }) => entry);
  const { rows } = await client.query<{ id: number; key: string }>(
    `insert into record.submission (key, kind, digest)
       select * from unnest($1::text[], $2::text[], $3::text[]) returning id, key`,
    [entries.map(({ key }) => key), entries.map(({ kind }) => kind), entries.map(({ digest }) => digest)],
  );
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  const idOf = ({ key }: RecordEntry): number => ids.get(key) ?? 0;
  await insertEntries(
    client,
    entries.map(entry => ({ ...entry, submission: idOf(entry) })),
    entries,
  );
  const standing = batch.flatMap(({ entry, line }) => ('json' in line ? [{ entry, line }] : []));
  await client.query(
    `insert into record.payload (submission, salt, payload, capture)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[])`,
    [
      standing.map(({ entry }) => idOf(entry)),
      standing.map(({ line }) => line.salt),
      standing.map(({ line }) => Buffer.from(line.json).toString('utf8')),
      standing.map(({ entry, line }) => captureOf(entry, line.json)),
    ],
  );
  const removed = batch.flatMap(({ line }) => ('removedBy' in line ? [line] : []));
  await client.query('insert into record.removal (seq, tombstone) select * from unnest($1::integer[], $2::integer[])', [
    removed.map(({ seq }) => seq),
    removed.map(({ removedBy }) => removedBy),
  ]);
  await insertSeal(client, entries);
}

async function insertCaptures(client: pg.PoolClient, files: FileLayer): Promise<void> {
  for (const folder of await files.list(CAPTURES))
    for (const name of await files.list(`${CAPTURES}/${folder}`))
      if (!name.endsWith('.tmp'))
        await client.query('insert into record.capture (sha256, bytes) values ($1, $2)', [
          name,
          await files.read(`${CAPTURES}/${folder}/${name}`),
        ]);
}

/**
 * Takes the record of a folder into a database whose record was made for it, entries with their numbers, times and
 * hashes: both have one head afterwards. All of it or nothing.
 */
export function importFiles(pool: pg.Pool, files: FileLayer): Promise<void> {
  return inTransaction(pool, async client => {
    await client.query(SEQUENCER);
    const { rows } = await client.query<{ text: string; entries: number }>(
      'select text, (select count(*) from record.submission) as entries from record.format',
    );
    const format = Buffer.from((await files.read(FORMAT_FILE)) ?? new Uint8Array()).toString('utf8');
    if (rows[0]?.text !== format || rows[0].entries > 0)
      throw new CounterclaimError('import-exists', 'The database already holds a ledger; name an empty one.');
    await insertCaptures(client, files);
    const batch: Pair[] = [];
    for await (const pair of pairs(files)) {
      batch.push(pair);
      if (batch.length === BATCH) await insertBatch(client, batch.splice(0));
    }
    if (batch.length > 0) await insertBatch(client, batch);
  });
}
