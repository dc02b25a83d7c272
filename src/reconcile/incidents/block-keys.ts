import type { Telling } from './telling.js';
export function* candidatePairs(tellings: readonly Telling[]): Generator<[number, number]> {
  for (let a = 0; a < tellings.length; a += 1) for (let b = a + 1; b < tellings.length; b += 1) yield [a, b];
}
