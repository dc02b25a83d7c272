/** An axis for counts of people, the same for every row of a list. */
export interface Scale {
  kind: 'log' | 'linear';
  /** Greatest count on the axis. */
  max: number;
  /** Where a count stands, per cent of the axis's width. */
  at(count: number): number;
  /** Counts to be labelled, ascending, 0 first. */
  ticks: number[];
}

/** Room kept free at both ends, per cent, for the shapes of figures that stand there. */
const INSET = 2;
const WIDTH = 100 - 2 * INSET;
/** Where 1 stands on a logarithmic axis, as a part of its width: none is not a power of ten, so it has a place of its own. */
const ONE = 0.1;
const LEAST_MAX = 10;

/** The next of 1, 2, 5 × 10ⁿ that is not below `count`, 10 at the least. */
export function roundUp(count: number): number {
  let power = LEAST_MAX;
  while (power * 10 <= count) power *= 10;
  return [1, 2, 5, 10].map(step => step * power).find(mark => mark >= count) ?? power * 10;
}

function logTicks(max: number): number[] {
  const ticks = [0];
  for (let tick = 1; tick <= max; tick *= 10) ticks.push(tick);
  return ticks;
}

const linearTicks = (max: number): number[] =>
  (max / 10 ** Math.floor(Math.log10(max)) === 5 ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4]).map(
    (step, _, { length }) => (max / (length - 1)) * step,
  );

/** A scale from 0 that holds `greatest`. Counts beyond its end stand at its end. */
export function makeScale(kind: Scale['kind'], greatest: number): Scale {
  const max = roundUp(greatest);
  const part = (count: number): number => {
    if (count <= 0) return 0;
    if (kind === 'linear') return count / max;
    return count < 1 ? ONE * count : ONE + (1 - ONE) * (Math.log10(count) / Math.log10(max));
  };
  return {
    kind,
    max,
    at: count => INSET + WIDTH * Math.min(1, part(count)),
    ticks: (kind === 'log' ? logTicks(max) : linearTicks(max)).filter(tick => Number.isInteger(tick)),
  };
}
