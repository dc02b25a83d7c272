import { PostingTable } from './posting-table.js';

/** Tables that the hashes are spread over, so that no adding waits for all of them to be moved into larger ones. */
const TABLES = 256;

/** Postings by 32-bit hash, at most `kept` for each, the first by `before`. Depends on what was added, not on the order. */
export class Postings {
  readonly #tables: PostingTable[] = [];

  constructor(kept: number, before: (a: number, b: number) => boolean) {
    for (let i = 0; i < TABLES; i += 1) this.#tables.push(new PostingTable(kept, before));
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#tables.reduce((sum, table) => sum + table.bytes, 0);
  }

  add(hash: number, posting: number): void {
    this.#tables[hash % TABLES]?.add(hash, posting);
  }

  get(hash: number): number[] {
    return this.#tables[hash % TABLES]?.get(hash) ?? [];
  }
}
