import type { Problem } from './types.js';

/** What the server, or the way to it, could not do. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

const own = (status: number, code: string, title: string, detail: string): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  code,
});

export const unreachable = (): Problem =>
  own(0, 'unreachable', 'The server does not answer', 'Nothing was lost: the record is on disk.');

export const notAProblem = (status: number): Problem =>
  own(status, 'unexpected-answer', `The server answered with status ${status}`, 'It gave no further reason.');

const BY_CODE: Record<string, string> = {
  unreachable: 'See whether `counterclaim serve` is still running, then try again.',
};

const BY_STATUS: Record<number, string> = {
  400: 'Check what was asked for, or clear the filters.',
  401: 'Open the address that `counterclaim serve` printed when it started: it carries this start’s key.',
  403: 'Open the address that `counterclaim serve` printed when it started: it carries this start’s key.',
  404: 'It may have been merged into another, or the address is cut short. Go back to the ledger.',
  409: 'Somebody changed it meanwhile. Load it again and look before you decide.',
  413: 'Hand it in in smaller parts.',
  422: 'Put the fields named here right and send it again.',
  423: 'Another command has the ledger open. Wait until it ends, then try again.',
  429: 'Wait a moment, then try again.',
};

/** What a person can do about it, in one sentence. */
export function whatToDo(problem: Problem): string {
  return BY_CODE[problem.code] ?? BY_STATUS[problem.status] ?? 'Try again; if it stays, the server’s log tells more.';
}
