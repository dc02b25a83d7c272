import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Actors } from '../../../../src/contract/views.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { type Address, filtersOf } from '../../state/address.js';

export type PartyEntry = Actors['parties'][number];
export type Stance = Actors['stances'][number];

const PAGE = 500;

/** Parties under the address's filters, most claims first, page by page; stances come with the first. */
export const actorsQuery = (address: Address) => {
  const query = filtersOf(address);
  return infiniteQueryOptions({
    queryKey: [LEDGER, 'actors', query],
    queryFn: ({ pageParam, signal }) =>
      get<Actors>('/actors', { ...query, limit: PAGE, after: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
};
