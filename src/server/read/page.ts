import { cursorOf, readCursor } from '../../store/queries/filters.js';
import { ProblemError } from '../problems.js';

/** Sorts first what is greater by the number or text given, then what has the smaller id. */
export interface Order<T> {
  name: string;
  key: (item: T) => string | number;
  id: (item: T) => string;
  descending: boolean;
}

type Key = string | number;

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

function before<T>(order: Order<T>): (a: T, b: T) => number {
  const sign = order.descending ? -1 : 1;
  return (a, b) => sign * compare(order.key(a), order.key(b)) || compare(order.id(a), order.id(b));
}

export interface Paged<T> {
  items: T[];
  next: string | null;
}

export const inOrder = <T>(all: readonly T[], order: Order<T>): T[] => [...all].sort(before(order));

/** One page of a list in order. A cursor names the last row's key, so that rows added meanwhile neither repeat nor hide one. */
export const pageOf = <T>(all: readonly T[], order: Order<T>, limit: number, after: string | undefined): Paged<T> =>
  pageOfSorted(inOrder(all, order), order, limit, after);

/** The same of a list that stands in that order already. */
export function pageOfSorted<T>(
  sorted: readonly T[],
  order: Order<T>,
  limit: number,
  after: string | undefined,
): Paged<T> {
  const start = after === undefined ? 0 : startAfter(sorted, order, after);
  const items = sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = start + limit < sorted.length;
  return {
    items,
    next: more && last !== undefined ? cursorOf(order.name, JSON.stringify(order.key(last)), order.id(last)) : null,
  };
}

function readKey(text: string): Key | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  } catch {
    return null;
  }
}

function startAfter<T>(sorted: readonly T[], order: Order<T>, after: string): number {
  const [name, key, id] = readCursor(after) ?? [];
  const value = key === undefined ? null : readKey(key);
  if (name !== order.name || value === null || id === undefined)
    throw new ProblemError('cursor-invalid', 'Ask for the first page again, without "after".');
  const sign = order.descending ? -1 : 1;
  const index = sorted.findIndex(item => (sign * compare(order.key(item), value) || compare(order.id(item), id)) > 0);
  return index < 0 ? sorted.length : index;
}
