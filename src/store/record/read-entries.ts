import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { FullEntry, RecordEntry } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import { payloadDigest } from './chain.js';
import { type Line, parseEntry, parsePayload, parsePayloadValue, splitLines } from './lines.js';
import { payloadFile, recordFile } from './segments.js';
import type { Location } from './segment-writer.js';

/** An entry as it is read back, and where its payload lies. */
export interface ReadEntry {
  entry: FullEntry;
  location: Location;
}

const place = (file: string, line: Line): { file: string; line: number; byte: number } => ({
  file,
  line: line.number,
  byte: line.offset,
});

/** The payload of a line, checked against the entry's digest; null where a tombstone took it. */
function payloadOf(entry: RecordEntry, file: string, line: Line): unknown {
  const found = parsePayload(line.bytes);
  if (found?.seq !== entry.seq)
    throw new RecordDamagedError(place(file, line), `the payload of entry ${entry.seq} was expected here`);
  if ('removedBy' in found) return null;
  if (payloadDigest(found.salt, found.json) !== entry.digest)
    throw new RecordDamagedError(place(file, line), `the payload of entry ${entry.seq} is not the one recorded`);
  return parsePayloadValue(found.json);
}

/** First entry of a segment; null where it holds none. */
export async function firstSeq(files: FileLayer, segment: number): Promise<number | null> {
  const head = await files.read(recordFile(segment), 0, 1024);
  const line = head ? splitLines(head).next().value : undefined;
  return line ? (parseEntry(line.bytes)?.seq ?? null) : null;
}

/** The segment in which an entry lies, by halving. */
export async function segmentOf(files: FileLayer, segments: number, seq: number): Promise<number> {
  let low = 1;
  let high = segments;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const first = await firstSeq(files, middle);
    if (first === null || first > seq) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** Entries of one segment in order, from a sequence number up to another. */
export async function* readSegment(
  files: FileLayer,
  segment: number,
  from: number,
  upTo: number,
): AsyncGenerator<ReadEntry> {
  const file = recordFile(segment);
  const payloads = splitLines((await files.read(payloadFile(segment))) ?? new Uint8Array());
  for (const line of splitLines((await files.read(file)) ?? new Uint8Array())) {
    const payload = payloads.next().value;
    const entry = parseEntry(line.bytes);
    if (!entry) throw new RecordDamagedError(place(file, line), 'the line is not an entry as it was written');
    if (entry.seq < from) continue;
    if (!payload)
      throw new RecordDamagedError(
        { file: payloadFile(segment), line: null, byte: null },
        `the payload of entry ${entry.seq} is missing`,
      );
    const value = payloadOf(entry, payloadFile(segment), payload);
    const location = { segment, offset: payload.offset, length: payload.bytes.length };
    yield { entry: { ...entry, payload: value } as FullEntry, location };
    // What follows may be under way.
    if (entry.seq === upTo) return;
  }
}

/** Where the payload of an entry lies, told by its files alone. */
export async function locate(files: FileLayer, segments: number, seq: number): Promise<Location | null> {
  const segment = await segmentOf(files, segments, seq);
  const first = await firstSeq(files, segment);
  if (first === null || seq < first) return null;
  const bytes = (await files.read(payloadFile(segment))) ?? new Uint8Array();
  for (const line of splitLines(bytes))
    if (line.number === seq - first + 1) return { segment, offset: line.offset, length: line.bytes.length };
  return null;
}
