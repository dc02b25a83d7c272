/** What was computed last, a few at most; two who ask for one thing at once wait for one computation. */
export class Cache<T> {
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = make();
    this.kept.set(key, made);
    // What failed is asked anew.
    made.catch(() => this.kept.get(key) === made && this.kept.delete(key));
    for (const old of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(old);
    }
    return made;
  }
}
