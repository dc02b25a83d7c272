import { queryOptions } from '@tanstack/react-query';
import type { Sources } from '../../../../src/contract/views.js';
import { get, post } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import type { Job } from '../../../../src/contract/jobs.js';

export type Outlet = Sources['outlets'][number];
export type Feed = Sources['feeds'][number];

export const sourcesQuery = queryOptions({
  queryKey: [LEDGER, 'sources'],
  queryFn: ({ signal }) => get<Sources>('/sources', {}, signal),
});

const at = (id: string, action: string): string => `/feeds/${encodeURIComponent(id)}/${action}`;

export const addFeed = (url: string, name: string | undefined): Promise<Feed> =>
  post('/feeds', { url, ...(name !== undefined && { name }) });

export const pauseFeed = (id: string): Promise<Feed> => post(at(id, 'pause'), {});
export const resumeFeed = (id: string): Promise<Feed> => post(at(id, 'resume'), {});
export const fetchFeed = (id: string): Promise<Job> => post(at(id, 'fetch'), {});
