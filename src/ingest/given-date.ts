import type { IngestData } from './data.js';
import { dateOf, readDateLine } from './date-line.js';

const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const BASIC = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;

/** A date as a caller or a page gives it, as ISO 8601; null for words that are no date. */
export function toIsoDate(given: string | null | undefined, data: IngestData): string | null {
  const words = given?.trim() ?? '';
  const basic = BASIC.exec(words);
  if (basic) return toIsoDate(`${basic[1]}-${basic[2]}-${basic[3]}`, data);
  if (ISO.test(words)) return Number.isNaN(Date.parse(words.slice(0, 10))) ? null : words.replace(' ', 'T');
  const line = readDateLine(words, data.dates);
  return line ? dateOf(line, 'published') : null;
}
