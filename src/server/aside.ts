/** Notes, assignments and feeds: the workplace around a ledger, no part of its record. Kept as one document. */
export interface AsideData {
  assigned: Record<string, string>;
  notes: Record<string, { by: string; at: string; text: string }[]>;
  feeds: Feed[];
}

export interface Feed {
  id: string;
  url: string;
  name: string | null;
  paused: boolean;
  lastFetch: string | null;
  lastError: string | null;
  /** Reports that came from it, all fetches together. */
  added: number;
  /** Entries that were taken in or refused for good: not fetched again. */
  seen: string[];
}

/** Where it is kept: a file beside the ledger, or a table. */
export interface AsideKeeper {
  read(): Promise<AsideData | null>;
  write(data: AsideData): Promise<void>;
}

const EMPTY: AsideData = { assigned: {}, notes: {}, feeds: [] };

/** The workplace, in memory, written down at each change; changes follow one another. */
export class Aside {
  /** Grows with each change. */
  revision = 0;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly keeper: AsideKeeper,
    private state: AsideData,
  ) {}

  static async open(keeper: AsideKeeper): Promise<Aside> {
    return new Aside(keeper, { ...structuredClone(EMPTY), ...(await keeper.read()) });
  }

  get data(): Readonly<AsideData> {
    return this.state;
  }

  /** Resolves when the change is written down; one that cannot be written does not stand. */
  change(make: (draft: AsideData) => void): Promise<void> {
    const done = this.writing.then(async () => {
      const draft = structuredClone(this.state);
      make(draft);
      await this.keeper.write(draft);
      this.state = draft;
      this.revision += 1;
    });
    this.writing = done.catch(() => undefined);
    return done;
  }
}
