import type { ReactNode } from 'react';
import { people, shortPeople } from '../words/numbers.js';
import type { Scale } from './scale.js';

/** The axis's labels, over the bars. */
export function Axis({ scale }: { scale: Scale }): ReactNode {
  return (
    <svg className="axis" width="100%" height="18" role="img" aria-label={describeScale(scale)}>
      {scale.ticks.map(tick => (
        <g key={tick}>
          <line
            x1={`${scale.at(tick).toFixed(2)}%`}
            x2={`${scale.at(tick).toFixed(2)}%`}
            y1="13"
            y2="18"
            stroke="currentColor"
          />
          <text x={`${scale.at(tick).toFixed(2)}%`} y="10" textAnchor="middle" fill="currentColor">
            {shortPeople(tick)}
          </text>
        </g>
      ))}
    </svg>
  );
}

export const describeScale = ({ kind, max }: Scale): string =>
  `People, ${kind === 'log' ? 'logarithmic' : 'linear'}, 0 to ${people(max)}`;

interface GridProps {
  scale: Scale;
  /** Range of the figures that stand: drawn as a band, so that agreement and distance show. */
  lower: number | null;
  upper: number | null;
}

/** Thin lines at the labels' places, behind a row's bars. */
export function Grid({ scale, lower, upper }: GridProps): ReactNode {
  const from = lower === null ? null : scale.at(lower);
  const to = upper === null ? null : scale.at(upper);
  return (
    <svg className="axis-grid" width="100%" height="100%" aria-hidden="true">
      {from === null || to === null || to <= from ? null : (
        <rect x={`${from.toFixed(2)}%`} width={`${(to - from).toFixed(2)}%`} y="0" height="100%" fill="var(--band)" />
      )}
      {scale.ticks.map(tick => (
        <line
          key={tick}
          x1={`${scale.at(tick).toFixed(2)}%`}
          x2={`${scale.at(tick).toFixed(2)}%`}
          y1="0"
          y2="100%"
          stroke="var(--line)"
        />
      ))}
    </svg>
  );
}
