import type pg from 'pg';
import type { EntryKind, RecordEntry } from '../../model/ledger/record.js';
import { genesis, type Head, link, nextTime } from '../record/chain.js';
import { SEQUENCER } from './locks.js';
import { type Seal, seal } from './merkle.js';

interface Waiting {
  submission: number;
  key: string;
  kind: EntryKind;
  digest: string;
}

async function lastHead(client: pg.PoolClient, format: string): Promise<Head> {
  const { rows } = await client.query<Head>('select seq, hash, at from record.entry order by seq desc limit 1');
  return rows[0] ?? { seq: 0, hash: genesis(format), at: '' };
}

/** Inserts linked entries, each with the submission that it stands for. */
export async function insertEntries(
  client: pg.PoolClient,
  waiting: readonly Pick<Waiting, 'submission'>[],
  entries: readonly RecordEntry[],
): Promise<void> {
  await client.query(
    `insert into record.entry (seq, submission, at, kind, key, digest, prev, hash)
       select * from unnest($1::integer[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
         $8::text[])`,
    [
      entries.map(entry => entry.seq),
      waiting.map(({ submission }) => submission),
      ...(['at', 'kind', 'key', 'digest', 'prev', 'hash'] as const).map(field => entries.map(entry => entry[field])),
    ],
  );
}

export async function insertSeal(client: pg.PoolClient, entries: readonly RecordEntry[]): Promise<void> {
  const { rows } = await client.query<Pick<Seal, 'number' | 'head'>>(
    'select number, head from record.seal order by number desc limit 1',
  );
  const { number, first, last, root, prev, head } = seal((rows[0]?.number ?? 0) + 1, rows[0]?.head ?? '', entries);
  await client.query(
    'insert into record.seal (number, first, last, root, prev, head) values ($1, $2, $3, $4, $5, $6)',
    [number, first, last, root, prev, head],
  );
}

/** Gives numbers to all that is waiting, links it to the chain and seals the batch, in the transaction of a client. */
export async function sequence(client: pg.PoolClient, format: string): Promise<void> {
  await client.query(SEQUENCER);
  const { rows: waiting } = await client.query<Waiting>(
    `select s.id as submission, s.key, s.kind, s.digest from record.waiting w
       join record.submission s on s.id = w.submission order by w.position`,
  );
  if (waiting.length === 0) return;
  let head = await lastHead(client, format);
  const at = nextTime(Date.now(), head.at);
  const entries = waiting.map(({ key, kind, digest }) => {
    const entry = link({ seq: head.seq + 1, at, kind, key, digest, prev: head.hash });
    head = entry;
    return entry;
  });
  await insertEntries(client, waiting, entries);
  await insertSeal(client, entries);
  await client.query('delete from record.waiting where submission = any($1)', [
    waiting.map(({ submission }) => submission),
  ]);
}
