import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Notice } from '../../model/errors.js';
import { CounterclaimError } from '../../model/errors.js';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { Appended, FullEntry, NewEntry, Payloads } from '../../model/ledger/record.js';
import { nodeFiles } from '../files/node-files.js';
import { sha256 as digestOf } from '../record/chain.js';
import { copyRecord } from '../record/copy-record.js';
import type { LedgerSchema } from '../schema.js';
import type { Store, StoreOptions, Verification, VerifyOptions } from '../store.js';
import { applyFailure } from '../view/applier.js';
import { readApplied, writeApplied } from '../view/meta.js';
import { emptyView } from '../view/migrate.js';
import { wholeCommits } from '../view/whole-commits.js';
import { APPLIER } from './locks.js';
import type { PostgresRecord } from './postgres-record.js';
import { recordAsFiles } from './record-as-files.js';
import { verifyRecord } from './verify-record.js';

const READ_AT_ONCE = 256;

interface Opened {
  options: StoreOptions;
  database: Kysely<LedgerSchema>;
  record: PostgresRecord;
  /** Reads and appends. */
  writer: pg.Pool;
  notices: readonly Notice[];
}

/** Record and view in a PostgreSQL database, shared by as many processes as there are. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly notices: readonly Notice[];
  readonly database: Kysely<LedgerSchema>;
  private readonly opened: Opened;
  private following: Promise<void> = Promise.resolve();
  private failure: CounterclaimError | null = null;
  private closing: Promise<void> | null = null;

  private constructor(opened: Opened) {
    this.opened = opened;
    this.notices = opened.notices;
    this.database = opened.database;
  }

  static async open(opened: Opened): Promise<PostgresStore> {
    const store = new PostgresStore(opened);
    if (await store.hasOtherRecord()) await store.empty();
    await store.settle();
    return store;
  }

  async append(entries: readonly NewEntry[]): Promise<Appended[]> {
    this.mustBeOpen();
    if (this.failure) throw this.failure;
    const appended = await this.opened.record.append(entries);
    void this.follow().catch(() => undefined);
    return appended;
  }

  async remove(removes: readonly number[], by: string, reason: string): Promise<number> {
    this.mustBeOpen();
    const { rows } = await this.opened.writer.query<{ seq: number }>(
      "select seq from record.entry where seq = any($1) and kind <> 'tombstone'",
      [removes],
    );
    const wrong = removes.find(seq => !rows.some(row => row.seq === seq));
    if (wrong !== undefined)
      throw new CounterclaimError('entry-missing', `There is no entry ${wrong} that could be removed.`);
    const payload = { removes: [...removes], by, reason };
    const [tombstone] = await this.opened.record.append([
      { kind: 'tombstone', key: `tombstone ${randomUUID()}`, payload },
    ]);
    const seq = tombstone?.seq ?? 0;
    await this.opened.record.erase(seq);
    await this.settle();
    return seq;
  }

  /** The view may have been brought up to date by another process: what counts is that it is. */
  async settle(): Promise<void> {
    await this.follow();
    if (this.failure) throw this.failure;
  }

  async *entries(from = 1): AsyncGenerator<FullEntry> {
    for (let next = from; ; ) {
      const some = await this.opened.record.read(next, READ_AT_ONCE);
      yield* some;
      const last = some.at(-1);
      if (!last) return;
      next = last.seq + 1;
    }
  }

  async payload(seq: number): Promise<Payloads[keyof Payloads] | null> {
    const [entry] = seq < 1 ? [] : await this.opened.record.read(seq, 1);
    return entry?.seq === seq ? entry.payload : null;
  }

  async capture(sha256: string): Promise<Uint8Array | null> {
    const bytes = await this.opened.record.capture(sha256);
    if (bytes && digestOf(bytes) !== sha256)
      throw new RecordDamagedError(
        { file: `record.capture, ${sha256}`, line: null, byte: null },
        'the bytes are not those of its digest',
      );
    return bytes;
  }

  verify(options: VerifyOptions = {}): Promise<Verification> {
    return verifyRecord(this.opened.writer, options);
  }

  async rebuild(): Promise<void> {
    this.mustBeOpen();
    await this.follow();
    await this.empty();
    this.failure = null;
    await this.settle();
  }

  async exportTo(folder: string): Promise<void> {
    await copyRecord(await recordAsFiles(this.opened.writer), nodeFiles(folder));
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.opened.record.idle();
    await this.following.catch(() => undefined);
    await this.database.destroy();
    await this.opened.writer.end();
  }

  private mustBeOpen(): void {
    if (this.closing) throw new CounterclaimError('store-closed', 'The ledger is closed.');
  }

  /** Applies what the record holds, after whatever is being applied now. */
  private follow(): Promise<void> {
    this.following = this.following.then(() => this.applyAll());
    return this.following;
  }

  private async applyAll(): Promise<void> {
    try {
      while (!this.failure && (await this.applySome())) {
        // until nothing is left
      }
    } catch (cause) {
      this.failure = applyFailure(cause);
    }
  }

  private applySome(): Promise<boolean> {
    return this.database.transaction().execute(async transaction => {
      await sql.raw(APPLIER).execute(transaction);
      const { seq } = await readApplied(transaction);
      const entries = await this.readCommits(seq + 1, this.opened.options.applyAtOnce ?? READ_AT_ONCE);
      if (entries.length > 0) await this.applyThese(entries, transaction);
      return entries.length > 0;
    });
  }

  private async readCommits(from: number, most: number): Promise<FullEntry[]> {
    for (let room = most; ; room *= 2) {
      const entries = await this.opened.record.read(from, room);
      const count = wholeCommits(entries, most, entries.length === room);
      if (count > 0 || entries.length < room) return entries.slice(0, count);
    }
  }

  private async applyThese(entries: readonly FullEntry[], transaction: Transaction<LedgerSchema>): Promise<void> {
    // A process that ended between a tombstone and its removal left the removal to whoever comes by.
    for (const { kind, seq } of entries) if (kind === 'tombstone') await this.opened.record.erase(seq);
    await this.opened.options.apply(entries, transaction);
    const last = entries.at(-1);
    if (last) await writeApplied(transaction, { seq: last.seq, hash: last.hash });
  }

  /** The view is of a record that was put back to an earlier state, or of another one. */
  private async hasOtherRecord(): Promise<boolean> {
    const applied = await readApplied(this.database);
    return applied.seq > 0 && (await this.opened.record.hashOf(applied.seq)) !== applied.hash;
  }

  private empty(): Promise<void> {
    return this.database.transaction().execute(async transaction => {
      await sql.raw(APPLIER).execute(transaction);
      await emptyView(transaction);
    });
  }
}
