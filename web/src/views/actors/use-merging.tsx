import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { get, undoDecision } from '../../api/client.js';
import type { Decision } from '../../../../src/contract/decisions.js';
import { ProblemError, whatToDo } from '../../api/problem.js';
import { LEDGER } from '../../api/queries.js';
import { Foreign } from '../../parts/plain-text.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { announce, toast } from '../../state/say.js';
import { useDecide } from '../../state/use-decide.js';
import { mergeOf } from './actor-words.js';

export interface Named {
  key: string;
  name: string;
}

export type Verdict = 'same' | 'different';

type Task =
  | { do: 'judge'; verdict: Verdict; left: Named; right: Named }
  /** Takes a merge back: `other` had been put under `home`. */
  | { do: 'split'; home: Named; other: Named };

export interface Merging {
  /** The first of two, waiting for the other. */
  picked: Named | undefined;
  /** The first call picks, the second asks for the reason; the same actor again lets it go. */
  judge(actor: Named | undefined, verdict: Verdict): void;
  /** Two named at once. */
  judgePair(left: Named, right: Named, verdict: Verdict): void;
  split(home: Named, other: Named): void;
  letGo(): void;
  undoLast(): Promise<void>;
  dialog: ReactNode;
}

const ASKED: Record<Verdict, { title: string; confirm: string; told: string }> = {
  same: { title: 'One actor', confirm: 'They are one', told: 'Recorded: one actor.' },
  different: { title: 'Two actors', confirm: 'They are two', told: 'Recorded: two actors.' },
};

/** Merging and splitting actors: decisions with a reason, which can be taken back. */
export function useMerging(): Merging {
  const client = useQueryClient();
  const { decideOn, undoLast } = useDecide();
  const [picked, setPicked] = useState<Named>();
  const [task, setTask] = useState<Task>();
  const close = (): void => setTask(undefined);

  const judge = useCallback<Merging['judge']>(
    (actor, verdict) => {
      if (actor === undefined) return;
      if (picked === undefined) {
        setPicked(actor);
        announce(`${actor.name} is the first. Go to the other and press s for one actor, d for two.`);
      } else if (picked.key === actor.key) setPicked(undefined);
      else setTask({ do: 'judge', verdict, left: picked, right: actor });
    },
    [picked],
  );

  const split = async ({ home, other }: Extract<Task, { do: 'split' }>, reason: string): Promise<void> => {
    try {
      const { decisions } = await get<{ decisions: Decision[] }>('/decisions', { about: other.key, limit: 200 });
      const merge = mergeOf(decisions, home.key, other.key);
      // Merged through a third: there is no one decision to take back, so the two are told apart.
      if (merge === undefined) {
        const decision = {
          kind: 'same-actor',
          left: home.key,
          right: other.key,
          verdict: 'different',
          reason,
        } as const;
        await decideOn(decision, ASKED.different.told);
        return;
      }
      await undoDecision(merge.id, reason);
      await client.invalidateQueries({ queryKey: [LEDGER] });
      toast({
        text: `Split: ${other.name} stands by itself again.`,
        action: {
          label: 'Undo',
          run: () =>
            void decideOn(
              {
                kind: 'same-actor',
                left: merge.left,
                right: merge.right,
                verdict: 'same',
                reason: 'Merged again: the split was taken back.',
              },
              ASKED.same.told,
            ),
        },
      });
    } catch (error) {
      const told =
        error instanceof ProblemError ? `${error.problem.detail} ${whatToDo(error.problem)}` : 'Not recorded.';
      toast({ text: told, problem: true }, 20_000);
    }
  };

  const confirm = async (reason: string): Promise<void> => {
    if (task === undefined) return;
    close();
    setPicked(undefined);
    if (task.do === 'split') await split(task, reason);
    else {
      const { left, right, verdict } = task;
      await decideOn({ kind: 'same-actor', left: left.key, right: right.key, verdict, reason }, ASKED[verdict].told);
    }
  };

  return {
    picked,
    judge,
    judgePair: (left, right, verdict) => setTask({ do: 'judge', verdict, left, right }),
    split: (home, other) => setTask({ do: 'split', home, other }),
    letGo: () => setPicked(undefined),
    undoLast,
    dialog: task === undefined ? null : <Asking task={task} onConfirm={confirm} onClose={close} />,
  };
}

interface AskingProps {
  task: Task;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

function Asking({ task, onConfirm, onClose }: AskingProps): ReactNode {
  const { title, confirm } = task.do === 'split' ? { title: 'Split', confirm: 'Split them' } : ASKED[task.verdict];
  const [first, second] = task.do === 'split' ? [task.home, task.other] : [task.left, task.right];
  const means =
    task.do === 'split'
      ? 'The merge is taken back: each stands under its own name.'
      : task.verdict === 'same'
        ? 'What is said of either counts as said of one.'
        : 'What is said of one is not said of the other.';
  return (
    <ReasonDialog title={title} confirm={confirm} onConfirm={reason => void onConfirm(reason)} onClose={onClose}>
      <p>
        <b>
          <Foreign>{first.name}</Foreign>
        </b>{' '}
        and{' '}
        <b>
          <Foreign>{second.name}</Foreign>
        </b>
        . {means}
      </p>
    </ReasonDialog>
  );
}
