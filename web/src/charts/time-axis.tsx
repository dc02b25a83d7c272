import type { ReactNode } from 'react';
import { fitLabels } from './fit-labels.js';
import type { TimeScale } from './time-scale.js';

interface Props {
  scale: TimeScale;
  /** Pixels from the top of the chart at which the axis stands. */
  y: number;
  width: number;
  /** Where the line begins, pixels from the left. */
  left?: number;
}

/** Days along the foot of a chart; labels at the ends stay inside it. */
export function TimeAxis({ scale, y, width, left = 0 }: Props): ReactNode {
  const labels = scale.ticks.map(({ at, label }) => ({ x: scale.x(at), text: label }));
  return (
    <g className="chart-axis" aria-hidden="true">
      <line x1={left} x2={width} y1={y + 0.5} y2={y + 0.5} className="chart-base" />
      {labels.map(({ x }) => (
        <line key={x} x1={x} x2={x} y1={y} y2={y + 5} className="chart-base" />
      ))}
      {fitLabels(labels, width).map(({ x, text, anchor }) => (
        <text key={x} x={x} y={y + 17} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}
