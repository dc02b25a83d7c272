/** Reading answers off rows of scores. */

/** Position, from 0, of the highest of `count` sums from `base`; `barred` (-1 for none) is passed over. */
export function best(sums: Int32Array, base: number, count: number, barred: number): number {
  let found = barred === 0 ? 1 : 0;
  for (let k = found + 1; k < count; k += 1) {
    if (k !== barred && sums[base + k]! > sums[base + found]!) found = k;
  }
  return found;
}

/** How far the highest stands above the next. */
export function lead(sums: Int32Array, base: number, count: number, barred: number): number {
  let first = -2147483648;
  let second = first;
  for (let k = 0; k < count; k += 1) {
    const sum = sums[base + k]!;
    if (sum <= second || k === barred) continue;
    if (sum > first) {
      second = first;
      first = sum;
    } else second = sum;
  }
  return first - second;
}
