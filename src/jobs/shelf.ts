import { sql, type Transaction } from 'kysely';
import type { LedgerClaim } from '../model/ledger/claim.js';
import type { OriginReport } from '../reconcile/origins/origin-report.js';
import type { Telling } from '../reconcile/incidents/telling.js';
import type { LedgerSchema } from '../store/schema.js';

type Tx = Transaction<LedgerSchema>;

/** Reports and tellings held at most: what one region's days need again and again, a few tens of megabytes. */
const REPORTS = 1000;
const TELLINGS = 5000;

const MARK = 'shelf';

/** The last used of many, by key. */
class Recent<T> {
  private readonly held = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.held.get(key);
    if (found !== undefined) {
      this.held.delete(key);
      this.held.set(key, found);
    }
    return found;
  }

  put(key: string, value: T): void {
    this.held.delete(key);
    this.held.set(key, value);
    if (this.held.size > this.most) for (const oldest of this.held.keys()) return void this.held.delete(oldest);
  }

  forget(key: string): void {
    this.held.delete(key);
  }

  clear(): void {
    this.held.clear();
  }
}

/**
 * What the view holds of the reports met last, kept between commits: it saves reading back as JSON what was just written.
 * Nothing on it is ever changed in place; whoever writes claims or tellings takes them off. Another process may have
 * written the view meanwhile, or a transaction have come to nothing: a mark in the view tells, and the shelf is emptied.
 */
export class Shelf {
  /** Claims that stand, by report. */
  readonly claims = new Recent<readonly LedgerClaim[]>(REPORTS);
  /** Reports as their origin is judged. */
  readonly sources = new Recent<OriginReport>(REPORTS);
  /** Tellings by node. */
  readonly tellings = new Recent<Telling>(TELLINGS);
  private mark: string | null = null;
  private deferred: (() => Promise<void>)[] = [];

  /** Begins a transaction: empties the shelf unless the view stands as this shelf's last transaction left it. */
  async begin(tx: Tx): Promise<void> {
    const row = await tx.selectFrom('meta').select('value').where('key', '=', MARK).executeTakeFirst();
    if (row?.value !== this.mark || this.mark === null) {
      this.claims.clear();
      this.sources.clear();
      this.tellings.clear();
    }
    // Whatever the transaction puts here counts only once the view has the mark of its end.
    this.mark = null;
    this.deferred = [];
  }

  /** Keeps writes back until `flush`: sent before a long computation, the database carries them out beside it. */
  defer(write: () => Promise<void>): void {
    this.deferred.push(write);
  }

  /** Sends what was kept back, in order. To be called before anything reads what it writes. */
  async flush(): Promise<void> {
    const writes = this.deferred;
    this.deferred = [];
    for (const write of writes) await write();
  }

  async end(tx: Tx): Promise<void> {
    this.mark = crypto.randomUUID();
    await sql`insert into meta (key, value) values (${MARK}, ${this.mark})
      on conflict (key) do update set value = excluded.value`.execute(tx);
  }
}
