import { CounterclaimError } from '../errors.js';

/** Where in the record's files something is wrong. `line` counts from 1; `byte` is the offset in the file. */
export interface RecordPlace {
  /** Path below the ledger's folder, or the table of a database. */
  file: string;
  line: number | null;
  byte: number | null;
}

export const describePlace = (place: RecordPlace): string =>
  place.file +
  (place.line === null ? '' : `, line ${place.line}`) +
  (place.byte === null ? '' : ` (byte ${place.byte})`);

/** The record itself is wrong: nothing is added to it, and nothing is computed from it, until that is settled. */
export class RecordDamagedError extends CounterclaimError {
  readonly place: RecordPlace;

  constructor(place: RecordPlace, what: string, options?: { cause?: unknown }) {
    super('record-damaged', `${describePlace(place)}: ${what}`, options);
    this.name = 'RecordDamagedError';
    this.place = place;
  }
}

/** Who holds a ledger's lock. */
export interface LockHolder {
  pid: number;
  host: string;
  /** Boot id of the machine, and start of the process in clock ticks since then; null where neither can be told. */
  boot: string | null;
  started: string | null;
  /** ISO 8601. */
  since: string;
  command: string;
}

/** Another process, named in the message, has the ledger open. */
export class LedgerLockedError extends CounterclaimError {
  readonly holder: LockHolder;

  constructor(message: string, holder: LockHolder) {
    super('ledger-locked', message);
    this.name = 'LedgerLockedError';
    this.holder = holder;
  }
}
