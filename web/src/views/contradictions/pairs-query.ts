import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Contradictions } from '../../../../src/contract/views.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { type Address, filtersOf } from '../../state/address.js';

const PAGE = 100;

/** The matrix under the address's filters, and its pairs page by page, widest disagreement first. */
export const contradictionsQuery = (address: Address) => {
  const query = filtersOf(address);
  return infiniteQueryOptions({
    queryKey: [LEDGER, 'contradictions', query],
    queryFn: ({ pageParam, signal }) =>
      get<Contradictions>('/contradictions', { ...query, limit: PAGE, after: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
};
