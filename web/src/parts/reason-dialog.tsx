import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.js';

interface Props {
  title: string;
  /** What is about to be recorded. */
  children?: ReactNode;
  confirm: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Every judgement has a reason: nothing is recorded without one. */
export function ReasonDialog({ title, children, confirm, onConfirm, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (reason.trim() !== '') onConfirm(reason.trim());
        }}
      >
        {children}
        <label className="field">
          <span>Reason, for those who read the record later</span>
          <textarea
            rows={3}
            required
            data-first
            maxLength={2000}
            value={reason}
            onChange={e => setReason(e.target.value)}
          />
        </label>
        <div className="actions">
          <button type="submit" className="chief" disabled={reason.trim() === ''}>
            {confirm}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
