/** The words of a text as numbers: one typed array a property, filled once, read by every model. */

import { hashRange, hashString } from './hash.js';
import { affixRow, shapeBucket } from './word-features.js';
import { normalForm, type WordTable } from './word-table.js';

export interface Columns {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Hash of the normal form. */
  word: Int32Array;
  suffix3: Int32Array;
  /** Rows of the network's tables: word, endings of 2, 3, 4 letters, beginning of 3, shape. */
  row: Int32Array;
  ending2: Int32Array;
  ending3: Int32Array;
  ending4: Int32Array;
  opening: Int32Array;
  shapeRow: Int32Array;
  /** Capitals, figures and marks as a small pattern. */
  shape: Int32Array;
  fine: Int32Array;
  coarse: Int32Array;
  /** Position in the model's tag list, once tagged. */
  tag: Int32Array;
  lower: string[];
}

export function makeColumns(capacity: number): Columns {
  const column = () => new Int32Array(capacity);
  return {
    count: 0,
    start: column(),
    end: column(),
    word: column(),
    suffix3: column(),
    row: column(),
    ending2: column(),
    ending3: column(),
    ending4: column(),
    opening: column(),
    shapeRow: column(),
    shape: column(),
    fine: column(),
    coarse: column(),
    tag: column(),
    lower: new Array<string>(capacity).fill(''),
  };
}

/** Fills columns from flat start, end pairs. */
export function fillColumns(text: string, offsets: readonly number[], words: WordTable): Columns {
  const count = offsets.length / 2;
  const columns = makeColumns(count);
  columns.count = count;
  for (let i = 0; i < count; i += 1) fillToken(columns, i, text, offsets[2 * i]!, offsets[2 * i + 1]!, words);
  return columns;
}

function fillToken(columns: Columns, i: number, text: string, start: number, end: number, words: WordTable): void {
  const form = text.slice(start, end);
  const lower = form.toLowerCase();
  const normal = normalForm(lower);
  const length = normal.length;
  columns.start[i] = start;
  columns.end[i] = end;
  columns.lower[i] = lower;
  columns.word[i] = hashString(normal);
  const shape = shapeOf(form);
  columns.shape[i] = shape;
  columns.shapeRow[i] = shapeBucket(shape);
  const ending = hashRange(normal, Math.max(0, length - 3), length);
  columns.suffix3[i] = ending;
  columns.ending2[i] = affixRow(hashRange(normal, Math.max(0, length - 2), length));
  columns.ending3[i] = affixRow(ending);
  columns.ending4[i] = affixRow(hashRange(normal, Math.max(0, length - 4), length));
  columns.opening[i] = affixRow(hashRange(normal, 0, Math.min(3, length)));
  const row = words.find(columns.word[i]!);
  columns.row[i] = row;
  columns.fine[i] = words.fine[row]!;
  columns.coarse[i] = words.coarse[row]!;
}

/** Base-5 digits: 1 lower, 2 upper, 3 figure, 4 other; a run counts once, at most five runs. */
export function shapeOf(form: string): number {
  let shape = 0;
  let last = 0;
  let runs = 0;
  for (let i = 0; i < form.length && runs < 5; i += 1) {
    const kind = charKind(form.charCodeAt(i), form[i] ?? '');
    if (kind === last) continue;
    shape = shape * 5 + kind;
    last = kind;
    runs += 1;
  }
  // One capital alone ("I", "A", "J.") is no all-capital word.
  return form.length === 1 ? shape + 4000 : shape;
}

function charKind(code: number, char: string): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 0xc0) return 4;
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  if (lower === upper) return 4;
  return char === lower ? 1 : 2;
}
