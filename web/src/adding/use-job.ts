import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../../src/contract/jobs.js';
import { get } from '../api/client.js';
import { heard } from '../api/events.js';
import { useStore } from '../state/store.js';
import { hasEnded } from './started.js';

const ASK_AGAIN_MS = 1500;

/** How far a job has come: told by the server's events, asked for where they do not come through. */
export function useJob(id: string): { job: Job | undefined; error: unknown } {
  const { live, jobs } = useStore(heard);
  const told = jobs.get(id);
  const { data, error } = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => get<Job>(`/jobs/${encodeURIComponent(id)}`, {}, signal),
    enabled: !live && (told === undefined || !hasEnded(told)),
    refetchInterval: query => (query.state.data !== undefined && hasEnded(query.state.data) ? false : ASK_AGAIN_MS),
    staleTime: 0,
  });
  if (told === undefined) return { job: data, error };
  // Of two tellings the one that is further on.
  const asked = data !== undefined && (data.done > told.done || hasEnded(data)) && !hasEnded(told);
  return { job: asked ? data : told, error };
}
