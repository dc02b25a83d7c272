import { type ReactNode, useState } from 'react';
import type { ProfileResult } from '../../../src/contract/incident.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { plain } from '../words/terms.js';
import { changedValues, GRADES, kindOf, typedOf } from './assess-fields.js';

interface FieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
}

function Field({ name, value, onChange }: FieldProps): ReactNode {
  const kind = kindOf(name);
  return (
    <label className="field">
      <span>{plain(name.replaceAll('_', ' '))}</span>
      {kind === 'grade' ? (
        <select value={value} onChange={event => onChange(event.target.value)}>
          {GRADES.map(grade => (
            <option key={grade}>{grade}</option>
          ))}
        </select>
      ) : (
        <input
          value={value}
          dir="auto"
          inputMode={kind === 'people' ? 'numeric' : 'text'}
          pattern={kind === 'people' ? '[0-9]*' : undefined}
          placeholder="unknown"
          onChange={event => onChange(event.target.value)}
        />
      )}
    </label>
  );
}

interface Props {
  result: ProfileResult;
  onAssess: (values: ProfileResult['values'], reason: string) => void;
  onClose: () => void;
}

/** A person's figures in place of a method's: only those that were changed are recorded, with the reason. */
export function AssessDialog({ result, onAssess, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(Object.entries(result.values).map(([name, value]) => [name, typedOf(value)])),
  );
  const [fault, setFault] = useState<string>();
  return (
    <ReasonDialog
      title={`Own figures in place of ${result.profile.toUpperCase()}’s`}
      confirm="Put them in place"
      onClose={onClose}
      onConfirm={reason => {
        const values = changedValues(result.values, typed);
        if (values === undefined) setFault('A count is a whole number of people, or empty for unknown.');
        else if (Object.keys(values).length === 0) setFault('Nothing is different from what the method says.');
        else onAssess(values, reason);
      }}
    >
      <p className="quiet">
        The claims stay as they are: this is what you make of them. An empty field is unknown, never zero.
      </p>
      <div className="assess-fields">
        {Object.entries(typed).map(([name, value]) => (
          <Field
            key={name}
            name={name}
            value={value}
            onChange={to => {
              setFault(undefined);
              setTyped({ ...typed, [name]: to });
            }}
          />
        ))}
      </div>
      {fault === undefined ? null : (
        <p className="note" data-kind="problem" role="alert">
          {fault}
        </p>
      )}
    </ReasonDialog>
  );
}
