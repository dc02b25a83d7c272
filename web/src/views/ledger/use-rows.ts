import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LedgerRow, RowsPage } from '../../../../src/contract/rows.js';
import { makeScale, type Scale } from '../../parts/scale.js';
import type { Address } from '../../state/address.js';
import { rowsQuery } from './rows.js';

export interface Rows {
  rows: readonly LedgerRow[];
  /** Counts of the whole answer, all pages together; undefined until the first one is here. */
  page: RowsPage | undefined;
  scale: Scale;
  error: unknown;
  /** An older answer is shown while the one asked for comes. */
  stale: boolean;
  again: () => void;
  /** Asks for the next page, if there is one and it is not already on its way. */
  more: () => void;
}

/** The ledger under the address's filters, as far as it was scrolled. */
export function useRows(address: Address): Rows {
  const query = useInfiniteQuery(rowsQuery(address));
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap(page => page.rows) ?? [], [pages]);
  // Of all pages together: the axis stays as it is while one scrolls.
  const most = pages?.[0]?.max ?? 0;
  const kind = address.axis === 'linear' ? 'linear' : 'log';
  const scale = useMemo(() => makeScale(kind, most), [kind, most]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  return {
    rows,
    page: pages?.[0],
    scale,
    error: query.error,
    stale: query.isPlaceholderData,
    again: () => void refetch(),
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
