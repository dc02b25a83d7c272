import type { ReactNode } from 'react';
import type { Scale } from './scale.js';

export type Loss = 'own' | 'enemy' | null;

interface Props {
  lower: number | null;
  upper: number | null;
  loss: Loss;
  scale: Scale;
}

const percent = (share: number): string => `${share.toFixed(2)}%`;

/** One end, or a single count: own losses a disc, the enemy's a ring, others a stroke. */
function End({ x, loss }: { x: number; loss: Loss }): ReactNode {
  if (loss === null)
    return <line x1={percent(x)} x2={percent(x)} y1="2" y2="14" stroke="currentColor" strokeWidth="2.5" />;
  return (
    <circle
      cx={percent(x)}
      cy="8"
      r="4"
      fill={loss === 'own' ? 'currentColor' : 'var(--paper)'}
      stroke="currentColor"
      strokeWidth="1.8"
    />
  );
}

/** An end that is not known: an arrow away from the one that is. */
function Arrow({ x, towards }: { x: number; towards: 1 | -1 }): ReactNode {
  const tip = 26 * towards;
  return (
    <svg x={percent(x)} y="0" width="1" height="16" overflow="visible">
      <line x1="0" x2={tip} y1="8" y2="8" stroke="currentColor" strokeWidth="1.6" strokeDasharray="4 2" />
      <path
        d={`M${tip - 5 * towards} 4 L${tip} 8 L${tip - 5 * towards} 12`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

function Between({ from, to, loss }: { from: number; to: number; loss: Loss }): ReactNode {
  const thick = loss === 'own' ? 6 : 2;
  if (loss !== 'enemy')
    return <line x1={percent(from)} x2={percent(to)} y1="8" y2="8" stroke="currentColor" strokeWidth={thick} />;
  return (
    <rect
      x={percent(from)}
      width={percent(to - from)}
      y="5"
      height="6"
      fill="var(--paper)"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  );
}

/**
 * A figure on the axis. Colour is the element's own (the party's). Decoration for the eye: the figure is printed beside it,
 * and that is what is read out. No figure, no mark: unknown is not zero.
 */
export function RangeBar({ lower, upper, loss, scale }: Props): ReactNode {
  const from = lower === null ? null : scale.at(lower);
  const to = upper === null ? null : scale.at(upper);
  return (
    <svg className="range-bar" width="100%" height="16" aria-hidden="true">
      {from !== null && to !== null && to > from ? <Between from={from} to={to} loss={loss} /> : null}
      {from !== null && to === null ? <Arrow x={from} towards={1} /> : null}
      {to !== null && from === null ? <Arrow x={to} towards={-1} /> : null}
      {from === null ? null : <End x={from} loss={loss} />}
      {to === null || to === from ? null : <End x={to} loss={loss} />}
    </svg>
  );
}
