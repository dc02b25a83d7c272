import { shapeOf } from '../src/parse/columns.js';
import { hashRange } from '../src/parse/hash.js';
import { affixRow, shapeBucket } from '../src/parse/word-features.js';
import { normalForm } from '../src/parse/word-table.js';

/** Word, four affixes, four shapes (as written, Title, UPPER, lower), then tag, head, relation, projective head. */
export const ROW = 13;
export const SHAPE_VARIANTS = 4;

export function fillRow(rows: Int32Array, at: number, form: string, ids: ReadonlyMap<string, number>): void {
  const normal = normalForm(form.toLowerCase());
  rows[at] = ids.get(normal) ?? 0;
  const n = normal.length;
  const ending = (letters: number) => affixRow(hashRange(normal, Math.max(0, n - letters), n));
  rows.set([ending(2), ending(3), ending(4), affixRow(hashRange(normal, 0, Math.min(3, n)))], at + 1);
  const title = form.charAt(0).toUpperCase() + form.slice(1);
  [form, title, form.toUpperCase(), form.toLowerCase()].forEach((variant, i) => {
    rows[at + 5 + i] = shapeBucket(shapeOf(variant));
  });
}
