import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { NewDecision } from '../../../src/contract/decisions.js';
import { decide, undoDecision } from '../api/client.js';
import { ProblemError, whatToDo } from '../api/problem.js';
import { LEDGER } from '../api/queries.js';
import type { Decided } from '../api/types.js';
import { toast } from './say.js';

/** Made on this page and not yet taken back, the latest last. */
const made: { id: string; told: string }[] = [];

function complain(error: unknown): void {
  const text =
    error instanceof ProblemError
      ? `${error.problem.detail} ${whatToDo(error.problem)}`
      : 'The decision was not recorded.';
  toast({ text, problem: true }, 20_000);
}

export interface Deciding {
  /** Records what `record` sends, tells so and offers to take it back; undefined where it was refused, which is told too. */
  recordOn(record: () => Promise<Decided>, told: string): Promise<Decided | undefined>;
  /** Takes a decision or assessment back (its id), with a reason of its own. */
  takeBack(id: string, told: string, reason: string): Promise<void>;
  /** Records a decision, tells so (`told`) and offers to take it back. Undefined where it was refused, which is told too. */
  decideOn(decision: NewDecision, told: string): Promise<Decided | undefined>;
  /** Takes back the last decision made on this page. */
  undoLast(): Promise<void>;
}

/** Decisions are recorded with a reason and never deleted: taking one back is recorded as well. */
export function useDecide(): Deciding {
  const client = useQueryClient();
  const undo = useCallback(
    async (id: string, told: string, reason = 'Taken back where it was made.'): Promise<void> => {
      const at = made.findIndex(decision => decision.id === id);
      if (at !== -1) made.splice(at, 1);
      try {
        await undoDecision(id, reason);
        await client.invalidateQueries({ queryKey: [LEDGER] });
        toast({ text: `Taken back: ${told}` });
      } catch (error) {
        complain(error);
      }
    },
    [client],
  );
  const recordOn = useCallback<Deciding['recordOn']>(
    async (record, told) => {
      try {
        const decided = await record();
        made.push({ id: decided.decision, told });
        await client.invalidateQueries({ queryKey: [LEDGER] });
        toast({ text: told, action: { label: 'Undo', run: () => void undo(decided.decision, told) } });
        return decided;
      } catch (error) {
        complain(error);
        return undefined;
      }
    },
    [client, undo],
  );
  const decideOn = useCallback<Deciding['decideOn']>(
    (decision, told) => recordOn(() => decide(decision), told),
    [recordOn],
  );
  const undoLast = useCallback(async () => {
    const last = made.at(-1);
    if (last === undefined) toast({ text: 'There is no decision on this page to take back.' });
    else await undo(last.id, last.told);
  }, [undo]);
  return { decideOn, recordOn, takeBack: undo, undoLast };
}
