import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Decision } from '../../../../src/contract/decisions.js';
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

/** Decisions on a party, to take one back. */
export const partyDecisionsQuery = (key: string) =>
  queryOptions({
    queryKey: [LEDGER, 'decisions', 'party', key],
    queryFn: ({ signal }) => get<{ decisions: Decision[] }>('/decisions', { about: key, limit: 200 }, signal),
  });
