import { type ReactNode, useCallback, useState } from 'react';
import type { LedgerRow } from '../../../../src/contract/rows.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { announce } from '../../state/say.js';
import { useDecide } from '../../state/use-decide.js';
import { days } from '../../words/times.js';
import { peopleOf } from './row-words.js';

type Verdict = 'same' | 'different';

interface Pair {
  verdict: Verdict;
  left: LedgerRow;
  right: LedgerRow;
}

export interface Judging {
  /** Row that waits for its other one. */
  picked: LedgerRow | undefined;
  /** The first row picks, the second asks for the reason. The same row again lets it go. */
  judge(row: LedgerRow | undefined, verdict: Verdict): void;
  letGo(): void;
  dialog: ReactNode;
}

const told = (row: LedgerRow): string =>
  `${row.place?.name ?? 'place not known'}, ${days(row.earliest, row.latest)}: ${row.harm}, ${peopleOf(row)}`;

const HEADS: Record<Verdict, string> = { same: 'One incident', different: 'Two incidents' };

/** Marking two rows as telling of one incident, or of two. */
export function useJudging(): Judging {
  const { decideOn } = useDecide();
  const [picked, setPicked] = useState<LedgerRow>();
  const [pair, setPair] = useState<Pair>();
  const judge = useCallback<Judging['judge']>(
    (row, verdict) => {
      if (row === undefined) return;
      if (picked === undefined) {
        setPicked(row);
        announce(`${told(row)} is the first. Go to the other row and press s for same, d for different.`);
      } else if (picked.id === row.id) setPicked(undefined);
      else setPair({ verdict, left: picked, right: row });
    },
    [picked],
  );
  const confirm = async (reason: string): Promise<void> => {
    if (pair === undefined) return;
    const { left, right, verdict } = pair;
    setPair(undefined);
    setPicked(undefined);
    const ids = { left: left.figures[0]?.claim ?? left.incident, right: right.figures[0]?.claim ?? right.incident };
    await decideOn(
      { kind: 'same-incident', ...ids, verdict, reason },
      verdict === 'same' ? 'Recorded: one incident.' : 'Recorded: two incidents.',
    );
  };
  const dialog =
    pair === undefined ? null : (
      <ReasonDialog
        title={HEADS[pair.verdict]}
        confirm={pair.verdict === 'same' ? 'They are the same' : 'They are different'}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setPair(undefined)}
      >
        <p>{told(pair.left)}</p>
        <p>{told(pair.right)}</p>
      </ReasonDialog>
    );
  return { picked, judge, letGo: () => setPicked(undefined), dialog };
}
