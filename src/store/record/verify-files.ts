import type { RecordPlace } from '../../model/ledger/errors.js';
import type { FullEntry, RecordEntry, TombstonePayload } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import type { Finding, Verification, VerifyOptions } from '../store.js';
import { genesis, payloadDigest, sha256 } from './chain.js';
import { FORMAT_FILE, parseFormat } from './format.js';
import { type Line, parseEntry, parsePayload, parsePayloadValue, type PayloadLine, splitLines } from './lines.js';
import { MARK_FILE, readMark } from './mark.js';
import { captureFile, CAPTURES, listSegments, PAYLOADS, payloadFile, RECORD, recordFile } from './segments.js';

const placeOf = (file: string, line: Line | null): RecordPlace => ({
  file,
  line: line?.number ?? null,
  byte: line?.offset ?? null,
});

/** What is checked across segments: where the chain stands, what tombstones and captures are still to be met. */
class Check {
  readonly findings: Finding[] = [];
  seq = 0;
  hash = '';
  /** The entry before could not be read, so the link to it cannot be checked. */
  blind = false;
  entries = 0;
  /** Entry → the tombstone that its place says removed it, and where it says so. */
  readonly removed = new Map<number, { by: number; place: RecordPlace }>();
  readonly removes = new Map<number, number>();
  /** Capture → the first entry that names it. */
  readonly captures = new Map<string, number>();

  add(code: Finding['code'], place: RecordPlace, seq: number | null, message: string): void {
    this.findings.push({ code, place, seq, message });
  }
}

function checkLink(check: Check, entry: RecordEntry, place: RecordPlace): void {
  if (!check.blind && entry.seq !== check.seq + 1)
    check.add('chain', place, entry.seq, `entry ${check.seq + 1} was expected, but this is entry ${entry.seq}`);
  else if (!check.blind && entry.prev !== check.hash)
    check.add('chain', place, entry.seq, `entry ${entry.seq} is not linked to what stands before it`);
  check.seq = entry.seq;
  check.hash = entry.hash;
  check.blind = false;
  check.entries += 1;
}

function readEntries(check: Check, file: string, bytes: Uint8Array): RecordEntry[] {
  const entries: RecordEntry[] = [];
  for (const line of splitLines(bytes)) {
    const entry = line.whole ? parseEntry(line.bytes) : null;
    if (!entry) {
      check.add('chain', placeOf(file, line), check.blind ? null : check.seq + 1, 'the line is not as it was written');
      check.blind = true;
      continue;
    }
    checkLink(check, entry, placeOf(file, line));
    entries.push(entry);
  }
  return entries;
}

type Standing = { found: PayloadLine; line: Line };

/** Payload lines by the entry that they name; line n is the place of the segment's nth entry. */
function readPayloads(check: Check, file: string, first: number, bytes: Uint8Array): Map<number, Standing | null> {
  const payloads = new Map<number, Standing | null>();
  for (const line of splitLines(bytes)) {
    const found = line.whole ? parsePayload(line.bytes) : null;
    const seq = first + line.number - 1;
    if (found?.seq === seq) payloads.set(seq, { found, line });
    else {
      check.add('payload', placeOf(file, line), seq, `the line is not the payload of entry ${seq} as it was written`);
      payloads.set(seq, null);
    }
  }
  return payloads;
}

/** The payload's value where it stands and is the one recorded. */
function valueOf(check: Check, entry: RecordEntry, file: string, standing: Standing | null | undefined): unknown {
  if (standing === null) return undefined;
  if (!standing) {
    check.add('payload', placeOf(file, null), entry.seq, `the payload of entry ${entry.seq} is missing`);
    return undefined;
  }
  const place = placeOf(file, standing.line);
  if ('removedBy' in standing.found) {
    check.removed.set(entry.seq, { by: standing.found.removedBy, place });
    return null;
  }
  if (payloadDigest(standing.found.salt, standing.found.json) === entry.digest)
    return parsePayloadValue(standing.found.json);
  check.add('payload', place, entry.seq, `the payload of entry ${entry.seq} is not the one recorded`);
  return undefined;
}

/** A sentence for each thing that the caller finds wrong with what an entry says. */
export function checkMeaning(options: VerifyOptions, entry: FullEntry): readonly string[] {
  try {
    return options.check?.(entry) ?? [];
  } catch (error) {
    return [`could not be checked: ${(error as Error).message}`];
  }
}

