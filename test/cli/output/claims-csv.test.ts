import { describe, expect, it } from 'vitest';
import { claimsCsv, CSV_COLUMNS, csvHead } from '../../../src/cli/output/claims-csv.js';
import { csvCell } from '../../../src/cli/output/csv-cell.js';
import { loadReading } from '../support/load-reading.js';

/** RFC 4180, strictly: quotes doubled, CRLF between records. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let [record, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[i++] ?? '';
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      record.push(cell);
      cell = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      records.push([...record, cell]);
      [record, cell] = [[], ''];
      i++;
    } else cell += char;
  }
  expect([record, cell]).toEqual([[], '']);
  return records;
}

const rows = (name: string): Record<string, string>[] =>
  parseCsv(claimsCsv(loadReading(name))).map(cells =>
    Object.fromEntries(CSV_COLUMNS.map((column, i) => [column, cells[i] ?? ''])),
  );

describe('csvCell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+41 79', "'+41 79"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    [-3, '-3'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
  ])('%j becomes %s', (value, cell) => expect(csvCell(value)).toBe(cell));
});

describe('claimsCsv', () => {
  it('has a row a claim and a cell a column', () => {
    const records = parseCsv(csvHead() + claimsCsv(loadReading('ostra')));
    expect(records).toHaveLength(1 + 17);
    for (const record of records) expect(record).toHaveLength(CSV_COLUMNS.length);
    expect(records[0]).toEqual(CSV_COLUMNS);
  });

  it('tells a toll with its bounds, groups, times and words', () => {
    expect(rows('ostra')[3]).toMatchObject({
      report: 'nw-ostra-20310515',
      claim: 'c4',
      kind: 'toll',
      polarity: 'asserted',
      claimant: 'Col. Dan Imre',
      claimant_party: 'Ostran army',
      said: '2031-05-14',
      harm: 'killed',
      lower: '6',
      upper: '',
      hedge: 'at-least',
      figure: 'six',
      victims: 'our soldiers',
      victims_side: 'Ostra',
      victims_status: 'combatant',
      loss: 'own loss',
      scope: 'incident',
      happened_earliest: '2031-05-13',
      relations: 'not-comparable of c2',
      evidence: 'at least six of our soldiers fell',
    });
  });

  it('leaves the claimant empty where the report speaks itself', () => {
    const background = rows('ostra').find(row => row.claim === 'c16');
    expect(background).toMatchObject({ claimant: '', scope: 'background', places: '', happened: '2031-04' });
  });

  it('tells stances and negative statements too', () => {
    expect(rows('ostra').find(row => row.claim === 'c15')).toMatchObject({
      stance_from: 'Union of Coastal States',
      stance_toward: 'Ostra',
      stance: 'condemns',
    });
    expect(rows('ostra').find(row => row.claim === 'c9')).toMatchObject({
      polarity: 'denied',
      about: 'e5',
      event_words: 'shelled',
    });
  });

  it('names those who passed a claim on', () =>
    expect(rows('ferry').find(row => row.claim === 'c6')).toMatchObject({ claimant: 'rebels', told_by: 'navy' }));

  it('lets no words of a report be a formula', () =>
    expect(rows('ferry').find(row => row.claim === 'c9')?.evidence).toMatch(/^'=SUM/));
});
