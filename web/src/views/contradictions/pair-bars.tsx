import type { ReactNode } from 'react';
import type { Pair } from '../../../../src/contract/views.js';
import { slotOf } from '../../parts/party-mark.js';
import { RangeBar } from '../../parts/range-bar.js';
import { makeScale } from '../../parts/scale.js';
import { people } from '../../words/numbers.js';

const greatest = ({ left, right }: Pair): number =>
  Math.max(left.lower ?? 0, left.upper ?? 0, right.lower ?? 0, right.upper ?? 0);

/** Both figures over one axis from 0, the left one above. For the eye: the figures stand in words beneath. */
export function PairBars({ pair }: { pair: Pair }): ReactNode {
  const scale = makeScale('linear', greatest(pair));
  return (
    <div className="pair-axis" aria-hidden="true">
      <svg className="pair-ticks chart" width="100%" height="50">
        {scale.ticks.map(tick => {
          const x = `${scale.at(tick).toFixed(2)}%`;
          return (
            <g key={tick}>
              <line className="chart-grid" x1={x} x2={x} y1="0" y2="36" />
              <text x={x} y="48" textAnchor="middle">
                {people(tick)}
              </text>
            </g>
          );
        })}
      </svg>
      {[pair.left, pair.right].map((figure, index) => (
        <div key={index} data-slot={slotOf(figure.party.key)}>
          <RangeBar lower={figure.lower} upper={figure.upper} loss={figure.loss} scale={scale} />
        </div>
      ))}
    </div>
  );
}
