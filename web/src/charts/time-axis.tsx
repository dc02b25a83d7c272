import type { ReactNode } from 'react';
import type { TimeScale } from './time-scale.js';

interface Props {
  scale: TimeScale;
  /** Pixels from the top of the chart at which the axis stands. */
  y: number;
  /** Thin lines go up to here. */
  top?: number;
  width: number;
  /** Where the line begins, pixels from the left. */
  left?: number;
}

/** Days along the foot of a chart; labels at the ends stay inside it. */
export function TimeAxis({ scale, y, top, width, left = 0 }: Props): ReactNode {
  return (
    <g className="chart-axis" aria-hidden="true">
      <line x1={left} x2={width} y1={y + 0.5} y2={y + 0.5} className="chart-base" />
      {scale.ticks.map(({ at, label }) => {
        const x = scale.x(at);
        const anchor = x < 36 ? 'start' : x > width - 36 ? 'end' : 'middle';
        return (
          <g key={at}>
            {top === undefined ? null : <line x1={x} x2={x} y1={top} y2={y} className="chart-grid" />}
            <line x1={x} x2={x} y1={y} y2={y + 5} className="chart-base" />
            <text x={anchor === 'start' ? Math.max(0, x - 4) : x} y={y + 17} textAnchor={anchor}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
