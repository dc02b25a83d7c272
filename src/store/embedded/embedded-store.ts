import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Notice } from '../../model/errors.js';
import { CounterclaimError } from '../../model/errors.js';
import type { Appended, FullEntry, NewEntry, Payloads } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import { nodeFiles } from '../files/node-files.js';
import { copyRecord } from '../record/copy-record.js';
import type { ReadEntry } from '../record/read-entries.js';
import { RecordFiles, type RecordOptions } from '../record/record-files.js';
import { verifyFiles } from '../record/verify-files.js';
import type { LedgerSchema } from '../schema.js';
import type { Store, StoreOptions, Verification, VerifyOptions } from '../store.js';
import { Applier } from '../view/applier.js';
import { readApplied, writeApplied } from '../view/meta.js';
import { emptyView } from '../view/migrate.js';
import { wholeCommits } from '../view/whole-commits.js';
import { findKeys, findLocation, indexEntries } from '../view/record-index.js';
import { carryOut } from './erase.js';
import type { View } from './open-view.js';

/** Entries that may wait for the view before adding waits too: they are held in memory. */
const MOST_WAITING = 2000;

/** Entries after which rows are counted for the first time; then whenever they have doubled. */
const FIRST_COUNT = 500;

interface Opened {
  files: FileLayer;
  view: View;
  options: StoreOptions;
  notices: readonly Notice[];
  release: () => void;
  record?: Partial<RecordOptions>;
}

