import type { Kysely, Transaction } from 'kysely';
import { CounterclaimError } from '../../model/errors.js';
import type { LedgerSchema } from '../schema.js';

/** Brings some of the record into the view: entries in order, one transaction. */
export type ApplySome<T> = (entries: readonly T[], transaction: Transaction<LedgerSchema>) => Promise<void>;

export interface ApplierOptions<T> {
  database: Kysely<LedgerSchema>;
  apply: ApplySome<T>;
  /** What must be done outside the transaction, before it; safe to do again. */
  before?: (entries: readonly T[]) => Promise<void>;
  /** How many of those that wait are applied in one transaction; all where it is not given. */
  atOnce?: (waiting: readonly T[]) => number;
}

/** SQLSTATE of a full disk. */
const DISK_FULL = '53100';

/** Why the view stays behind. Nothing is lost by it: opening the ledger again applies what is missing. */
export function applyFailure(cause: unknown): CounterclaimError {
  const { message, code } = cause as Error & { code?: string };
  return code === DISK_FULL
    ? new CounterclaimError(
        'disk-full',
        `The disk of the ledger is full: the view could not follow (${message}). All that was acknowledged stands. Make room and open it again.`,
        { cause },
      )
    : new CounterclaimError(
        'apply-failed',
        `The view could not follow the record (${message}). The record stands; "rebuild" makes the view anew.`,
        { cause },
      );
}

/** Follows the record: what is pushed is applied in order, some at a time, beside whatever else is done. */
export class Applier<T> {
  private readonly options: ApplierOptions<T>;
  private waiting: T[] = [];
  private running: Promise<void> | null = null;
  private failure: CounterclaimError | null = null;

  constructor(options: ApplierOptions<T>) {
    this.options = options;
  }

  get failed(): CounterclaimError | null {
    return this.failure;
  }

  /** Entries that the view does not show yet. */
  get pending(): readonly T[] {
    return this.waiting;
  }

  push(entries: readonly T[]): void {
    for (const entry of entries) this.waiting.push(entry);
    if (!this.failure) this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Resolves when so few wait that more may come. */
  async room(most: number): Promise<void> {
    while (this.waiting.length > most && this.running) await this.running;
  }

  /** Resolves when all that was pushed stands in the view. */
  async settle(): Promise<void> {
    while (this.running) await this.running;
    if (this.failure) throw this.failure;
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    try {
      while (this.waiting.length > 0) {
        const some = this.waiting.slice(0, this.options.atOnce?.(this.waiting));
        await this.options.before?.(some);
        await this.options.database.transaction().execute(transaction => this.options.apply(some, transaction));
        // Only now: until then these are looked up here.
        this.waiting = this.waiting.slice(some.length);
      }
    } catch (cause) {
      this.failure = applyFailure(cause);
    }
  }
}
