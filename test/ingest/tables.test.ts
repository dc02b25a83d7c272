import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { documentFromHtml } from '../../src/ingest/html-document.js';
import { data, read } from './support.js';

const fromHtml = (html: string): Document => documentFromHtml(html, { id: 'test' }, data);

/** "row.column words" of every cell, with "!" for a head. */
const cellsOf = ({ text, parts }: Document): string[] =>
  parts.flatMap(({ start, end, kind, cell }) =>
    kind === 'cell' && cell ? [`${cell.row}.${cell.column}${cell.head ? '!' : ''} ${text.slice(start, end)}`] : [],
  );

describe('tables in plain text', () => {
  it('reads a Markdown table cell by cell, and what stands around it as before', () => {
    const document = read(
      'Two lines of prose came first.\n| Town | Killed |\n|:---|---:|\n| Orsk | 12 |\n| **All** | |\nIt ended.',
    );
    expect(cellsOf(document)).toEqual(['0.0! Town', '0.1! Killed', '1.0 Orsk', '1.1 12', '2.0 **All**']);
    expect(document.parts.filter(part => part.kind !== 'cell')).toHaveLength(2);
  });

  it('reads a table without bars at its ends, and keeps an escaped bar', () => {
    expect(cellsOf(read('Place | Dead\n--- | ---\nA \\| B | 3'))).toEqual([
      '0.0! Place',
      '0.1! Dead',
      '1.0 A \\| B',
      '1.1 3',
    ]);
  });

  it('reads columns parted by tabs, also when the first head is empty', () => {
    expect(cellsOf(read('\tKilled\tInjured\nOrsk\t12\t3\nTelmo\t4\t9'))).toEqual([
      '0.1! Killed',
      '0.2! Injured',
      '1.0 Orsk',
      '1.1 12',
      '1.2 3',
      '2.0 Telmo',
      '2.1 4',
      '2.2 9',
    ]);
  });

  it.each([
    'Killed time | 12\nDead letters | 44',
    'He chose a | b and went on.\nThen he | she left.',
    'A heading\n---\nSome prose under it, with a full stop.',
    'Name:\tAna\nTrade:\tfitter',
    '| a | b |\n|---|\n| 1 | 2 |',
  ])('sees no table in %j', text => {
    expect(cellsOf(read(text))).toEqual([]);
  });
});

const page = (table: string): string =>
  `<html><body><article><h1>A long enough headline here</h1><p>${'The council met on the quay and spoke of the harvest, the road and the school for a good while. '.repeat(3)}</p>${table}<p>Another paragraph closes the page with words of its own, long enough to count as prose.</p></article></body></html>`;

describe('tables of a page', () => {
  it('places cells on the grid, spans counted in', () => {
    const table =
      '<table><tr><th rowspan="2">Town</th><th colspan="2">Killed</th></tr><tr><th>Men</th><th>Women</th></tr><tr><td>Orsk</td><td>4</td><td>2</td></tr></table>';
    expect(cellsOf(fromHtml(page(table)))).toEqual([
      '0.0! Town',
      '0.1! Killed',
      '1.1! Men',
      '1.2! Women',
      '2.0 Orsk',
      '2.1 4',
      '2.2 2',
    ]);
  });

  it.each([
    '<table><tr><td><a href="/x">About us</a></td><td>Phone 4471</td></tr><tr><td>Gifts</td><td>12</td></tr></table>',
    '<table><tr><td>Menu</td></tr><tr><td>12</td></tr></table>',
    '<table><tr><th>Town</th><th>Note</th></tr><tr><td>Orsk</td><td>quiet</td></tr></table>',
  ])('sees only layout in %s', table => {
    expect(cellsOf(fromHtml(page(table)))).toEqual([]);
  });
});

it('cuts every cell out of its row, whatever stands in it', () => {
  const word = fc.stringMatching(/^[a-z0-9*]{0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }), rows => {
      const lines = ['| A | B | C |', '|---|---|---|', ...rows.map(row => `| ${row.join(' | ')} |`)];
      const document = read(lines.join('\n'));
      for (const { start, end, cell } of document.parts.filter(part => part.kind === 'cell')) {
        if (!cell || cell.row === 0) continue;
        expect(document.text.slice(start, end)).toBe(rows[cell.row - 1]?.[cell.column]);
      }
    }),
  );
});