function note(check: Check, entry: FullEntry): void {
  if (entry.kind === 'tombstone' && entry.payload)
    for (const seq of (entry.payload as TombstonePayload).removes) check.removes.set(seq, entry.seq);
  if (entry.kind === 'capture' && entry.payload && !check.captures.has(entry.payload.capture))
    check.captures.set(entry.payload.capture, entry.seq);
}

async function checkSegment(files: FileLayer, segment: number, check: Check, options: VerifyOptions): Promise<void> {
  const file = payloadFile(segment);
  const expected = check.seq + 1;
  const faults = check.findings.length;
  const entries = readEntries(check, recordFile(segment), (await files.read(recordFile(segment))) ?? new Uint8Array());
  const broken = check.findings.length > faults;
  const first = broken ? expected : (entries[0]?.seq ?? expected);
  const payloads = readPayloads(check, file, first, (await files.read(file)) ?? new Uint8Array());
  for (const entry of entries) {
    const standing = payloads.get(entry.seq);
    payloads.delete(entry.seq);
    const value = valueOf(check, entry, file, standing);
    if (value === undefined) continue;
    const full = { ...entry, payload: value } as FullEntry;
    note(check, full);
    for (const message of checkMeaning(options, full))
      check.add('quote', placeOf(file, standing?.line ?? null), entry.seq, message);
  }
  // Where an entry could not be read, its payload is left over for that reason alone.
  for (const [seq, standing] of broken ? [] : payloads)
    if (standing)
      check.add('payload', placeOf(file, standing.line), seq, `no entry ${seq} stands in ${recordFile(segment)}`);
}

function checkRemovals(check: Check): void {
  for (const [seq, { by, place }] of check.removed)
    if (check.removes.get(seq) !== by)
      check.add('payload', place, seq, `entry ${seq} was removed, but entry ${by} is no tombstone for it`);
  for (const [seq, by] of check.removes)
    if (!check.removed.has(seq))
      check.add(
        'payload',
        placeOf(PAYLOADS, null),
        seq,
        `entry ${by} removes entry ${seq}, whose payload still stands`,
      );
}

async function checkCaptures(files: FileLayer, check: Check): Promise<number> {
  let count = 0;
  for (const folder of await files.list(CAPTURES))
    for (const name of await files.list(`${CAPTURES}/${folder}`)) {
      if (name.endsWith('.tmp')) continue;
      const place = placeOf(`${CAPTURES}/${folder}/${name}`, null);
      const bytes = await files.read(place.file);
      count += 1;
      if (!bytes || sha256(bytes) !== name)
        check.add('capture', place, check.captures.get(name) ?? null, 'the bytes are not those of its digest');
    }
  for (const [digest, seq] of check.captures)
    if ((await files.size(captureFile(digest))) === null)
      check.add('capture', placeOf(captureFile(digest), null), seq, `the bytes that entry ${seq} names are missing`);
  return count;
}

async function checkMark(files: FileLayer, check: Check): Promise<void> {
  const mark = await readMark(files);
  if (mark === 'broken') check.add('format', placeOf(MARK_FILE, null), null, 'the mark is not as it was written');
  else if (mark && mark.seq > check.seq)
    check.add(
      'chain',
      placeOf(RECORD, null),
      check.seq + 1,
      `entries up to ${mark.seq} were acknowledged, not all stand`,
    );
}

/**
 * Reads everything there is and names what is not as it was written: FORMAT, chain, payloads, captures.
 * Changes nothing, and goes on after a fault.
 */
export async function verifyFiles(files: FileLayer, options: VerifyOptions = {}): Promise<Verification> {
  const check = new Check();
  const format = (await files.read(FORMAT_FILE)) ?? new Uint8Array();
  try {
    parseFormat(Buffer.from(format).toString('utf8'));
  } catch (error) {
    check.add('format', placeOf(FORMAT_FILE, null), null, (error as Error).message);
  }
  check.hash = genesis(format);
  const segments = (await listSegments(files, RECORD)).length;
  for (let segment = 1; segment <= segments; segment += 1) await checkSegment(files, segment, check, options);
  checkRemovals(check);
  const captures = await checkCaptures(files, check);
  await checkMark(files, check);
  return { entries: check.entries, captures, head: check.hash, findings: check.findings };
}
