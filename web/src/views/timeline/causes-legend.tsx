import type { ReactNode } from 'react';
import { CAUSE_WORDS } from './drift.js';
import { StepShape } from './lanes.js';

const SHOWN = ['first-report', 'update', 'correction', 'other-claimant', 'retraction', 'repeat', 'scope-change'];

/** What the shapes on the lanes mean. */
export function CausesLegend(): ReactNode {
  return (
    <ul className="causes">
      {SHOWN.map(cause => (
        <li key={cause}>
          <svg className="chart" width="14" height="14" aria-hidden="true">
            <StepShape cause={cause} x={7} y={7} />
          </svg>
          {cause === 'update' ? 'update or added to' : CAUSE_WORDS[cause]}
        </li>
      ))}
    </ul>
  );
}
