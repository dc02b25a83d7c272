import type { Notice } from '../../model/errors.js';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { RecordEntry } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import type { Head } from './chain.js';
import { type Line, parseEntry, parsePayload, splitLines } from './lines.js';
import { type Mark, readMark } from './mark.js';
import { listSegments, PAYLOADS, payloadFile, RECORD, recordFile } from './segments.js';

/** Where writing goes on: the last segment, its first entry, and the bytes of it that stand. */
export interface Tail {
  head: Head;
  /** 0: there is none yet. */
  segment: number;
  first: number;
  recordBytes: number;
  payloadBytes: number;
  notices: Notice[];
}

const LONGEST_ENTRY = 1024;

/** The last entry of a segment that is complete, because another one follows it. */
async function lastEntry(files: FileLayer, segment: number): Promise<RecordEntry> {
  const file = recordFile(segment);
  const size = (await files.size(file)) ?? 0;
  const from = Math.max(0, size - LONGEST_ENTRY);
  const lines = [...splitLines((await files.read(file, from, size - from)) ?? new Uint8Array())];
  const last = lines.at(-1);
  const entry = last?.whole ? parseEntry(last.bytes) : null;
  if (entry) return entry;
  throw new RecordDamagedError({ file, line: null, byte: from + (last?.offset ?? 0) }, 'the last line is no entry');
}

/**
 * Entries that hang together from a head on, and the first line that does not.
 * The line is torn when its end was never written: it has no line feed, or holds the zeros of a block that was not.
 */
function follow(bytes: Uint8Array, start: Head): { head: Head; count: number; bad: Line | null; rest: Line[] } {
  let head = start;
  let count = 0;
  const lines = [...splitLines(bytes)];
  for (const [index, line] of lines.entries()) {
    const entry = line.whole ? parseEntry(line.bytes) : null;
    if (!entry || entry.seq !== head.seq + 1 || entry.prev !== head.hash)
      return { head, count, bad: line, rest: lines.slice(index + 1) };
    head = { seq: entry.seq, hash: entry.hash, at: entry.at };
    count += 1;
  }
  return { head, count, bad: null, rest: [] };
}

/** Throws where a line that does not hang together cannot be what a crash left of the last commit. */
function mustBeTorn(file: string, bad: Line, rest: readonly Line[], head: Head, mark: Mark | null): void {
  const damaged = (what: string): RecordDamagedError =>
    new RecordDamagedError({ file, line: bad.number, byte: bad.offset }, what);
  const expected = `entry ${head.seq + 1} was expected here`;
  if (mark && mark.seq > head.seq) throw damaged(`${expected}; entries up to ${mark.seq} were acknowledged`);
  if (bad.whole && !bad.bytes.includes(0)) throw damaged(`${expected}; the line is complete but not as it was written`);
  if (!bad.whole && !bad.bytes.includes(0) && !couldGrow(bad.bytes, head))
    throw damaged(`${expected}; the line is not as it was written`);
  const later = new Set(rest.flatMap(line => (line.whole ? (parseEntry(line.bytes)?.at ?? []) : [])));
  if (later.size > 1) throw damaged(`${expected}; later entries stand after it`);
}

/** Whether a line without its end is the beginning of the next entry. */
function couldGrow(bytes: Uint8Array, head: Head): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const next = `{"seq":${head.seq + 1},"at":"`;
  return text.length < next.length ? next.startsWith(text) : text.startsWith(next) && !/\}./.test(text);
}

async function cut(files: FileLayer, file: string, length: number): Promise<void> {
  const handle = await files.open(file);
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const cutNotice = (file: string, from: number, size: number): Notice => ({
  code: 'record-torn',
  message: `${file}: ${size - from} bytes from byte ${from} on were left by a commit that was never finished; they were cut off.`,
});

/** Length of the payload lines that belong to entries; every one of them was synced before its entry was written. */
function payloadLength(bytes: Uint8Array, file: string, first: number, count: number): number {
  let seq = first;
  let end = 0;
  for (const line of splitLines(bytes)) {
    if (seq === first + count) break;
    if (!line.whole || parsePayload(line.bytes)?.seq !== seq)
      throw new RecordDamagedError(
        { file, line: line.number, byte: line.offset },
        `the payload of entry ${seq} was expected here`,
      );
    seq += 1;
    end = line.offset + line.bytes.length + 1;
  }
  if (seq < first + count)
    throw new RecordDamagedError({ file, line: null, byte: end }, `the payload of entry ${seq} is missing`);
  return end;
}

async function cutTo(files: FileLayer, file: string, keep: number, size: number, notices: Notice[]): Promise<void> {
  if (keep === size) return;
  await cut(files, file, keep);
  notices.push(cutNotice(file, keep, size));
}

/** A segment's payloads may have been begun and its entries not; nothing in them was acknowledged. */
async function dropUnbegun(files: FileLayer, segments: number): Promise<void> {
  const payloads = await listSegments(files, PAYLOADS);
  for (const extra of payloads.filter(number => number > segments)) await files.remove(payloadFile(extra));
  if (payloads.length < segments)
    throw new RecordDamagedError({ file: payloadFile(payloads.length + 1), line: null, byte: null }, 'is missing');
}

/**
 * Finds the end of the record, cutting off what a crash left of a commit that was never acknowledged.
 * @param start the head of an empty ledger
 * @throws RecordDamagedError where an entry is broken that a crash cannot have broken
 */
export async function recover(files: FileLayer, start: Head): Promise<Tail> {
  const segment = (await listSegments(files, RECORD)).length;
  await dropUnbegun(files, segment);
  const found = await readMark(files);
  const mark = found === 'broken' ? null : found;
  const notices: Notice[] = [];
  if (segment === 0) {
    if (mark && mark.seq > 0)
      throw new RecordDamagedError({ file: recordFile(1), line: null, byte: null }, 'is missing');
    return { head: start, segment, first: 1, recordBytes: 0, payloadBytes: 0, notices };
  }
  const base: Head = segment === 1 ? start : await lastEntry(files, segment - 1);
  const file = recordFile(segment);
  const bytes = (await files.read(file)) ?? new Uint8Array();
  const { head, count, bad, rest } = follow(bytes, base);
  if (bad) mustBeTorn(file, bad, rest, head, mark);
  else if (mark && mark.seq > head.seq)
    throw new RecordDamagedError(
      { file, line: count + 1, byte: bytes.length },
      `the record ends with entry ${head.seq}, but entries up to ${mark.seq} were acknowledged`,
    );
  const recordBytes = bad ? bad.offset : bytes.length;
  const payloads = (await files.read(payloadFile(segment))) ?? new Uint8Array();
  const payloadBytes = payloadLength(payloads, payloadFile(segment), base.seq + 1, count);
  await cutTo(files, file, recordBytes, bytes.length, notices);
  await cutTo(files, payloadFile(segment), payloadBytes, payloads.length, notices);
  return { head, segment, first: base.seq + 1, recordBytes, payloadBytes, notices };
}
