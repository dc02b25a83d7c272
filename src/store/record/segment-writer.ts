import type { RecordEntry } from '../../model/ledger/record.js';
import type { FileLayer, WritableFile } from '../files/file-layer.js';
import type { Head } from './chain.js';
import { formatEntry } from './lines.js';
import { MARK_FILE, writeMark } from './mark.js';
import type { Tail } from './recover.js';
import { PAYLOADS, payloadFile, RECORD, recordFile } from './segments.js';

/** Where a payload's line lies. */
export interface Location {
  segment: number;
  offset: number;
  length: number;
}

/** An entry with the line of its payload, ready to be written. */
export interface Prepared {
  entry: RecordEntry;
  payloadLine: string;
}

/** Appends to the last segment and begins a new one when it is full. One call at a time. */
export class SegmentWriter {
  private readonly files: FileLayer;
  private readonly limit: number;
  private segment: number;
  private recordBytes: number;
  private payloadBytes: number;
  private open: { record: WritableFile; payloads: WritableFile } | null = null;
  private mark: WritableFile | null = null;

  constructor(files: FileLayer, tail: Tail, limit: number) {
    this.files = files;
    this.limit = limit;
    this.segment = tail.segment;
    this.recordBytes = tail.recordBytes;
    this.payloadBytes = tail.payloadBytes;
  }

  /** Writes payloads, then the entries that need them, each synced; resolves with the payloads' places. */
  async write(batch: readonly Prepared[]): Promise<Location[]> {
    const { record, payloads } = await this.ready();
    const before = { record: this.recordBytes, payloads: this.payloadBytes };
    const lines = batch.map(({ payloadLine }) => Buffer.from(`${payloadLine}\n`));
    try {
      await payloads.write(Buffer.concat(lines), this.payloadBytes);
      await payloads.sync();
      const entries = Buffer.from(batch.map(({ entry }) => `${formatEntry(entry)}\n`).join(''));
      await record.write(entries, this.recordBytes);
      await record.sync();
      this.recordBytes += entries.length;
    } catch (error) {
      // The next opening would cut this off as well; here it only makes room again on a full disk.
      await record.truncate(before.record).catch(() => undefined);
      await payloads.truncate(before.payloads).catch(() => undefined);
      throw error;
    }
    return lines.map(line => {
      const location = { segment: this.segment, offset: this.payloadBytes, length: line.length - 1 };
      this.payloadBytes += line.length;
      return location;
    });
  }

  /** Notes what is acknowledged. Failing to is no loss: the mark only helps to tell damage from a torn end. */
  async acknowledge(head: Head): Promise<void> {
    try {
      this.mark ??= await this.files.open(MARK_FILE);
      await writeMark(this.mark, head);
    } catch {
      await this.mark?.close().catch(() => undefined);
      this.mark = null;
    }
  }

  async close(): Promise<void> {
    await this.closeSegment();
    await this.mark?.sync().catch(() => undefined);
    await this.mark?.close();
    this.mark = null;
  }

  private async ready(): Promise<{ record: WritableFile; payloads: WritableFile }> {
    if (this.segment === 0 || this.payloadBytes >= this.limit) await this.begin();
    this.open ??= {
      payloads: await this.files.open(payloadFile(this.segment)),
      record: await this.files.open(recordFile(this.segment)),
    };
    return this.open;
  }

  /** The payloads' file comes first: entries never stand without a place for what they stand for. */
  private async begin(): Promise<void> {
    await this.closeSegment();
    const next = this.segment + 1;
    const payloads = await this.files.open(payloadFile(next));
    await this.files.syncFolder(PAYLOADS);
    const record = await this.files.open(recordFile(next));
    await this.files.syncFolder(RECORD);
    this.open = { record, payloads };
    this.segment = next;
    this.recordBytes = 0;
    this.payloadBytes = 0;
  }

  private async closeSegment(): Promise<void> {
    const open = this.open;
    this.open = null;
    await open?.record.close();
    await open?.payloads.close();
  }
}
