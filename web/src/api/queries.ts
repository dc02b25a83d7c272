import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Claim } from '../../../src/contract/claim.js';
import type { Decision } from '../../../src/contract/decisions.js';
import type { Incident } from '../../../src/contract/incident.js';
import type { ReportText } from '../../../src/contract/report.js';
import type { LedgerStatus } from '../../../src/contract/status.js';
import { get } from './client.js';
import { ProblemError } from './problem.js';

/** Answers that a change of the ledger makes old stand under this key; `ledger` first, then the route. */
export const LEDGER = 'ledger';

const mayRetry = (count: number, error: Error): boolean =>
  count < 1 && error instanceof ProblemError && error.problem.status === 0;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: false } },
  });

export const statusQuery = queryOptions({
  queryKey: [LEDGER, 'status'],
  queryFn: ({ signal }) => get<LedgerStatus>('/status', {}, signal),
});

export const incidentQuery = (id: string, profile?: string) =>
  queryOptions({
    queryKey: [LEDGER, 'incident', id, profile],
    queryFn: ({ signal }) => get<Incident>(`/incidents/${encodeURIComponent(id)}`, { profile }, signal),
  });

/** One claim in every report that carries it, with the decisions on it. */
export interface ClaimAnswer {
  claims: Claim[];
  incident: string | null;
  decisions: Decision[];
}

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: [LEDGER, 'claim', id],
    queryFn: ({ signal }) => get<ClaimAnswer>(`/claims/${encodeURIComponent(id)}`, {}, signal),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [LEDGER, 'report', id],
    queryFn: ({ signal }) => get<ReportText>(`/reports/${encodeURIComponent(id)}`, {}, signal),
  });
