import { type ReactNode, useState } from 'react';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import type { Override } from './item-words.js';

interface Props {
  options: readonly Override[];
  onOverride: (option: Override, reason: string) => void;
  onClose: () => void;
}

/** Deciding otherwise than the program: which way, and why. */
export function OverrideDialog({ options, onOverride, onClose }: Props): ReactNode {
  const [key, setKey] = useState(options[0]?.key);
  return (
    <ReasonDialog
      title="It is otherwise"
      confirm="Record it"
      onClose={onClose}
      onConfirm={reason => {
        const option = options.find(one => one.key === key);
        if (option !== undefined) onOverride(option, reason);
      }}
    >
      <fieldset className="choices">
        <legend className="unseen">What is so instead</legend>
        {options.map(option => (
          <label key={option.key}>
            <input type="radio" name="override" checked={option.key === key} onChange={() => setKey(option.key)} />
            <bdi>{option.says}</bdi>
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  );
}
