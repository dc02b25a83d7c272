/** What is known of a word by itself: its groups of like words. Keyed by the hash of the normal form. */

import { hashString } from './hash.js';

export interface WordTable {
  /** Row of a word by the hash of its normal form; 0 for a word unknown. */
  find(hash: number): number;
  /** Groups of words with like contexts, by row; 0 for none. */
  fine: Uint16Array;
  coarse: Uint8Array;
}

export interface WordTableSections {
  /** Hash of the word of each row; 0 for the unknown word and for doubles. */
  hashes: Int32Array;
  fine: Uint16Array;
  coarse: Uint8Array;
}

export function openWordTable(sections: WordTableSections): WordTable {
  const { hashes } = sections;
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 1.6));
  const mask = size - 1;
  const keys = new Int32Array(size);
  const rows = new Uint16Array(size);
  for (let row = 1; row < hashes.length; row += 1) {
    const key = hashes[row]!;
    if (key === 0) continue;
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    rows[slot] = row;
  }
  return {
    fine: sections.fine,
    coarse: sections.coarse,
    find(hash) {
      const key = hash || 1;
      let slot = key & mask;
      while (keys[slot] !== 0) {
        if (keys[slot] === key) return rows[slot]!;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
  };
}

/** `words` in the order of their rows (row 0 is the unknown word), with their groups. */
export function buildWordTable(
  words: readonly string[],
  groups: ReadonlyMap<string, readonly [fine: number, coarse: number]>,
): WordTableSections {
  const hashes = new Int32Array(words.length);
  const fine = new Uint16Array(words.length);
  const coarse = new Uint8Array(words.length);
  const known = new Set<number>();
  words.forEach((word, row) => {
    const hash = hashString(word) || 1;
    if (row === 0 || known.has(hash)) return; // the more frequent word came first
    known.add(hash);
    hashes[row] = hash;
    const group = groups.get(word);
    fine[row] = group ? group[0] + 1 : 0;
    coarse[row] = group ? group[1] + 1 : 0;
  });
  return { hashes, fine, coarse };
}

const DIGIT = /\d/g;

/** Lower case, figures as 0, typographic marks as their plain ones: what the tables are keyed by. */
export function normalForm(text: string): string {
  const first = text.charCodeAt(0);
  if (text.length <= 3 && (first > 127 || first < 48)) return plainMark(text);
  return hasDigit(text) ? text.replace(DIGIT, '0') : text;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['``', '"'],
  ["''", '"'],
  ['’’', '"'],
  ['‘‘', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '--'],
  ['―', '--'],
  ['…', '...'],
]);

function plainMark(text: string): string {
  return MARKS.get(text) ?? text.replace('’', "'");
}
