import { byPublication } from './by-publication.js';
import { Postings } from './postings.js';

/** Reports that share this many hashes are worth comparing sentence by sentence. */
export const NEEDED = 2;
/** Reports kept for a hash: a story printed in a thousand papers is found through any of these. */
export const KEPT = 16;
/**
 * Finds reports with sentences in common. One look-up a hash, whatever the number of reports. A hash keeps the
 * earliest reports that have it, so that neither a stock phrase nor a story that all print grows the cost, and the
 * copy that others were made from is never the one left out. What is found depends on which reports were added, not
 * on their order.
 */
export class SketchIndex {
  readonly #ids: string[] = [];
  readonly #published: (string | null)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #postings = new Postings(KEPT, (a, b) => byPublication(this.#report(a), this.#report(b)) < 0);

  #report(number: number): { id: string; published: string | null } {
    return { id: this.#ids[number] ?? '', published: this.#published[number] ?? null };
  }

  /** Reports in the index. */
  get size(): number {
    return this.#ids.length;
  }

  /** Bytes of the postings, ids and dates left out. */
  get bytes(): number {
    return this.#postings.bytes;
  }

  /** Reports that share enough hashes with the sketch, by number of shared hashes, then by id. */
  similar(sketch: readonly number[]): string[] {
    const counts = new Map<number, number>();
    for (const hash of sketch) {
      for (const report of this.#postings.get(hash)) counts.set(report, (counts.get(report) ?? 0) + 1);
    }
    const needed = Math.min(NEEDED, sketch.length);
    const found: [string, number][] = [];
    for (const [report, count] of counts) if (count >= needed) found.push([this.#ids[report] ?? '', count]);
    return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([report]) => report);
  }

  /** Adds a report once; `published` is ISO 8601, null where unknown. */
  add(report: string, sketch: readonly number[], published: string | null = null): void {
    if (this.#numbers.has(report)) return;
    const number = this.#ids.length;
    this.#numbers.set(report, number);
    this.#ids.push(report);
    this.#published.push(published);
    for (const hash of sketch) this.#postings.add(hash, number);
  }
}
