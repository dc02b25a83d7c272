/** Free slot; a hash of 0 is kept as 1. */
const FREE = 0;
/** Slots in use, of all, at which the table doubles. */
const FULL = 0.7;
const FIRST = 16;

const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/**
 * Postings (report numbers, ascending by a rank of the caller's) by 32-bit hash, in typed arrays: open addressing, a
 * lone posting in its slot, more of them in a list of at most `kept`. The lists do not depend on the order of adding.
 */
export class PostingTable {
  #keys = new Uint32Array(FIRST);
  /** A report number, or −1 − the first node of a list. */
  #values = new Int32Array(FIRST);
  #used = 0;
  #reports = new Int32Array(FIRST);
  #next = new Int32Array(FIRST);
  #nodes = 0;
  readonly #kept: number;
  readonly #before: (a: number, b: number) => boolean;

  constructor(kept: number, before: (a: number, b: number) => boolean) {
    this.#kept = kept;
    this.#before = before;
  }

  /** Bytes of the arrays, room to grow in included. */
  get bytes(): number {
    return (this.#keys.length + this.#values.length + this.#reports.length + this.#next.length) * 4;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 8;
    for (;;) {
      slot &= mask;
      const held = this.#keys[slot];
      if (held === key || held === FREE) return slot;
      slot += 1;
    }
  }

  #double(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Int32Array(values.length * 2);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? FREE;
      if (key === FREE) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[i] ?? 0;
    }
  }

  /** Writes a list anew: into its own nodes, and into new ones where it grew. */
  #store(slot: number, first: number, reports: readonly number[]): void {
    let node = first;
    let last = -1;
    for (const report of reports) {
      if (node < 0) {
        if (this.#nodes === this.#reports.length) {
          this.#reports = grown(this.#reports);
          this.#next = grown(this.#next);
        }
        node = this.#nodes;
        this.#nodes += 1;
        this.#next[node] = -1;
        if (last < 0) this.#values[slot] = -1 - node;
        else this.#next[last] = node;
      }
      this.#reports[node] = report;
      last = node;
      node = this.#next[node] ?? -1;
    }
  }

  add(hash: number, report: number): void {
    const key = hash === FREE ? 1 : hash;
    let slot = this.#slot(key);
    if (this.#keys[slot] === FREE) {
      if (this.#used + 1 > this.#keys.length * FULL) {
        this.#double();
        slot = this.#slot(key);
      }
      this.#used += 1;
      this.#keys[slot] = key;
      this.#values[slot] = report;
      return;
    }
    const known = this.get(hash);
    if (known.includes(report)) return;
    const at = known.findIndex(other => this.#before(report, other));
    if (at < 0 && known.length >= this.#kept) return;
    known.splice(at < 0 ? known.length : at, 0, report);
    const value = this.#values[slot] ?? 0;
    this.#store(slot, value < 0 ? -1 - value : -1, known.slice(0, this.#kept));
  }

  get(hash: number): number[] {
    const key = hash === FREE ? 1 : hash;
    const slot = this.#slot(key);
    if (this.#keys[slot] === FREE) return [];
    const value = this.#values[slot] ?? 0;
    if (value >= 0) return [value];
    const found: number[] = [];
    for (let node = -1 - value; node >= 0; node = this.#next[node] ?? -1) found.push(this.#reports[node] ?? 0);
    return found;
  }
}
