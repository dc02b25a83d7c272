import type { ReactNode } from 'react';
import type { Cell } from './cells.js';

export const LOSS_TOLD: Record<Cell['loss'], string> = {
  own: 'own losses',
  enemy: 'enemy losses',
  other: 'losses of others',
};

/** As on the ledger’s bars: own losses a disc, the enemy’s a ring, others’ a stroke. */
export function LossGlyph({ loss }: { loss: Cell['loss'] }): ReactNode {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {loss === 'other' ? (
        <path d="M6 1v10" stroke="currentColor" strokeWidth="2.5" />
      ) : (
        <circle
          cx="6"
          cy="6"
          r="4"
          fill={loss === 'own' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.8"
        />
      )}
    </svg>
  );
}
