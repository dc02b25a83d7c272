/** Reading answers off rows of scores. */

/** Position, from 0, of the highest of `count` sums from `base`; `barred` (-1 for none) is passed over. */
export function best(sums: Int32Array, base: number, count: number, barred: number): number {
  let found = barred === 0 ? 1 : 0;
  for (let k = found + 1; k < count; k += 1) {
    if (k !== barred && sums[base + k]! > sums[base + found]!) found = k;
  }
  return found;
}
