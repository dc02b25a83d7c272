import { describe, expect, it } from 'vitest';
import { digestMarkdown } from '../../../src/cli/digest/digest-markdown.js';
import { loadReading } from '../support/load-reading.js';

const markdown = digestMarkdown(loadReading('ostra'), { verbose: false });
const cells = (line: string): number => line.split(/(?<!\\)\|/).length;

describe('digestMarkdown', () => {
  it('has one table row a claim, with its words', () => {
    expect(markdown).toContain(
      '| enemy loss | 41 | Karvel defence ministry | Wed 14 | 13–14 May | “41 enemy soldiers were eliminated” |',
    );
  });

  it('gives every row of a table as many cells as its head', () => {
    const tables = markdown.split('\n\n').filter(part => part.startsWith('|'));
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      const rows = table.split('\n').filter(line => line.startsWith('|'));
      for (const row of rows) expect(cells(row), row).toBe(cells(rows[0] ?? ''));
    }
  });

  it('lets no word of a report become markup', () => {
    const reading = loadReading('plain');
    const text = digestMarkdown(
      { ...reading, document: { ...reading.document, title: '<b>*x*</b> | [y](z)' } },
      { verbose: false },
    );
    expect(text.split('\n')[0]).toBe('# \\<b\\>\\*x\\*\\</b\\> \\| \\[y\\](z)');
  });

  it('quotes quoted words once', () => {
    expect(markdown).toContain('| “We did not fire on the town,” |');
    expect(markdown).not.toContain('““');
  });

  it('says so when there are no tolls', () =>
    expect(digestMarkdown(loadReading('plain'), { verbose: false })).toContain('## TOLLS\n\nnone in this report'));
});
