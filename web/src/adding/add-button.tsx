import { lazy, type ReactNode, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { heard } from '../api/events.js';
import { useKeys } from '../keys/use-keys.js';
import { useStore } from '../state/store.js';
import { useParam } from '../state/use-param.js';

const load = () => import('./add-dialog.js');
const AddDialog = lazy(load);

/** Opens the way in for reports from anywhere; while some are read, it says how far that has come. */
export function AddButton(): ReactNode {
  const [way, setWay] = useParam('add');
  const { jobs } = useStore(heard);
  useKeys({ add: () => setWay('text') });
  const running = [...jobs.values()].filter(({ state }) => state === 'running' || state === 'waiting');
  const done = running.reduce((sum, job) => sum + job.done, 0);
  const total = running.reduce((sum, job) => sum + job.total, 0);
  return (
    <>
      <button type="button" title="Add reports (+)" onPointerEnter={() => void load()} onClick={() => setWay('text')}>
        {running.length === 0 ? 'Add' : `Reading ${done} of ${total}`}
      </button>
      {way === undefined
        ? null
        : // Outside the masthead: a dialog has a head of its own.
          createPortal(
            <Suspense fallback={null}>
              <AddDialog way={way} onWay={to => setWay(to, { replace: true })} onClose={() => setWay(undefined)} />
            </Suspense>,
            document.body,
          )}
    </>
  );
}
