import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Timeline } from '../../../../src/contract/views.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { type Address, filtersOf } from '../../state/address.js';

const PAGE = 60;

/** Days, tolls and clocks under the address's filters; tolls page by page. */
export const timelineQuery = (address: Address) => {
  const query = filtersOf(address);
  return infiniteQueryOptions({
    queryKey: [LEDGER, 'timeline', query],
    queryFn: ({ pageParam, signal }) =>
      get<Timeline>('/timeline', { ...query, limit: PAGE, after: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
};
