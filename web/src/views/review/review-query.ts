import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Claim } from '../../../../src/contract/claim.js';
import type { Decision } from '../../../../src/contract/decisions.js';
import type { Review } from '../../../../src/contract/views.js';
import { get, post } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';

export type Item = Review['items'][number];
export type ItemKind = Item['kind'];

const PAGE = 100;

/** The queue as one coder sees it, the most worth looking at first. `coder` empty: whoever the server says is asking. */
export const reviewQuery = (kind: string | undefined, coder: string) =>
  infiniteQueryOptions({
    queryKey: [LEDGER, 'review', kind, coder],
    queryFn: ({ pageParam, signal }) =>
      get<Review>('/review', { kind, coder, limit: PAGE, after: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });

/** What people decided about a claim, as this coder may see it. */
export const decisionsQuery = (about: string, coder: string) =>
  queryOptions({
    queryKey: [LEDGER, 'decisions', about, coder],
    queryFn: ({ signal }) => get<{ decisions: Decision[] }>('/decisions', { about, coder, limit: 50 }, signal),
  });

/** Claims told of a place, to open an incident from. */
export const claimsAtQuery = (place: string) =>
  queryOptions({
    queryKey: [LEDGER, 'claims', 'at', place],
    queryFn: ({ signal }) => get<{ claims: Claim[] }>('/claims', { place, limit: 80 }, signal),
  });

const at = (id: string, action: string): string => `/review/${encodeURIComponent(id)}/${action}`;

export const assignItem = (id: string, to: string | null): Promise<Item> => post(at(id, 'assign'), { to });

export const noteItem = (id: string, text: string, by: string | undefined): Promise<Item> =>
  post(at(id, 'note'), { text, ...(by !== undefined && { by }) });
