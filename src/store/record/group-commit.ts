interface Request<T, R> {
  items: readonly T[];
  resolve: (results: R[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what is asked for while a commit is under way into the next one, so that many callers share one sync.
 * Results come back in the order of the items. Commits never overlap.
 */
export class GroupCommit<T, R> {
  private readonly commit: (items: readonly T[]) => Promise<R[]>;
  private waiting: Request<T, R>[] = [];
  private running: Promise<void> | null = null;

  constructor(commit: (items: readonly T[]) => Promise<R[]>) {
    this.commit = commit;
  }

  add(items: readonly T[]): Promise<R[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ items, resolve, reject });
      this.running ??= this.run().finally(() => {
        this.running = null;
      });
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // Callers of one turn of the event loop go together.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const requests = this.waiting;
      this.waiting = [];
      try {
        const results = await this.commit(requests.flatMap(request => request.items));
        let from = 0;
        for (const request of requests) request.resolve(results.slice(from, (from += request.items.length)));
      } catch (error) {
        for (const request of requests) request.reject(error);
      }
    }
  }
}
