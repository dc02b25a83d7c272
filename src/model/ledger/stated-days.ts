import type { When } from '../reading.js';
import { wrongField } from './claim-fields.js';

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last day of a day, a month or a year; null where there is no such day. */
function daysOf(part: string): [string, string] | null {
  const [, year, month, day] = PART.exec(part) ?? [];
  if (year === undefined) return null;
  if (day !== undefined && month !== undefined) {
    const date = new Date(`${part}T00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(part) ? [part, part] : null;
  }
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  if (Number(month) < 1 || Number(month) > 12) return null;
  return [`${part}-01`, last.toISOString().slice(0, 10)];
}

/** A time that a person states: a day, a month, a year, or two joined by "/" (EDTF, level 0). */
export function statedDays(edtf: string): When {
  const [from = '', to = from, ...more] = edtf.split('/');
  const [first, last] = [daysOf(from), daysOf(to)];
  if (!first || !last || more.length > 0 || first[0] > last[1])
    throw wrongField(
      `"when" has to be a day, month or year, or two joined by "/", such as 2031-05-15/2031-05-17, not "${edtf}".`,
    );
  return { edtf, earliest: `${first[0]}T00:00`, latest: `${last[1]}T23:59`, basis: 'stated' };
}
