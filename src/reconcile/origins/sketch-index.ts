/** Reports that share this many hashes are worth comparing sentence by sentence. */
const NEEDED = 2;
/** Reports kept for a hash: a story printed in a thousand papers is found through any of these. */
const KEPT = 16;

/**
 * Finds reports with sentences in common. One look-up a hash, whatever the number of reports; a hash keeps its
 * smallest report ids only, so that neither a stock phrase nor a story that all print grows the cost.
 */
export class SketchIndex {
  readonly #reports = new Map<number, string[]>();

  /** Reports that share enough hashes with the sketch, by number of shared hashes, then by id. */
  similar(sketch: readonly number[]): string[] {
    const counts = new Map<string, number>();
    for (const hash of sketch) {
      for (const report of this.#reports.get(hash) ?? []) counts.set(report, (counts.get(report) ?? 0) + 1);
    }
    const needed = Math.min(NEEDED, sketch.length);
    return [...counts]
      .filter(([, count]) => count >= needed)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([report]) => report);
  }

  add(report: string, sketch: readonly number[]): void {
    for (const hash of sketch) {
      const known = this.#reports.get(hash);
      if (!known) this.#reports.set(hash, [report]);
      else if (!known.includes(report)) {
        known.push(report);
        known.sort();
        if (known.length > KEPT) known.pop();
      }
    }
  }
}
