import { hashText, type Passage } from './passages.js';

/** A sentence of fewer words stands in too many reports to propose anything. */
const SHORTEST = 8;

const SEEDS = [0x9e3779b1, 0x85ebca77];

/** The least hash of the sentence's word triples under one permutation (Broder 1997): alike sentences share it as often as they share triples. */
function least(words: readonly string[], seed: number): number {
  let smallest = 0xffffffff;
  for (let i = 2; i < words.length; i += 1) {
    const hash = hashText(`${words[i - 2]} ${words[i - 1]} ${words[i]}`, seed);
    if (hash < smallest) smallest = hash;
  }
  return smallest;
}

/**
 * What a report is looked up by: two hashes for each longer sentence of its own telling. Quotations are left out,
 * since everyone who was at the press conference has them.
 */
export function sketchOf(passages: readonly Passage[]): number[] {
  const hashes = new Set<number>();
  for (const { words, quoted } of passages) {
    if (words.length < SHORTEST || quoted > 0.6) continue;
    for (const seed of SEEDS) hashes.add(least(words, seed));
  }
  return [...hashes].sort((a, b) => a - b);
}
