import type { RowsQuery } from '../../contract/query.js';
import { inOrder, type Order } from './page.js';
import { selectRows } from './select-rows.js';
import { type Totals, totalsOf } from './totals.js';
import type { Row, View } from './view.js';

type Sort = NonNullable<RowsQuery['sort']>;

const id = ({ group }: Row): string => group.id;

/** How far apart the figures of a row lie, in people; open ends count for nothing. */
const spread = ({ group: { lower, upper, status } }: Row): number =>
  (status === 'contested' ? 1e12 : 0) + (lower === null || upper === null ? 0 : upper - lower);

export const ORDERS: Record<Sort, Order<Row>> = {
  latest: { name: 'latest', key: ({ incident }) => incident.latest ?? '', id, descending: true },
  published: { name: 'published', key: ({ published }) => published ?? '', id, descending: true },
  spread: { name: 'spread', key: spread, id, descending: true },
  reach: { name: 'reach', key: ({ reports }) => reports.length, id, descending: true },
};

/** Rows that a filter leaves, in order. */
export interface Selection {
  /** Tells it from others of the view. */
  key: string;
  rows: readonly Row[];
  totals: Totals;
}

/** Selections kept of one view: the next page of a list, or a filter taken out again, is not looked for anew. */
const KEPT = 24;

interface Kept {
  ordered: Map<Sort, readonly Row[]>;
  selections: Map<string, Selection>;
}

const kept = new WeakMap<View, Kept>();

function keptOf(view: View): Kept {
  const known = kept.get(view);
  if (known) return known;
  const made: Kept = { ordered: new Map(), selections: new Map() };
  kept.set(view, made);
  return made;
}

function orderedRows(view: View, sort: Sort): readonly Row[] {
  const { ordered } = keptOf(view);
  const known = ordered.get(sort);
  if (known) return known;
  const made = inOrder(view.rows, ORDERS[sort]);
  ordered.set(sort, made);
  return made;
}

/** The rows of a view that a query asks for, without its paging. */
export function selectionOf(view: View, query: RowsQuery, fold: (name: string) => string): Selection {
  const {
    limit: _limit,
    after: _after,
    profile: _profile,
    sort = 'latest',
    asOf: _asOf,
    clock: _clock,
    ...filter
  } = query;
  const { selections } = keptOf(view);
  const key = JSON.stringify([sort, Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const known = selections.get(key);
  if (known) return known;
  const rows = selectRows({ index: view.index, rows: orderedRows(view, sort) }, filter, fold);
  const made = { key, rows, totals: totalsOf(view, rows) };
  selections.set(key, made);
  for (const old of selections.keys()) {
    if (selections.size <= KEPT) break;
    selections.delete(old);
  }
  return made;
}
