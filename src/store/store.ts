import type { Kysely, Transaction } from 'kysely';
import type { Notice } from '../model/errors.js';
import type { Appended, FullEntry, NewEntry, Payloads } from '../model/ledger/record.js';
import type { RecordPlace } from '../model/ledger/errors.js';
import type { LedgerSchema } from './schema.js';

/**
 * Brings the view up to date with entries of the record, in order, inside one transaction. It is called once for
 * every entry, and again from the first one when the view is rebuilt: it must depend on nothing but what it is given.
 * `payload` is null where a tombstone removed it; a tombstone entry itself asks to take out what it removed.
 */
export type Apply = (entries: readonly FullEntry[], transaction: Transaction<LedgerSchema>) => Promise<void>;

export interface StoreOptions {
  /** The ledger's folder: record, captures and embedded database, or the address `postgres://…` of a database. */
  location: string;
  apply: Apply;
  /** False: an error where there is no ledger yet. Default true. */
  create?: boolean;
  /** Entries applied in one transaction at most. Default 256. */
  applyAtOnce?: number;
}

/** Something that does not verify. */
export interface Finding {
  code: 'chain' | 'payload' | 'capture' | 'format' | 'seal' | 'quote' | 'view';
  place: RecordPlace;
  /** The entry concerned, where it can be told. */
  seq: number | null;
  message: string;
}

export interface Verification {
  entries: number;
  captures: number;
  /** Hash of the last entry; two ledgers with one head hold the same record. */
  head: string;
  findings: Finding[];
}

export interface VerifyOptions {
  /** Checks what an entry says, for example that every quote cuts out of its text; a sentence for each fault. */
  check?: (entry: FullEntry) => readonly string[];
}

/** A ledger's durable side: the record, and the database that is a view of it. */
export interface Store {
  readonly kind: 'embedded' | 'postgres';
  /** What opening met: a torn tail cut off, a stale lock taken over, a view made anew. */
  readonly notices: readonly Notice[];
  /** The view, for queries. Written by `apply` only. */
  readonly database: Kysely<LedgerSchema>;
  /** Records what does not stand yet. Resolves, in the order given, when all of it is synced; the view follows (`settle`). */
  append(entries: readonly NewEntry[]): Promise<Appended[]>;
  /** Removes payloads, and captures that no other entry needs, under a recorded tombstone. Resolves with its sequence number. */
  remove(removes: readonly number[], by: string, reason: string): Promise<number>;
  /** Resolves when everything acknowledged before the call stands in the view; rejects when applying failed. */
  settle(): Promise<void>;
  /** Entries in order, from a sequence number on. */
  entries(from?: number): AsyncIterable<FullEntry>;
  /** What an entry stands for; null where it was removed or there is no such entry. */
  payload(seq: number): Promise<Payloads[keyof Payloads] | null>;
  /** Bytes by their SHA-256 (hex), checked against it; null where there are none. */
  capture(sha256: string): Promise<Uint8Array | null>;
  verify(options?: VerifyOptions): Promise<Verification>;
  /** Makes the view anew from the record. */
  rebuild(): Promise<void>;
  /** Writes the record and captures as files into an empty folder. */
  exportTo(folder: string): Promise<void>;
  /** Waits for what is under way and gives the ledger free. */
  close(): Promise<void>;
}
