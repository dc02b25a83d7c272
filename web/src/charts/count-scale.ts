/** A linear scale of counts from 0, upwards. */
export interface CountScale {
  max: number;
  /** Pixels from the top. */
  y(count: number): number;
  ticks: number[];
}

/** The next of 1, 2, 5 × 10ⁿ that is not below `count`. */
function roundUp(count: number): number {
  let power = 1;
  while (power * 10 < count) power *= 10;
  return [1, 2, 5, 10].map(step => step * power).find(mark => mark >= count) ?? power * 10;
}

/** Counts stand whole on the axis: a half person is no tick. */
export function makeCountScale(greatest: number, top: number, bottom: number): CountScale {
  const max = roundUp(Math.max(1, greatest));
  const parts = [4, 5, 2].find(count => Number.isInteger(max / count) && (bottom - top) / count >= 22) ?? 1;
  return {
    max,
    y: count => bottom - (Math.min(count, max) / max) * (bottom - top),
    ticks: Array.from({ length: parts + 1 }, (_, index) => (max / parts) * index),
  };
}
