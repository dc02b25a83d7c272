import type { ClaimNames } from '../model/ledger/claim.js';
import type { Claim } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { wordsOf } from './claim-words.js';
import type { Names } from './names-of.js';

// A figure in a table is told by its row: what stands in the rows above and below is of other happenings, however near.

/** A cell with small words in it tells what happened; one without names a place, a day or a kind. */
const TELLS = /(?<!\p{L})\p{Ll}{4,}/u;

/** Cells of a claim's row, UTF-16 offsets; null where it stands in no table. Its evidence is figure, column head, then the row. */
export function rowOf(claim: Claim, toUtf16: (offset: number) => number): Span[] | null {
  if (!claim.rule?.startsWith('toll-table')) return null;
  const cells = claim.evidence.filter((_, i) => i > 1);
  return cells.map(({ start, end }) => ({ start: toUtf16(start), end: toUtf16(end) }));
}

interface Row {
  /** Names of the row, as near to its figure as a sentence's; those of the report stay. */
  names: Pick<ClaimNames, 'sentence' | 'paragraph' | 'sites'>;
  words: string[];
  /** What the row is about: its names of places. */
  head: string[];
}

/** What the cells of a row say. A cell's first word is capital in any case: it is a name where the cell is one. */
export function readRow(cells: readonly Span[], text: string, names: Names): Row {
  const head: string[] = [];
  const told: string[] = [];
  for (const { start, end } of cells) {
    const cell = text.slice(start, end);
    const tells = TELLS.test(cell);
    const first = start + (/\p{L}[\p{L}’'-]*/u.exec(cell)?.[0].length ?? 0);
    const here = tells ? names.within(first, end) : [...names.within(start, end), ...names.within(start, end, false)];
    (tells ? told : head).push(...here);
  }
  const all = [...new Set([...head, ...told])].sort();
  const words = [...new Set(cells.flatMap(({ start, end }) => wordsOf(text.slice(start, end))))].sort();
  return {
    names: { sentence: all, paragraph: all, sites: [...new Set(head)].sort() },
    words,
    head: [...new Set(head)].sort(),
  };
}
