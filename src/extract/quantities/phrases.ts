import type { Word } from './words.js';

/** Finds the longest of a set of word sequences at a position. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { words: string[]; value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const list = this.#byFirst.get(first) ?? [];
      list.push({ words, value });
      list.sort((a, b) => b.words.length - a.words.length);
      this.#byFirst.set(first, list);
    }
  }

  /** The words that a phrase may begin with. */
  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that starts at `at`, within one sentence. */
  at(words: readonly Word[], at: number): { value: T; length: number } | null {
    const first = words[at];
    if (!first) return null;
    for (const entry of this.#byFirst.get(first.lower) ?? []) {
      const fits = entry.words.every((word, i) => {
        const here = words[at + i];
        return here !== undefined && here.lower === word && here.sentence === first.sentence;
      });
      if (fits) return { value: entry.value, length: entry.words.length };
    }
    return null;
  }

  /** The longest phrase that ends right before `end`. */
  before(words: readonly Word[], end: number, longest = 5): { value: T; length: number } | null {
    for (let length = Math.min(longest, end); length > 0; length -= 1) {
      const found = this.at(words, end - length);
      if (found?.length === length) return found;
    }
    return null;
  }
}
