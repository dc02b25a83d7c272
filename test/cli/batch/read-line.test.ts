import { describe, expect, it } from 'vitest';
import { lineId, readLine } from '../../../src/cli/batch/read-line.js';
import { CounterclaimError } from '../../../src/model/errors.js';
import type { Report } from '../../../src/model/report.js';

const echo = { read: (report: Report) => ({ format: 1, ...report }) };
const out = (line: string, reader: { read(report: Report): unknown } = echo): Record<string, unknown> =>
  JSON.parse(readLine(reader, 17, line)) as Record<string, unknown>;
const failure = (line: string): unknown[] => {
  const { format, id, error, ...rest } = out(line);
  expect(format).toBe(1);
  expect(rest).toEqual({});
  return [id, (error as { code: string }).code];
};

describe('readLine', () => {
  it('hands the known fields to the reader and no others', () => {
    const line = '{"id":"r1","text":"Shells fell.","title":"T","published":"2031-05-15","url":null,"unknown":[1]}';
    expect(out(line)).toEqual({ format: 1, id: 'r1', text: 'Shells fell.', title: 'T', published: '2031-05-15' });
  });

  it.each([
    ['', 'line:17', 'line-empty'],
    ['   ', 'line:17', 'line-empty'],
    ['{"id":"r1"', 'line:17', 'line-not-json'],
    ['not json', 'line:17', 'line-not-json'],
    ['[]', 'line:17', 'line-not-object'],
    ['null', 'line:17', 'line-not-object'],
    ['"text"', 'line:17', 'line-not-object'],
    ['{"text":"Shells fell."}', 'line:17', 'report-id-missing'],
    ['{"id":7,"text":"Shells fell."}', 'line:17', 'report-id-missing'],
    ['{"id":" ","text":"Shells fell."}', 'line:17', 'report-id-missing'],
    ['{"id":"r1"}', 'r1', 'report-text-missing'],
    ['{"id":"r1","text":null}', 'r1', 'report-text-missing'],
    ['{"id":"r1","text":""}', 'r1', 'report-text-missing'],
    ['{"id":"r1","text":["a"]}', 'r1', 'report-field-type'],
    ['{"id":"r1","text":"a","title":5}', 'r1', 'report-field-type'],
    ['{"id":"r1","text":"a","published":20310515}', 'r1', 'report-field-type'],
  ])('%j goes out as an error of %s: %s', (line, id, code) => expect(failure(line)).toEqual([id, code]));

  it('reports a reader that fails over one report, in its place', () => {
    const broken = {
      read: () => {
        throw new Error('stack too deep');
      },
    };
    expect(out('{"id":"r1","text":"a"}', broken)).toEqual({
      format: 1,
      id: 'r1',
      error: { code: 'read-failed', message: 'stack too deep' },
    });
  });

  it('keeps the code of an error of ours', () => {
    const broken = {
      read: () => {
        throw new CounterclaimError('span-empty', 'An empty span');
      },
    };
    expect(out('{"id":"r1","text":"a"}', broken)).toMatchObject({ error: { code: 'span-empty' } });
  });

  it('stays one line whatever the text holds', () => {
    expect(readLine(echo, 1, '{"id":"r","text":"a\\nb\\u2028c"}')).not.toMatch(/\n/);
  });
});

describe('lineId', () => {
  it.each([
    ['{"id":"r1"}', 'r1'],
    ['{"id":1}', 'line:3'],
    ['rubbish', 'line:3'],
    [null, 'line:3'],
  ])('%j is %s', (text, id) => expect(lineId(3, text)).toBe(id));
});
