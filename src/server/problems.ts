import type { Context } from 'hono';
import type { Problem } from '../contract/status.js';

type Known = readonly [status: number, title: string];

/** Codes of problems, with their HTTP status and title. docs/reference/http-api.md tells what to do about each. */
const KNOWN = {
  'request-invalid': [400, 'The request does not fit the description'],
  'cursor-invalid': [400, 'The cursor is none of this list'],
  'key-missing': [401, 'Nobody is signed in'],
  'key-wrong': [401, 'The key is not the one of this server'],
  'host-refused': [403, 'The address asked for is none of this server'],
  'origin-refused': [403, 'The request comes from another page'],
  'not-found': [404, 'There is nothing at this address'],
  'id-unknown': [404, 'Nothing in the ledger has this id'],
  'decision-refused': [409, 'The decision does not fit the ledger as it stands'],
  'job-ended': [409, 'The job has ended'],
  'body-too-large': [413, 'The body is larger than may be sent here'],
  'media-type': [415, 'The body is of a type that is not taken here'],
  'too-many': [429, 'Too many attempts'],
  internal: [500, 'The server failed'],
  'answer-invalid': [500, 'The server made an answer that does not fit its description'],
  'ledger-unusable': [503, 'The ledger cannot be used'],
} as const satisfies Record<string, Known>;

export type ProblemCode = keyof typeof KNOWN;

/** Thrown by whatever serves a request; told as `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** What is wrong with this very request, and what to do. */
    readonly detail: string,
    readonly errors?: Problem['errors'],
  ) {
    super(detail);
    this.name = 'ProblemError';
  }
}

/** Where a problem type is described; the address of a section, resolved by people and not by programs. */
const typeOf = (code: ProblemCode): string => `/api/reference#problem-${code}`;

export function problemOf({ code, detail, errors }: ProblemError, instance?: string): Problem {
  const [status, title] = KNOWN[code];
  return { type: typeOf(code), title, status, detail, code, ...(instance && { instance }), ...(errors && { errors }) };
}

/** The problem as the answer to a request. */
export function answerProblem(c: Context, error: ProblemError): Response {
  const problem = problemOf(error, c.req.path);
  c.header('Content-Type', 'application/problem+json');
  c.header('Cache-Control', 'no-store');
  // What is left of such a body is not waited for.
  if (error.code === 'body-too-large') c.header('Connection', 'close');
  return c.body(JSON.stringify(problem), problem.status as 400);
}

export const problemTypes = (): { code: string; status: number; title: string }[] =>
  Object.entries(KNOWN).map(([code, [status, title]]) => ({ code, status, title }));
