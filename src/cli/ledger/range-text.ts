import type { TollGroup } from '../../model/ledger/incident.js';

/** "14", "≥ 6", "13–19", "?": the range of what stands. */
export function rangeOf({ lower, upper, current }: Pick<TollGroup, 'lower' | 'upper' | 'current'>): string {
  if (current.length === 0 || lower === null) return '?';
  if (upper === null) return `≥ ${lower}`;
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}
