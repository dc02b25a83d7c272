import { type ReactNode, useState } from 'react';
import type { Incident, ProfileResult } from '../../../src/contract/incident.js';
import { assess } from '../api/client.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { Foreign } from '../parts/plain-text.js';
import { useDecide } from '../state/use-decide.js';
import { moment } from '../words/times.js';
import { AssessDialog } from './assess-dialog.js';

/** Who put figures in place, when and why. */
function Standing({ incident, result }: { incident: Incident; result: ProfileResult }): ReactNode {
  const decision = incident.decisions.find(({ id }) => id === result.override);
  if (decision === undefined) return null;
  return (
    <p className="note">
      <b>
        Set by <Foreign>{decision.by}</Foreign>, {moment(decision.at)}.
      </b>{' '}
      <Foreign>{decision.reason}</Foreign>
    </p>
  );
}

/** A person's figures in place of a method's: put there with a reason, and taken back with one. */
export function Assessing({ incident, result }: { incident: Incident; result: ProfileResult }): ReactNode {
  const [asking, setAsking] = useState<'set' | 'back'>();
  const { recordOn, takeBack } = useDecide();
  const close = (): void => setAsking(undefined);
  const name = result.profile.toUpperCase();
  return (
    <>
      {result.override === null ? null : <Standing incident={incident} result={result} />}
      <div className="actions">
        <button type="button" onClick={() => setAsking('set')}>
          Own figures …
        </button>
        {result.override === null ? null : (
          <button type="button" onClick={() => setAsking('back')}>
            Back to the method’s …
          </button>
        )}
      </div>
      {asking === 'set' ? (
        <AssessDialog
          result={result}
          onClose={close}
          onAssess={(values, reason) => {
            close();
            void recordOn(
              () => assess({ target: incident.id, profile: result.profile, values, reason }),
              `Own figures stand in place of ${name}’s`,
            );
          }}
        />
      ) : null}
      {asking === 'back' && result.override !== null ? (
        <ReasonDialog
          title={`Back to what ${name} says`}
          confirm="Take them back"
          onClose={close}
          onConfirm={reason => {
            close();
            if (result.override !== null) void takeBack(result.override, `${name} stands again`, reason);
          }}
        />
      ) : null}
    </>
  );
}