/** The record as files, its view in the embedded database. */
export class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  readonly notices: readonly Notice[];
  readonly database: Kysely<LedgerSchema>;
  private readonly opened: Opened;
  private readonly record: RecordFiles;
  private applier: Applier<ReadEntry>;
  private closing: Promise<void> | null = null;
  private nextCount = FIRST_COUNT;
  /** While the view is made anew nothing is added. */
  private rebuilding: Promise<void> = Promise.resolve();

  private constructor(opened: Opened, record: RecordFiles, pending: { push: (entries: readonly ReadEntry[]) => void }) {
    this.opened = opened;
    this.record = record;
    this.database = opened.view.database;
    this.notices = [...opened.notices, ...record.notices, ...opened.view.notices];
    this.applier = this.newApplier();
    pending.push = entries => this.applier.push(entries);
  }

  /** Opens record and view, and brings the view up to the record. */
  static async open(opened: Opened): Promise<EmbeddedStore> {
    const pending = { push: (_entries: readonly ReadEntry[]): void => {} };
    let store: EmbeddedStore | null = null;
    const record = await RecordFiles.open(opened.files, {
      ...opened.record,
      findKeys: async keys => store?.findKeys(keys) ?? new Map(),
      committed: entries => pending.push(entries),
    });
    store = new EmbeddedStore(opened, record, pending);
    if (await store.hasOtherRecord()) await store.empty();
    await store.catchUp();
    return store;
  }

  async append(entries: readonly NewEntry[]): Promise<Appended[]> {
    this.mustBeOpen();
    await this.rebuilding;
    if (this.applier.failed) throw this.applier.failed;
    await this.applier.room(MOST_WAITING);
    return this.record.append(entries);
  }

  async remove(removes: readonly number[], by: string, reason: string): Promise<number> {
    this.mustBeOpen();
    await this.rebuilding;
    const kinds = await this.kindsOf(removes);
    const wrong = removes.find(seq => (kinds.get(seq) ?? 'tombstone') === 'tombstone');
    if (wrong !== undefined)
      throw new CounterclaimError('entry-missing', `There is no entry ${wrong} that could be removed.`);
    const payload = { removes: [...removes], by, reason };
    const [tombstone] = await this.record.append([{ kind: 'tombstone', key: `tombstone ${randomUUID()}`, payload }]);
    await this.settle();
    return tombstone?.seq ?? 0;
  }

  settle(): Promise<void> {
    return this.applier.settle();
  }

  async *entries(from = 1): AsyncGenerator<FullEntry> {
    for await (const { entry } of this.record.entries(from)) yield entry;
  }

  async payload(seq: number): Promise<Payloads[keyof Payloads] | null> {
    return this.record.payload(seq, await findLocation(this.database, seq));
  }

  capture(sha256: string): Promise<Uint8Array | null> {
    return this.record.captures.get(sha256);
  }

  async verify(options: VerifyOptions = {}): Promise<Verification> {
    await this.settle().catch(() => undefined);
    return this.record.exclusive(() => verifyFiles(this.opened.files, options));
  }

  rebuild(): Promise<void> {
    this.mustBeOpen();
    const done = this.rebuilding.then(() => this.makeAnew());
    this.rebuilding = done.catch(() => undefined);
    return done;
  }

  async exportTo(folder: string): Promise<void> {
    await this.settle().catch(() => undefined);
    await this.record.exclusive(() => copyRecord(this.opened.files, nodeFiles(folder)));
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    try {
      await this.record.close();
      await this.settle().catch(() => undefined);
      await this.opened.view.close();
    } finally {
      this.opened.release();
    }
  }

  private mustBeOpen(): void {
    if (this.closing) throw new CounterclaimError('store-closed', 'The ledger is closed.');
  }

  private newApplier(): Applier<ReadEntry> {
    return new Applier<ReadEntry>({
      database: this.database,
      atOnce: waiting =>
        wholeCommits(
          waiting.map(({ entry }) => entry),
          this.opened.options.applyAtOnce ?? 256,
        ),
      before: entries => this.carryOutIn(entries),
      apply: async (entries, transaction) => {
        const last = entries.at(-1)?.entry;
        if (!last) return;
        await indexEntries(transaction, entries);
        await this.opened.options.apply(
          entries.map(({ entry }) => entry),
          transaction,
        );
        await writeApplied(transaction, { seq: last.seq, hash: last.hash });
        await this.countRows(transaction, last.seq);
      },
    });
  }

  /** Nobody else gathers what the planner goes by: the embedded database has no processes of its own. */
  private async countRows(transaction: Kysely<LedgerSchema>, seq: number): Promise<void> {
    if (seq < this.nextCount) return;
    this.nextCount = 2 * seq;
    await sql`analyze`.execute(transaction);
  }

  private async carryOutIn(entries: readonly ReadEntry[]): Promise<void> {
    const place = { record: this.record, database: this.database, pending: () => this.applier.pending };
    for (const { entry } of entries) if (entry.kind === 'tombstone') await carryOut(place, entry);
  }

  private async findKeys(keys: readonly string[]): Promise<Map<string, { seq: number; removed: boolean }>> {
    const pending = new Map(this.applier.pending.map(({ entry }) => [entry.key, entry.seq]));
    const found = await findKeys(this.database, keys);
    for (const key of keys) {
      const seq = pending.get(key);
      if (seq !== undefined && !found.has(key)) found.set(key, { seq, removed: false });
    }
    return found;
  }

  private async kindsOf(seqs: readonly number[]): Promise<Map<number, string>> {
    await this.settle();
    if (seqs.length === 0) return new Map();
    const rows = await this.database
      .selectFrom('record_index')
      .select(['seq', 'kind'])
      .where('seq', 'in', seqs)
      .execute();
    return new Map(rows.map(({ seq, kind }) => [seq, kind]));
  }

  /** The view is of a record that was put back to an earlier state, or of another one. */
  private async hasOtherRecord(): Promise<boolean> {
    const applied = await readApplied(this.database);
    if (applied.seq === 0) return false;
    const { head } = this.record;
    if (applied.seq >= head.seq) return applied.seq > head.seq || applied.hash !== head.hash;
    for await (const { entry } of this.record.entries(applied.seq)) return entry.hash !== applied.hash;
    return true;
  }

  private async makeAnew(): Promise<void> {
    await this.record.exclusive(async () => {});
    await this.settle().catch(() => undefined);
    await this.empty();
    this.applier = this.newApplier();
    await this.catchUp();
  }

  private empty(): Promise<void> {
    return this.database.transaction().execute(emptyView);
  }

  private async catchUp(): Promise<void> {
    const { seq } = await readApplied(this.database);
    this.nextCount = Math.max(FIRST_COUNT, 2 * seq);
    const atOnce = this.opened.options.applyAtOnce ?? 256;
    let commit: ReadEntry[] = [];
    for await (const read of this.record.entries(seq + 1)) {
      if (commit[0] && commit[0].entry.at !== read.entry.at) {
        this.applier.push(commit);
        commit = [];
        await this.applier.room(atOnce);
        if (this.applier.failed) break;
      }
      commit.push(read);
    }
    this.applier.push(commit);
    await this.applier.settle();
  }
}
