/** Limits of what may be under way at once. */
export interface WindowLimits {
  lines: number;
  bytes: number;
}

/**
 * Results in the order in which they were asked for, with a bounded number under way:
 * `add` waits while the window is full, and the window stays full while the sink is slow.
 */
export class OrderedWindow<T> {
  private lines = 0;
  private bytes = 0;
  private tail: Promise<void> = Promise.resolve();
  private failed: { error: unknown } | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly limits: WindowLimits,
    private readonly sink: (result: T) => void | Promise<void>,
  ) {}

  private full(bytes: number): boolean {
    return this.lines >= this.limits.lines || (this.lines > 0 && this.bytes + bytes > this.limits.bytes);
  }

  private throwFailure(): void {
    if (this.failed) throw this.failed.error;
  }

  /** Starts work as soon as there is room for it; its result goes to the sink after all results before it. */
  async add(bytes: number, start: () => Promise<T>): Promise<void> {
    while (this.full(bytes) && !this.failed) await new Promise<void>(resolve => (this.wake = resolve));
    this.throwFailure();
    this.lines++;
    this.bytes += bytes;
    const result = start();
    // Whoever stands behind a failure in the queue is never asked for; its own failure must not go unheard as a crash.
    result.catch(() => {});
    this.tail = this.tail
      .then(async () => {
        if (!this.failed) await this.sink(await result);
      })
      .catch((error: unknown) => {
        this.failed ??= { error };
      })
      .then(() => {
        this.lines--;
        this.bytes -= bytes;
        this.wake?.();
      });
  }

  /** Waits until everything added has reached the sink. */
  async finish(): Promise<void> {
    await this.tail;
    this.throwFailure();
  }
}
