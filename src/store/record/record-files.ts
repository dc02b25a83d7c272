import { randomBytes } from 'node:crypto';
import type { Notice } from '../../model/errors.js';
import { CounterclaimError } from '../../model/errors.js';
import type { Appended, FullEntry, Payloads } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import { Captures } from './captures.js';
import { genesis, type Head, keyDigest, link, nextTime, payloadDigest } from './chain.js';
import { FORMAT_FILE, parseFormat } from './format.js';
import { GroupCommit } from './group-commit.js';
import { formatPayload } from './lines.js';
import { locate, readSegment, type ReadEntry, segmentOf } from './read-entries.js';
import { recover } from './recover.js';
import { readPayload, removePayload } from './remove-payload.js';
import { type Item, type Recordable, toItem } from './item.js';
import { listSegments, RECORD } from './segments.js';
import { type Location, type Prepared, SegmentWriter } from './segment-writer.js';
import { writeFailure } from './write-failure.js';

/** Keys (digests) that already stand, with their sequence number and whether their payload does. */
export type FindKeys = (keys: readonly string[]) => Promise<Map<string, { seq: number; removed: boolean }>>;

export interface RecordOptions {
  findKeys: FindKeys;
  /** Told of what was committed, in order, before it is acknowledged to the caller. */
  committed?: (entries: readonly ReadEntry[]) => void;
  now?: () => number;
  /** Bytes of payloads after which a segment is full. */
  segmentBytes?: number;
}

const SEGMENT_BYTES = 32 * 1024 * 1024;

/** The record as files: one writer, grouped commits, nothing acknowledged that is not synced. */
export class RecordFiles {
  readonly notices: readonly Notice[];
  readonly captures: Captures;
  private readonly files: FileLayer;
  private readonly options: RecordOptions;
  private readonly secret: string;
  private readonly writer: SegmentWriter;
  private readonly commits: GroupCommit<Item, Appended>;
  private end: Head;
  private stopped: CounterclaimError | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    files: FileLayer,
    options: RecordOptions,
    secret: string,
    tail: Awaited<ReturnType<typeof recover>>,
  ) {
    this.files = files;
    this.options = options;
    this.secret = secret;
    this.notices = tail.notices;
    this.end = tail.head;
    this.captures = new Captures(files);
    this.writer = new SegmentWriter(files, tail, options.segmentBytes ?? SEGMENT_BYTES);
    this.commits = new GroupCommit(items => this.exclusive(() => this.commit(items)));
  }

  /** Opens the record of a folder that has a FORMAT. Whoever opens it holds the ledger's lock. */
  static async open(files: FileLayer, options: RecordOptions): Promise<RecordFiles> {
    const format = await files.read(FORMAT_FILE);
    if (!format) throw new CounterclaimError('ledger-missing', 'There is no ledger here: it has no FORMAT.');
    const { secret } = parseFormat(Buffer.from(format).toString('utf8'));
    const tail = await recover(files, { seq: 0, hash: genesis(format), at: '' });
    const record = new RecordFiles(files, options, secret, tail);
    await record.writer.acknowledge(tail.head);
    return record;
  }

  get head(): Head {
    return this.end;
  }

  async append(entries: readonly Recordable[]): Promise<Appended[]> {
    return this.commits.add(entries.map(toItem));
  }

  /** Entries in order, those committed by now. */
  async *entries(from = 1): AsyncGenerator<ReadEntry> {
    const upTo = this.end.seq;
    if (from > upTo) return;
    const segments = (await listSegments(this.files, RECORD)).length;
    for (let segment = await segmentOf(this.files, segments, from); segment <= segments; segment += 1)
      for await (const read of readSegment(this.files, segment, from, upTo)) {
        yield read;
        if (read.entry.seq === upTo) return;
      }
  }

  async payload(seq: number, at?: Location): Promise<Payloads[keyof Payloads] | null> {
    if (seq < 1 || seq > this.end.seq) return null;
    const location = at ?? (await this.locate(seq));
    return location ? ((await readPayload(this.files, seq, location)) as Payloads[keyof Payloads] | null) : null;
  }

  /** Takes a payload out for good. Its tombstone must stand. */
  async erase(seq: number, tombstone: number, at?: Location): Promise<void> {
    const location = at ?? (await this.locate(seq));
    if (location) await removePayload(this.files, seq, tombstone, location);
  }

  /** Runs something while no commit is under way. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.writer.close();
  }

  private async locate(seq: number): Promise<Location | null> {
    return locate(this.files, (await listSegments(this.files, RECORD)).length, seq);
  }

  private async commit(items: readonly Item[]): Promise<Appended[]> {
    if (this.stopped) throw this.stopped;
    const keys = items.map(item => keyDigest(this.secret, item.key));
    const standing = await this.options.findKeys([...new Set(keys)]);
    const at = nextTime((this.options.now ?? Date.now)(), this.end.at);
    const fresh = new Map<string, { item: Item; prepared: Prepared }>();
    let head = this.end;
    items.forEach((item, index) => {
      const key = keys[index] ?? '';
      if (standing.has(key) || fresh.has(key)) return;
      const prepared = prepare(item, key, at, head);
      head = prepared.entry;
      fresh.set(key, { item, prepared });
    });
    if (fresh.size > 0) await this.write([...fresh.values()], { seq: head.seq, hash: head.hash, at });
    const counted = new Set<string>();
    return keys.map(key => {
      const stood = standing.get(key);
      if (stood) return { seq: stood.seq, outcome: stood.removed ? 'removed' : 'stands' };
      const outcome = counted.has(key) ? 'stands' : 'added';
      counted.add(key);
      return { seq: fresh.get(key)?.prepared.entry.seq ?? 0, outcome };
    });
  }

  private async write(batch: readonly { item: Item; prepared: Prepared }[], head: Head): Promise<void> {
    const prepared = batch.map(one => one.prepared);
    let locations: Location[];
    try {
      await this.captures.put(capturesOf(batch.map(one => one.item)));
      locations = await this.writer.write(prepared);
    } catch (cause) {
      this.stopped = writeFailure(cause, batch.length);
      throw this.stopped;
    }
    this.end = head;
    await this.writer.acknowledge(head);
    // Parsed anew: exactly what will be read back, and nothing that the caller can still change.
    this.options.committed?.(
      batch.flatMap(({ item, prepared: { entry } }, index) => {
        const location = locations[index];
        return location ? [{ entry: { ...entry, payload: JSON.parse(item.json) } as FullEntry, location }] : [];
      }),
    );
  }
}

function prepare({ kind, json }: Item, key: string, at: string, head: Head): Prepared {
  const seq = head.seq + 1;
  const salt = randomBytes(32).toString('hex');
  const entry = link({ seq, at, kind, key, digest: payloadDigest(salt, json), prev: head.hash });
  return { entry, payloadLine: formatPayload(seq, salt, json) };
}

const capturesOf = (items: readonly Item[]): Map<string, Uint8Array> =>
  new Map(items.flatMap(({ capture }) => (capture ? [[capture.digest, capture.bytes]] : [])));
