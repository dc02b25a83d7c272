/** What is known of a word by itself: its groups of like words. Keyed by the hash of the normal form. */

import { hashString } from './hash.js';

export interface WordTable {
  /** Slot of a word, or -1. */
  find(hash: number): number;
  fine: Uint16Array;
  coarse: Uint8Array;
}

export interface WordTableSections {
  keys: Int32Array;
  fine: Uint16Array;
  coarse: Uint8Array;
}

export function openWordTable(sections: WordTableSections): WordTable {
  const { keys } = sections;
  const mask = keys.length - 1;
  return {
    fine: sections.fine,
    coarse: sections.coarse,
    find(hash) {
      const key = hash || 1;
      let slot = key & mask;
      while (keys[slot] !== 0) {
        if (keys[slot] === key) return slot;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
  };
}

/** Groups start from 1 in the table: 0 is the group of the unknown. */
export function buildWordTable(rows: readonly (readonly [word: string, fine: number, coarse: number])[]): WordTableSections {
  const size = 2 ** Math.ceil(Math.log2(rows.length * 1.6));
  const keys = new Int32Array(size);
  const fine = new Uint16Array(size);
  const coarse = new Uint8Array(size);
  for (const [word, f, c] of rows) {
    const key = hashString(normalForm(word)) || 1;
    let slot = key & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (keys[slot] === key) continue; // the more frequent word came first
    keys[slot] = key;
    fine[slot] = f + 1;
    coarse[slot] = c + 1;
  }
  return { keys, fine, coarse };
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
