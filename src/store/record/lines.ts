import type { EntryKind, RecordEntry } from '../../model/ledger/record.js';
import { entryHash } from './chain.js';

const KINDS: ReadonlySet<string> = new Set<EntryKind>(['capture', 'reading', 'judgement', 'assessment', 'tombstone']);
const NEWLINE = 10;
const SPACE = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line's bytes without its line feed, and where it stands. `whole` is false where the line feed is missing. */
export interface Line {
  number: number;
  offset: number;
  bytes: Uint8Array;
  whole: boolean;
}

/** The lines of a file, each with its offset; no text, no line. */
export function* splitLines(bytes: Uint8Array): Generator<Line> {
  let number = 1;
  for (let offset = 0; offset < bytes.length; number += 1) {
    const end = bytes.indexOf(NEWLINE, offset);
    const whole = end >= 0;
    yield { number, offset, bytes: bytes.subarray(offset, whole ? end : bytes.length), whole };
    offset = whole ? end + 1 : bytes.length;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** An entry has one way to be written, so that no byte of its line can change unseen. */
export const formatEntry = ({ seq, at, kind, key, digest, prev, hash }: RecordEntry): string =>
  JSON.stringify({ seq, at, kind, key, digest, prev, hash });

/** The entry of a line; null where it is none, is written otherwise, or its hash is not of its fields. */
export function parseEntry(bytes: Uint8Array): RecordEntry | null {
  const text = decode(bytes);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as RecordEntry;
    const { seq, at, kind, key, digest, prev, hash } = value;
    if (!Number.isSafeInteger(seq) || ![at, kind, key, digest, prev, hash].every(isText) || !KINDS.has(kind))
      return null;
    return formatEntry(value) === text && entryHash(value) === hash ? value : null;
  } catch {
    return null;
  }
}

/** What lies beside an entry: its payload with the salt, or the number of the tombstone that removed both. */
export type PayloadLine = { seq: number; salt: string; json: Uint8Array } | { seq: number; removedBy: number };

export const formatPayload = (seq: number, salt: string, json: string): string =>
  `{"seq":${seq},"salt":"${salt}","payload":${json}}`;

/** A removed payload leaves a line as long as it was, so that no other line moves. */
export const formatRemoved = (seq: number, removedBy: number, length: number): string =>
  `{"seq":${seq},"removed":${removedBy}}`.padEnd(length, ' ');

const STANDING = /^\{"seq":([1-9]\d{0,14}),"salt":"([0-9a-f]{64})","payload":/;
const REMOVED = /^\{"seq":([1-9]\d{0,14}),"removed":([1-9]\d{0,14})\} *$/;
const LONGEST_HEAD = 128;

/** The parts of a payload's line; null where it is none. The payload itself is not looked into. */
export function parsePayload(bytes: Uint8Array): PayloadLine | null {
  const head = Buffer.from(bytes.subarray(0, LONGEST_HEAD)).toString('latin1');
  const standing = STANDING.exec(head);
  if (standing && bytes.at(-1) === 0x7d)
    return {
      seq: Number(standing[1]),
      salt: standing[2] ?? '',
      json: bytes.subarray(standing[0].length, bytes.length - 1),
    };
  const removed = REMOVED.exec(head);
  return removed && bytes.subarray(LONGEST_HEAD).every(byte => byte === SPACE)
    ? { seq: Number(removed[1]), removedBy: Number(removed[2]) }
    : null;
}

/** The value of a payload's JSON; throws where it is not UTF-8 or no JSON. */
export const parsePayloadValue = (json: Uint8Array): unknown => JSON.parse(utf8.decode(json));
