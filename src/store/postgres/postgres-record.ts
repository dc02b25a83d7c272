import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { Appended, FullEntry, RecordEntry } from '../../model/ledger/record.js';
import { genesis, keyDigest, payloadDigest } from '../record/chain.js';
import { parseFormat } from '../record/format.js';
import { GroupCommit } from '../record/group-commit.js';
import { type Item, type Recordable, toItem } from '../record/item.js';
import { parsePayloadValue } from '../record/lines.js';
import { writeFailure } from '../record/write-failure.js';
import { inTransaction } from './connect.js';
import { WRITING } from './locks.js';
import { sequence } from './sequence.js';

interface Submission extends Item {
  digestedKey: string;
  salt: string;
  digest: string;
}

/** The record in tables: many writers hand in, one sequencer at a time links what they handed in to the chain. */
export class PostgresRecord {
  private readonly pool: pg.Pool;
  private readonly format: string;
  private readonly secret: string;
  private readonly commits: GroupCommit<Item, Appended>;

  private constructor(pool: pg.Pool, format: string) {
    this.pool = pool;
    this.format = format;
    this.secret = parseFormat(format).secret;
    this.commits = new GroupCommit(items => this.commit(items));
  }

  static async open(pool: pg.Pool): Promise<PostgresRecord> {
    const { rows } = await pool.query<{ text: string }>('select text from record.format');
    const record = new PostgresRecord(pool, rows[0]?.text ?? '');
    await record.sequence();
    return record;
  }

  async append(entries: readonly Recordable[]): Promise<Appended[]> {
    return this.commits.add(entries.map(toItem));
  }

  /** Some entries in order. */
  async read(from: number, most: number): Promise<FullEntry[]> {
    const { rows } = await this.pool.query<
      RecordEntry & { salt: string | null; payload: string | null; by: number | null }
    >(
      `select e.seq, e.at, e.kind, e.key, e.digest, e.prev, e.hash, p.salt, p.payload, r.tombstone as by
         from record.entry e left join record.payload p on p.submission = e.submission
         left join record.removal r on r.seq = e.seq
         where e.seq >= $1 order by e.seq limit $2`,
      [from, most],
    );
    return rows.map(({ salt, payload, by, ...entry }) => {
      if (payload === null && by !== null) return { ...entry, payload: null } as FullEntry;
      if (payload === null || payloadDigest(salt ?? '', payload) !== entry.digest)
        throw new RecordDamagedError(
          { file: 'record.payload', line: null, byte: null },
          `the payload of entry ${entry.seq} is not the one recorded`,
        );
      return { ...entry, payload: parsePayloadValue(Buffer.from(payload)) } as FullEntry;
    });
  }

  async head(): Promise<{ seq: number; hash: string }> {
    const { rows } = await this.pool.query<{ seq: number; hash: string }>(
      'select seq, hash from record.entry order by seq desc limit 1',
    );
    return rows[0] ?? { seq: 0, hash: genesis(this.format) };
  }

  async hashOf(seq: number): Promise<string | null> {
    const { rows } = await this.pool.query<{ hash: string }>('select hash from record.entry where seq = $1', [seq]);
    return rows[0]?.hash ?? null;
  }

  async capture(sha256: string): Promise<Uint8Array | null> {
    const { rows } = await this.pool.query<{ bytes: Buffer }>('select bytes from record.capture where sha256 = $1', [
      sha256,
    ]);
    return rows[0]?.bytes ?? null;
  }

  /** Carries out a tombstone. */
  async erase(tombstone: number): Promise<void> {
    await this.pool.query('select record.erase($1)', [tombstone]);
  }

  /** Links what is waiting to the chain, whoever handed it in. */
  sequence(): Promise<void> {
    return inTransaction(this.pool, client => sequence(client, this.format));
  }

  idle(): Promise<void> {
    return this.commits.idle();
  }

  private async commit(items: readonly Item[]): Promise<Appended[]> {
    const submissions = items.map(item => this.submission(item));
    try {
      const fresh = await inTransaction(this.pool, client => submit(client, submissions));
      await this.sequence();
      return await this.outcomes(submissions, fresh);
    } catch (cause) {
      throw writeFailure(cause, items.length);
    }
  }

  private submission(item: Item): Submission {
    const salt = randomBytes(32).toString('hex');
    return { ...item, digestedKey: keyDigest(this.secret, item.key), salt, digest: payloadDigest(salt, item.json) };
  }

  private async outcomes(submissions: readonly Submission[], fresh: Set<string>): Promise<Appended[]> {
    const { rows } = await this.pool.query<{ key: string; seq: number; removed: boolean }>(
      `select e.key, e.seq, r.seq is not null as removed from record.submission s
         join record.entry e on e.submission = s.id left join record.removal r on r.seq = e.seq
         where s.key = any($1)`,
      [submissions.map(({ digestedKey }) => digestedKey)],
    );
    const found = new Map(rows.map(row => [row.key, row]));
    return submissions.map(({ digestedKey }) => {
      const row = found.get(digestedKey);
      const outcome = fresh.delete(digestedKey) ? 'added' : row?.removed ? 'removed' : 'stands';
      return { seq: row?.seq ?? 0, outcome };
    });
  }
}

/**
 * Hands in what does not stand yet; the keys that were new. It is inserted in the order of keys, so that writers never
 * wait for each other in a ring, and waits in the order given.
 */
async function submit(client: pg.PoolClient, submissions: readonly Submission[]): Promise<Set<string>> {
  await client.query(WRITING);
  const unique = [...new Map(submissions.map(one => [one.digestedKey, one])).values()].sort((a, b) =>
    a.digestedKey < b.digestedKey ? -1 : 1,
  );
  const captures = new Map(
    unique.flatMap(({ capture }) => (capture ? [[capture.digest, capture.bytes] as const] : [])),
  );
  for (const digest of [...captures.keys()].sort())
    await client.query('insert into record.capture (sha256, bytes) values ($1, $2) on conflict do nothing', [
      digest,
      captures.get(digest),
    ]);
  const { rows } = await client.query<{ id: number; key: string }>(
    `insert into record.submission (key, kind, digest)
       select * from unnest($1::text[], $2::text[], $3::text[]) on conflict (key) do nothing returning id, key`,
    [unique.map(one => one.digestedKey), unique.map(one => one.kind), unique.map(one => one.digest)],
  );
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  const fresh = unique.filter(one => ids.has(one.digestedKey));
  const idsOf = fresh.map(one => ids.get(one.digestedKey));
  await client.query(
    `insert into record.payload (submission, salt, payload, capture)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[])`,
    [idsOf, fresh.map(one => one.salt), fresh.map(one => one.json), fresh.map(one => one.capture?.digest ?? null)],
  );
  const inOrder = [...new Set(submissions.map(one => one.digestedKey))].flatMap(key => ids.get(key) ?? []);
  await client.query('insert into record.waiting (submission) select * from unnest($1::bigint[])', [inOrder]);
  return new Set(ids.keys());
}
