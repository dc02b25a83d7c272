import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { LedgerRow, RowsPage } from '../../../../src/contract/rows.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { type Address, rowsQueryOf } from '../../state/address.js';

/** As many as the first screen can show; the next pages come while it is looked at. `start.js` asks for the same. */
export const FIRST = 30;
const PAGE = 60;

/** Pages of the ledger under the address's filters, each after the cursor of the one before. */
export const rowsQuery = (address: Address) => {
  const query = rowsQueryOf(address);
  return infiniteQueryOptions({
    queryKey: [LEDGER, 'rows', query],
    queryFn: ({ pageParam, signal }) =>
      get<RowsPage>(
        '/rows',
        { ...query, limit: pageParam === null ? FIRST : PAGE, after: pageParam ?? undefined },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
};

const greatestOf = (row: LedgerRow): number =>
  row.figures.reduce((most, { lower, upper }) => Math.max(most, lower ?? 0, upper ?? 0), 0);

/** Greatest count that any figure of the rows names. */
export const greatest = (rows: readonly LedgerRow[]): number =>
  rows.reduce((most, row) => Math.max(most, greatestOf(row)), 0);
