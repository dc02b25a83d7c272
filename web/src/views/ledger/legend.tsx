import type { ReactNode } from 'react';
import { makeScale } from '../../parts/scale.js';
import { RangeBar } from '../../parts/range-bar.js';
import { StatusGlyph } from '../../parts/status-mark.js';
import { STATUS_WORDS, STATUSES } from '../../words/terms.js';

const scale = makeScale('linear', 10);

const DRAWN = [
  { told: 'own losses', lower: 2, upper: 8, loss: 'own' },
  { told: 'enemy losses', lower: 2, upper: 8, loss: 'enemy' },
  { told: 'others’ losses, or whose is not known', lower: 2, upper: 8, loss: null },
  { told: 'no upper bound given', lower: 3, upper: null, loss: null },
  { told: 'exactly none', lower: 0, upper: 0, loss: null },
  { told: 'no figure: unknown, not none', lower: null, upper: null, loss: null },
] as const;

/** What the shapes mean, for whoever asks. */
export function Legend(): ReactNode {
  return (
    <details className="legend">
      <summary>How to read this</summary>
      <ul>
        {DRAWN.map(({ told, lower, upper, loss }) => (
          <li key={told}>
            <span className="sample">
              <RangeBar lower={lower} upper={upper} loss={loss} scale={scale} />
            </span>
            {told}
          </li>
        ))}
      </ul>
      <ul>
        {STATUSES.map(status => (
          <li key={status}>
            <span className="status" data-status={status}>
              <StatusGlyph status={status} /> {STATUS_WORDS[status].word}
            </span>
            <span className="quiet">{STATUS_WORDS[status].means}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
