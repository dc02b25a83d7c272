import { hashText, type Passage } from './passages.js';

/** A sentence of fewer words stands in too many reports to propose anything. */
const SHORTEST = 8;

const SEEDS = [0x9e3779b1, 0x85ebca77];

/**
 * The word triple with the least hash under one permutation (Broder 1997): alike sentences share it as often as they
 * share triples. It is named by a hash of its own, since least hashes crowd among the small numbers.
 */
function least(words: readonly string[], seed: number): number {
  let smallest = 0xffffffff;
  let chosen = '';
  for (let i = 2; i < words.length; i += 1) {
    const triple = `${words[i - 2]} ${words[i - 1]} ${words[i]}`;
    const hash = hashText(triple, seed);
    if (hash < smallest) [smallest, chosen] = [hash, triple];
  }
  return hashText(chosen, ~seed);
}

/**
 * What a report is looked up by: two hashes for each longer sentence of its own telling. Quotations are left out,
 * since everyone who was at the press conference has them. A report of short sentences only is taken as one.
 */
export function sketchOf(passages: readonly Passage[]): number[] {
  const own = passages.filter(({ quoted }) => quoted <= 0.6).map(({ words }) => words);
  const long = own.filter(words => words.length >= SHORTEST);
  const hashes = new Set<number>();
  for (const words of long.length > 0 ? long : [own.flat()]) {
    if (words.length < 3) continue;
    for (const seed of SEEDS) hashes.add(least(words, seed));
  }
  return [...hashes].sort((a, b) => a - b);
}
