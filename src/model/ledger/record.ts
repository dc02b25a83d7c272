import type { Reading } from '../reading.js';
import type { Judgement } from './judgement.js';

/** What the record keeps. Everything else in a ledger is computed from these. */
export type EntryKind = 'capture' | 'reading' | 'judgement' | 'assessment' | 'tombstone';

/**
 * A link of the chain. It names no report and carries no words: what it stands for lies beside it as a payload,
 * which can be removed while the chain still verifies.
 */
export interface RecordEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** When it was recorded: ISO 8601, UTC, milliseconds. Never goes back; equal for entries of one commit. */
  at: string;
  kind: EntryKind;
  /** Keyed digest of the idempotence key, 32 hex digits: an equal key is recorded once. */
  key: string;
  /** SHA-256 (hex) of the payload's salt and UTF-8 bytes. */
  digest: string;
  /** `hash` of the entry before, or the digest of the ledger's FORMAT for the first. */
  prev: string;
  /** SHA-256 (hex) of prev, seq, at, kind, key and digest, joined by line feeds. */
  hash: string;
}

/** That a report's bytes were received. The bytes lie once, by their digest, however many reports share them. */
export interface CapturePayload {
  report: string;
  /** SHA-256 (hex) of the bytes. */
  capture: string;
  bytes: number;
  mediaType: string | null;
  /** What was given with the report: address, outlet, title, date. Told apart from what the text itself says. */
  given: Readonly<Record<string, string | null>>;
  /** ISO 8601; when the bytes were fetched, where they were. */
  retrieved: string | null;
}

/** What one version of the extractor read in one capture. */
export interface ReadingPayload {
  report: string;
  /** SHA-256 (hex) of the bytes that were read. */
  capture: string;
  reading: Reading;
}

/** A person's decision on a profile's result; it overrides the profile until another one undoes it. */
export interface AssessmentPayload {
  id: string;
  /** The toll group or incident that is assessed. */
  target: string;
  profile: string;
  /** Figures put in place of the profile's; null takes an earlier assessment back. */
  values: Readonly<Record<string, number | string | null>> | null;
  by: string;
  reason: string;
  undoes: string | null;
}

/** That payloads were removed, by whom and why. */
export interface TombstonePayload {
  /** Sequence numbers of the entries whose payloads and salts are gone. */
  removes: readonly number[];
  by: string;
  reason: string;
}

/** The payload of each kind of entry. */
export interface Payloads {
  capture: CapturePayload;
  reading: ReadingPayload;
  judgement: Judgement;
  assessment: AssessmentPayload;
  tombstone: TombstonePayload;
}

/** An entry with what it stands for; `payload` is null where a tombstone removed it. */
export type FullEntry = { [K in EntryKind]: RecordEntry & { kind: K; payload: Payloads[K] | null } }[EntryKind];

/** Something to record. `key` tells what is the same: a key that already stands is not recorded again. */
export type NewEntry = {
  [K in Exclude<EntryKind, 'tombstone'>]: {
    kind: K;
    key: string;
    payload: Payloads[K];
    /** Bytes that the payload names by digest; written before the entry is. */
    capture?: Uint8Array;
  };
}[Exclude<EntryKind, 'tombstone'>];

/** What became of a new entry. `removed`: it once stood and was taken out by a tombstone, so it was not added again. */
export interface Appended {
  seq: number;
  outcome: 'added' | 'stands' | 'removed';
}

/** One report with one set of bytes. */
export const captureKey = (report: string, capture: string): string => JSON.stringify(['capture', report, capture]);

/** One report, one set of bytes, one version of the extractor and its resources. */
export const readingKey = (report: string, capture: string, extractor: Reading['extractor']): string =>
  JSON.stringify(['reading', report, capture, extractor.version, extractor.resources]);

export const judgementKey = (id: string): string => JSON.stringify(['judgement', id]);
