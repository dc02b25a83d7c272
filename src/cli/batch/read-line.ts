import type { Report } from '../../model/report.js';
import { CounterclaimError } from '../../model/errors.js';
import { refuseLong } from '../input/text-limit.js';
import { failedLine, lineName } from './line.js';

/** What reading a line needs of a reader. */
export interface LineReader {
  read(report: Report): unknown;
}

const OPTIONAL = ['title', 'published', 'url', 'outlet', 'language'] as const;

type Fields = Record<string, unknown>;

function parseJson(text: string): Fields | string {
  if (text.trim() === '') return 'line-empty';
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : 'line-not-object';
  } catch {
    return 'line-not-json';
  }
}

const MESSAGES: Record<string, string> = {
  'line-empty': 'The line is empty; each line holds one report as a JSON object.',
  'line-not-json': 'The line is not JSON.',
  'line-not-object': 'The line is JSON, but not an object with "id" and "text".',
  'report-id-missing': 'The report has no "id", or one that is not a text.',
  'report-text-missing': 'The report has no "text", or one of white space only.',
};

const usableId = (fields: Fields): string | null =>
  typeof fields.id === 'string' && fields.id.trim() !== '' ? fields.id : null;

/** The id a line goes by: its own when it has a usable one, else `line:17`. */
export function lineId(number: number, text: string | null): string {
  const fields = text === null ? '' : parseJson(text);
  return (typeof fields === 'string' ? null : usableId(fields)) ?? lineName(number);
}

function wrongField(fields: Fields): string | null {
  for (const name of OPTIONAL) {
    const value = fields[name];
    if (value !== undefined && value !== null && typeof value !== 'string') return `"${name}" has to be a text.`;
  }
  return null;
}

/**
 * Reads one line of a batch and returns the line that goes out for it: a reading, or in its place
 * `{"format":1,"id","error":{code,message}}`. Never throws for what a line holds.
 */
export function readLine(reader: LineReader, number: number, text: string): string {
  const fields = parseJson(text);
  const fail = (id: string, code: string, message = MESSAGES[code] ?? code): string => failedLine(id, code, message);
  if (typeof fields === 'string') return fail(lineName(number), fields);
  const id = usableId(fields);
  if (id === null) return fail(lineName(number), 'report-id-missing');
  if (fields.text === undefined || fields.text === null) return fail(id, 'report-text-missing');
  if (typeof fields.text !== 'string') return fail(id, 'report-field-type', '"text" has to be a text.');
  if (fields.text.trim() === '') return fail(id, 'report-text-missing');
  const wrong = wrongField(fields);
  if (wrong !== null) return fail(id, 'report-field-type', wrong);
  const report: Report = { id, text: fields.text };
  for (const name of OPTIONAL) if (typeof fields[name] === 'string') report[name] = fields[name];
  try {
    refuseLong(report.text);
    return JSON.stringify(reader.read(report));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(id, error instanceof CounterclaimError ? error.code : 'read-failed', message);
  }
}
