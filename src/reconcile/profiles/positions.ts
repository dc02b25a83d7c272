import { type Counted, isZero } from './counted.js';

/** A value that somebody stands for, with the claims that carry it. */
export interface Position {
  value: number;
  items: Counted[];
  /** Claimants, each with an origin of its own: one claimant in many reprints counts once, and so does one copy. */
  support: number;
}

function supportOf(items: readonly Counted[]): number {
  const claimants = new Set(items.map(({ claimant }) => claimant)).size;
  const origins = new Set(items.map(({ origin }) => origin)).size;
  return Math.min(claimants, origins);
}

/** Values by size, smallest first. A range supports every value that somebody states inside it. */
function positionsOf(items: readonly Counted[], read: (item: Counted) => number): Position[] {
  const values = [...new Set(items.map(read))].sort((a, b) => a - b);
  return values.map(value => {
    const backing = items.filter(
      item =>
        read(item) === value ||
        (item.toll.lower !== null && item.toll.lower <= value && value <= (item.toll.upper ?? -1)),
    );
    return { value, items: items.filter(item => read(item) === value), support: supportOf(backing) };
  });
}

/**
 * The lowest value, until another is better corroborated: by two at least, and by more than the lowest. A plain "nobody
 * was killed" stands only where no number does, or where it is the better corroborated.
 */
export function lowestUntilCorroborated(items: readonly Counted[], read: (item: Counted) => number): Position | null {
  const positions = positionsOf(items, read);
  const numbers = positions.filter(({ items: carriers }) => !carriers.every(isZero));
  const first = numbers[0] ?? positions[0];
  if (!first) return null;
  return positions.reduce((best, next) => (next.support >= 2 && next.support > best.support ? next : best), first);
}
