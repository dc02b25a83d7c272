import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { NewDecision } from '../../../../src/contract/decisions.js';
import { ProblemError, whatToDo } from '../../api/problem.js';
import { LEDGER } from '../../api/queries.js';
import { toast } from '../../state/say.js';
import { useDecide } from '../../state/use-decide.js';
import { withDays } from '../../words/times.js';
import { ACCEPTED, acceptanceOf, TAKEN_BACK } from './item-words.js';
import { assignItem, type Item, noteItem } from './review-query.js';

export interface Reviewing {
  /** Each resolves to whether it was recorded. */
  accept(item: Item): Promise<boolean>;
  record(decision: NewDecision, told: string): Promise<boolean>;
  note(item: Item, text: string): Promise<boolean>;
  assign(item: Item, to: string | null): Promise<boolean>;
  undo(): Promise<void>;
}

function complain(error: unknown): void {
  const text =
    error instanceof ProblemError
      ? `${error.problem.detail} ${whatToDo(error.problem)}`
      : 'It was not recorded. Try again.';
  toast({ text, problem: true }, 20_000);
}

/** What a coder does with the queue, under the coder's name. `by` undefined: whoever the server says is asking. */
export function useReviewing(by: string | undefined): Reviewing {
  const client = useQueryClient();
  const { decideOn, undoLast } = useDecide();
  /** Ways back, the latest last. */
  const back = useRef<(() => Promise<void>)[]>([]);

  const aside = useCallback(
    async (what: () => Promise<unknown>): Promise<boolean> => {
      try {
        await what();
        await client.invalidateQueries({ queryKey: [LEDGER, 'review'] });
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    [client],
  );

  const record = useCallback<Reviewing['record']>(
    async (decision, told) => {
      const decided = await decideOn({ ...decision, ...(by !== undefined && { by }) }, told);
      if (decided !== undefined) back.current.push(undoLast);
      return decided !== undefined;
    },
    [decideOn, undoLast, by],
  );

  const acceptByNote = useCallback(
    async (item: Item): Promise<boolean> => {
      const takeBack = async (): Promise<void> => {
        if (await aside(() => noteItem(item.id, TAKEN_BACK, by)))
          toast({ text: `Taken back: ${withDays(item.title)}` });
      };
      if (!(await aside(() => noteItem(item.id, ACCEPTED, by)))) return false;
      back.current.push(takeBack);
      toast({
        text: 'Accepted as it stands.',
        action: {
          label: 'Undo',
          run: () => {
            back.current = back.current.filter(one => one !== takeBack);
            void takeBack();
          },
        },
      });
      return true;
    },
    [aside, by],
  );

  const accept = useCallback<Reviewing['accept']>(
    item => {
      const { decision, reason, means } = acceptanceOf(item);
      return decision === null ? acceptByNote(item) : record({ ...decision, reason }, `Accepted. ${means}`);
    },
    [acceptByNote, record],
  );

  return {
    accept,
    record,
    note: (item, text) => aside(() => noteItem(item.id, text, by)),
    assign: (item, to) => aside(() => assignItem(item.id, to)),
    undo: async () => {
      const last = back.current.pop();
      if (last === undefined) toast({ text: 'There is nothing on this page to take back.' });
      else await last();
    },
  };
}
