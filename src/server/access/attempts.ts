const WINDOW_MS = 60_000;
const MOST = 20;

/** Failed attempts to sign in: after twenty within a minute, all wait. */
export class Attempts {
  private failed: number[] = [];

  constructor(private readonly now: () => number) {}

  get tooMany(): boolean {
    this.failed = this.failed.filter(at => this.now() - at < WINDOW_MS);
    return this.failed.length >= MOST;
  }

  fail(): void {
    this.failed.push(this.now());
  }
}
