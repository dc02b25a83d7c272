import type { ReactNode } from 'react';
import { announcement, dropToast, toasts } from '../state/say.js';
import { useStore } from '../state/store.js';

/** The page's one live region. */
export function Announcer(): ReactNode {
  const { text, turn } = useStore(announcement);
  // A no-break space in turn makes the same words a change, so that they are said again.
  return (
    <p className="unseen" role="status" aria-live="polite">
      {turn % 2 === 0 ? text : `${text}\u00a0`}
    </p>
  );
}

/** Messages at the foot of the page, with what can be done about them. */
export function Toasts(): ReactNode {
  const shown = useStore(toasts);
  return (
    <div className="toasts" role="region" aria-label="Messages">
      {shown.map(({ id, text, problem, action }) => (
        <div key={id} className="toast" role={problem === true ? 'alert' : 'status'}>
          <span>{text}</span>
          {action === undefined ? null : (
            <button
              type="button"
              onClick={() => {
                dropToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" aria-label="Dismiss the message" onClick={() => dropToast(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
