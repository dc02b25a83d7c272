import { describe, expect, it } from 'vitest';
import { readRow, rowOf } from '../../src/jobs/table-row.js';
import type { Names } from '../../src/jobs/names-of.js';
import type { Claim } from '../../src/model/reading.js';

const text = '| Orsk Ferry | 4 May | Shelling of a landing by Telmi gunners | 6 | 9 |';
const spanOf = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
/** Names of the text: the first words of cells are unsure, as at the beginning of a sentence. */
const written = [
  ['orsk', 'Orsk', false],
  ['ferry', 'Ferry', true],
  ['shelling', 'Shelling', false],
  ['telmi', 'Telmi', true],
] as const;
const names: Names = {
  outlet: [],
  sites: () => [],
  within: (from, to, sure = true) =>
    written
      .filter(([, word, known]) => known === sure && text.indexOf(word) >= from && text.indexOf(word) < to)
      .map(([name]) => name),
};
const cells = ['Orsk Ferry', '4 May', 'Shelling of a landing by Telmi gunners'].map(spanOf);

const claim = (rule: string): Claim =>
  ({ rule, evidence: [spanOf('6'), spanOf('6'), ...cells].map(span => ({ ...span, text: '' })) }) as unknown as Claim;

describe('the row of a figure', () => {
  it('is the cells beside it, without the head of its column', () => {
    expect(rowOf(claim('toll-table-killed'), at => at)).toEqual(cells);
  });

  it('is none outside of tables', () => {
    expect(rowOf(claim('toll-count-death'), at => at)).toBeNull();
  });

  it('is headed by its names of places; what tells the deed gives names and no head', () => {
    const row = readRow(cells, text, names);
    expect(row.head).toEqual(['ferry', 'orsk']);
    expect(row.names).toEqual({
      sentence: ['ferry', 'orsk', 'telmi'],
      paragraph: ['ferry', 'orsk', 'telmi'],
      sites: ['ferry', 'orsk'],
    });
    expect(row.words).toContain('gunners');
  });
});
