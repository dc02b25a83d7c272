import { type ReactNode, useState } from 'react';
import type { Claim } from '../../../../src/contract/claim.js';
import type { NewDecision } from '../../../../src/contract/decisions.js';
import type { ReportText } from '../../../../src/contract/report.js';
import { tellClaim, whoSays } from '../../claim/claim-words.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { toast } from '../../state/say.js';
import { useDecide } from '../../state/use-decide.js';
import { ClaimForm } from './claim-form.js';
import { changedFields, enteredFields, type Fields, fieldsFrom, fieldsOf } from './fields.js';
import { MoveDialog } from './move-dialog.js';
import type { Picked } from './picked.js';

type Task =
  | { do: 'correct'; claim: Claim; start: Fields; given: Fields }
  | { do: 'enter'; at: Picked; given: Fields }
  | { do: 'move' | 'open' | 'withdraw'; claim: Claim }
  | { do: 'read' };

export interface Corrections {
  /** The form that stands in the panel; null where none is open. */
  form: ReactNode;
  dialog: ReactNode;
  correct(claim: Claim | undefined): void;
  /** The words selected are the claim's figure. */
  figure(claim: Claim | undefined): void;
  enter(): void;
  move(claim: Claim): void;
  openIncident(claim: Claim): void;
  withdraw(claim: Claim | undefined): void;
  read(): void;
  close(): void;
}

const ASKED: Record<'open' | 'withdraw', { title: string; confirm: string; told: string; kind: string }> = {
  open: {
    title: 'An incident of its own',
    confirm: 'Open the incident',
    told: 'Recorded: an incident of its own.',
    kind: 'open-incident',
  },
  withdraw: {
    title: 'Misread: take the claim out',
    confirm: 'Take it out',
    told: 'Recorded: the claim counts no more.',
    kind: 'withdraw-claim',
  },
};

/** What a person puts right in a report; each is a decision with a reason, and can be undone. */
export function useCorrections(report: ReportText, picked: Picked | undefined): Corrections {
  const [task, setTask] = useState<Task>();
  const { decideOn } = useDecide();
  const close = (): void => setTask(undefined);
  const send = (decision: NewDecision, told: string): void => {
    void decideOn(decision, told).then(decided => {
      if (decided !== undefined) close();
    });
  };
  const correct = (claim: Claim | undefined, figure?: Picked): void => {
    if (claim === undefined) return;
    const start = fieldsOf(claim);
    setTask({ do: 'correct', claim, start, given: { ...start, figure } });
  };
  return {
    close,
    correct: claim => correct(claim),
    figure: claim => {
      if (picked === undefined) toast({ text: 'Select the words of the figure first.' });
      else if (claim?.toll != null) correct(claim, picked);
      else toast({ text: 'Choose a claim that counts people first.' });
    },
    enter: () => {
      if (picked === undefined) toast({ text: 'Select the words of the claim first, with the mouse or with v.' });
      else setTask({ do: 'enter', at: picked, given: fieldsFrom(picked) });
    },
    move: claim => setTask({ do: 'move', claim }),
    openIncident: claim => setTask({ do: 'open', claim }),
    withdraw: claim => claim !== undefined && setTask({ do: 'withdraw', claim }),
    read: () => setTask({ do: 'read' }),
    form: formOf(task, report, picked, send, close),
    dialog: dialogOf(task, report, send, close),
  };
}

type Send = (decision: NewDecision, told: string) => void;

function formOf(
  task: Task | undefined,
  report: ReportText,
  picked: Picked | undefined,
  send: Send,
  close: () => void,
): ReactNode {
  if (task?.do === 'enter')
    return (
      <ClaimForm
        key={`enter ${task.at.start} ${task.at.end}`}
        title={`New claim: “${task.at.text}”`}
        start={task.given}
        picked={picked}
        claims={report.claims}
        entering
        counts
        onClose={close}
        onSend={(fields, reason) =>
          send(
            { kind: 'enter-claim', left: report.report.id, change: enteredFields(task.at, fields), reason },
            'Recorded: a claim entered by hand.',
          )
        }
      />
    );
  if (task?.do !== 'correct') return null;
  const { claim, start, given } = task;
  return (
    <ClaimForm
      key={`correct ${claim.id} ${given.figure?.start ?? ''}`}
      title={`Correct: ${whoSays(claim)}, ${tellClaim(claim)}`}
      start={given}
      picked={picked}
      claims={report.claims}
      entering={false}
      counts={claim.toll !== null}
      onClose={close}
      onSend={(fields, reason) => {
        const change = changedFields(start, fields);
        if (Object.keys(change).length === 0) toast({ text: 'Nothing differs from what was read.' });
        else send({ kind: 'correct-claim', left: claim.id, change, reason }, 'Recorded: the claim is put right.');
      }}
    />
  );
}

function dialogOf(task: Task | undefined, report: ReportText, send: Send, close: () => void): ReactNode {
  if (task?.do === 'move')
    return (
      <MoveDialog
        place={task.claim.places[0]?.name ?? ''}
        onClose={close}
        onMove={(right, reason) =>
          send({ kind: 'move-claim', left: task.claim.id, right, reason }, 'Recorded: the claim is moved.')
        }
      />
    );
  if (task?.do === 'read')
    return (
      <ReasonDialog
        title="Mark as fully read"
        confirm="Mark as read"
        onClose={close}
        onConfirm={reason => send({ kind: 'read-report', left: report.report.id, reason }, 'Marked as fully read.')}
      >
        <p>Every claim in it has been looked at, and those that were missed have been entered.</p>
      </ReasonDialog>
    );
  if (task?.do !== 'open' && task?.do !== 'withdraw') return null;
  const { claim } = task;
  const { title, confirm, told, kind } = ASKED[task.do];
  const change = task.do === 'open' ? { change: { claims: [claim.id] } } : {};
  return (
    <ReasonDialog
      title={title}
      confirm={confirm}
      onClose={close}
      onConfirm={reason => send({ kind, left: claim.id, ...change, reason }, told)}
    >
      <p>
        {whoSays(claim)}: {tellClaim(claim)}
      </p>
    </ReasonDialog>
  );
}
