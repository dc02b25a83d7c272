import type { NewAssessment, NewDecision } from '../../../src/contract/decisions.js';
import type { Job, NewReport } from '../../../src/contract/jobs.js';
import { takeFirstAnswer } from './first-answer.js';
import { notAProblem, ProblemError, unreachable } from './problem.js';
import { answered } from './seen-seq.js';
import type { Decided, Problem } from './types.js';

/** Values of a query string; absent and empty ones are left out. */
export type Query = Record<string, string | number | undefined>;

export const BASE = '/api/v1';

export function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

async function problemOf(answer: Response): Promise<Problem> {
  if (!(answer.headers.get('content-type') ?? '').includes('problem+json')) return notAProblem(answer.status);
  return (await answer.json()) as Problem;
}

async function ask(path: string, init: RequestInit, early?: Promise<Response>): Promise<unknown> {
  let answer: Response;
  try {
    answer = await (early ?? fetch(BASE + path, { credentials: 'same-origin', ...init }));
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new ProblemError(unreachable());
  }
  answered(answer);
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return answer.status === 204 ? undefined : await answer.json();
}

/** Asks for `path` (below /api/v1). Throws ProblemError. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const asked = path + toSearch(query);
  const init = { signal, headers: { accept: 'application/json' } };
  return (await ask(asked, init, takeFirstAnswer(BASE + asked))) as T;
}

/** Sends `body` as JSON. Throws ProblemError. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })) as T;
}

export const decide = (decision: NewDecision): Promise<Decided> => post('/decisions', decision);

export const assess = (assessment: NewAssessment): Promise<Decided> => post('/assessments', assessment);

export const undoDecision = (id: string, reason: string): Promise<Decided> =>
  post(`/decisions/${encodeURIComponent(id)}/undo`, { reason });

export const addReport = (report: NewReport): Promise<Job> => post('/reports', report);

/** Files as they are; the server reads them as the command `add` would. */
export async function addFiles(files: readonly File[]): Promise<Job> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return (await ask('/reports', { method: 'POST', body: form })) as Job;
}

export const stopJob = async (id: string): Promise<void> => {
  await ask(`/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' });
};
