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
  keys: Int32Array;
  rows: Uint16Array;
  fine: Uint16Array;
  coarse: Uint8Array;
}

export function openWordTable(sections: WordTableSections): WordTable {
  const { keys, rows } = sections;
  const mask = keys.length - 1;
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
  const size = 2 ** Math.ceil(Math.log2(words.length * 1.6));
  const sections = {
    keys: new Int32Array(size),
    rows: new Uint16Array(size),
    fine: new Uint16Array(words.length),
    coarse: new Uint8Array(words.length),
  };
  const { keys } = sections;
  words.forEach((word, row) => {
    if (row === 0) return;
    const key = hashString(word) || 1;
    let slot = key & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (keys[slot] === key) return; // the more frequent word came first
    keys[slot] = key;
    sections.rows[slot] = row;
    const group = groups.get(word);
    sections.fine[row] = group ? group[0] + 1 : 0;
    sections.coarse[row] = group ? group[1] + 1 : 0;
  });
  return sections;
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
