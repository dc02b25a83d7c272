import type { Appended, NewEntry } from '../../model/ledger/record.js';

/** Reports of one commit at most, and how long the first of them waits for others (milliseconds). */
const MOST = 96;
const WAIT = 1500;

interface Waiting {
  entries: readonly NewEntry[];
  resolve: (appended: Appended[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Hands reports to the record in groups: what a commit changes in the ledger is computed once for all of it, so that few
 * large ones cost far less than one a report. Each is acknowledged when its group is synced.
 */
export class AppendTogether {
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** Reports that will come or are given up. */
  private expected = 0;
  /** Of these, handed over and not acknowledged yet. */
  private underSync = 0;
  private ending = false;

  constructor(private readonly append: (entries: readonly NewEntry[]) => Promise<Appended[]>) {}

  /** Reads a report and appends what came of it; null where there is nothing to append. */
  async add<T>(read: () => Promise<T>, entriesOf: (read: T) => readonly NewEntry[] | null): Promise<[T, Appended[]]> {
    this.expected += 1;
    try {
      const found = await read();
      const entries = entriesOf(found);
      return [found, entries ? await this.join(entries) : []];
    } finally {
      this.expected -= 1;
      this.flushLast();
    }
  }

  /** No more reports begin: the last ones wait for nobody else. */
  end(): void {
    this.ending = true;
    this.flushLast();
  }

  private join(entries: readonly NewEntry[]): Promise<Appended[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entries, resolve, reject });
      this.timer ??= setTimeout(() => this.flush(), WAIT);
      if (this.waiting.length >= MOST) this.flush();
      this.flushLast();
    });
  }

  private flushLast(): void {
    if (this.ending && this.waiting.length > 0 && this.waiting.length === this.expected - this.underSync) this.flush();
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const group = this.waiting;
    this.waiting = [];
    this.underSync += group.length;
    this.append(group.flatMap(({ entries }) => entries))
      .then(appended => {
        let from = 0;
        for (const { entries, resolve } of group) resolve(appended.slice(from, (from += entries.length)));
      })
      .catch((error: unknown) => {
        for (const { reject } of group) reject(error);
      })
      .finally(() => {
        this.underSync -= group.length;
      });
  }
}
