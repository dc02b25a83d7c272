import type { Hedge } from '../../model/reading.js';
import type { FoundNumber } from './find-numbers.js';

interface Bounds {
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
}

/**
 * Bounds of a number under its hedge, in people. "more than 70" is at least 71; "up to 300" has no lower bound.
 * A vague word is an open interval that keeps its word.
 */
export function boundsOf(found: FoundNumber): Bounds {
  const { lower, upper } = found;
  if (found.vague) return { lower, upper, hedge: 'vague' };
  switch (found.hedge?.kind) {
    case 'at-least':
      return { lower, upper: null, hedge: 'at-least' };
    case 'more-than':
      return { lower: lower === null ? null : lower + 1, upper: null, hedge: 'more-than' };
    case 'at-most':
      return { lower: null, upper, hedge: 'at-most' };
    case 'fewer-than':
      return { lower: null, upper: upper === null ? null : upper - 1, hedge: 'fewer-than' };
    case 'about':
      return { lower, upper, hedge: 'about' };
    default:
      return { lower, upper, hedge: 'exact' };
  }
}
