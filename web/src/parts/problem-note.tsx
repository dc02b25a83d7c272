import type { ReactNode } from 'react';
import { ProblemError, whatToDo } from '../api/problem.js';

interface Props {
  error: unknown;
  again?: () => void;
}

/** What went wrong, and what to do about it. */
export function ProblemNote({ error, again }: Props): ReactNode {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className="note" data-kind="problem" role="alert">
      <strong>{problem?.title ?? 'The page could not go on'}</strong>
      <p>{problem?.detail ?? (error instanceof Error ? error.message : String(error))}</p>
      {problem?.errors?.map(({ at, message }) => (
        <p key={at + message}>
          <code>{at}</code> {message}
        </p>
      ))}
      {problem === undefined ? null : <p>{whatToDo(problem)}</p>}
      {again === undefined ? null : (
        <div className="actions">
          <button type="button" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
