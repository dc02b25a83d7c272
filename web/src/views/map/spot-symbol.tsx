import { type ReactNode, useId } from 'react';
import { type Drawing, type ModeShape, type Spot } from './places.js';
import { MODE_PATHS, STATUS_FILLS } from './symbols.js';

interface Props {
  mode: ModeShape;
  status: Spot['status'];
  drawing: Drawing;
}

/** The map's own symbol beside a name: shape for what happened, filling for the status; land as a hatched square. */
export function SpotSymbol({ mode, status, drawing }: Props): ReactNode {
  const id = useId();
  const { clip, dashed } = STATUS_FILLS[status];
  const isLand = drawing === 'division' || drawing === 'country';
  const path = isLand ? 'M-10-7h20v14h-20z' : MODE_PATHS[mode];
  return (
    <svg
      className="spot-symbol status-colour"
      data-status={status}
      width="22"
      height="22"
      viewBox="-12 -12 24 24"
      aria-hidden="true"
    >
      <clipPath id={id}>
        <path d={path} />
      </clipPath>
      {isLand ? (
        <path d="M-14 2-2-10M-10 8 8-10M-2 10 14-6" stroke="currentColor" strokeWidth="1.6" clipPath={`url(#${id})`} />
      ) : null}
      {clip === null || isLand ? null : <path d={clip} fill="currentColor" clipPath={`url(#${id})`} />}
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={drawing === 'near' ? 1.5 : 2.25}
        strokeDasharray={dashed ? '3.5 2.5' : undefined}
      />
    </svg>
  );
}
