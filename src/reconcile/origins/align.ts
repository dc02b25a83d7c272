import type { Passage } from './passages.js';

/** Two sentences that are one. `changed`: the same but for its figures, as when a toll is raised. */
export interface Aligned {
  left: number;
  right: number;
  overlap: number;
  changed: boolean;
}

/** Share of word pairs in common from which two sentences are one, after an editor's hand. */
const ALIKE = 0.55;
/** Sentences shorter than this must agree to the word. */
const SHORT = 6;

function common(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** Share of the smaller set that stands in the larger; 1 when either is empty. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 1;
  let count = 0;
  for (const item of few) if (many.has(item)) count += 1;
  return count / few.size;
}

/** Dice's coefficient of the word pairs; or how far the shorter stands in the longer, when a clause was cut or added. */
function overlapOf(a: Passage, b: Passage): number {
  const fewer = Math.min(a.pairs.length, b.pairs.length);
  const both = common(a.pairs, b.pairs);
  if (fewer === 0) return 0;
  const dice = (2 * both) / (a.pairs.length + b.pairs.length);
  const within = fewer >= SHORT ? (both / fewer) * 0.9 : 0;
  return Math.max(dice, within);
}

/** Is it one sentence? Other names in the same mould (a bulletin's set phrases) make it another. */
function compare(a: Passage, b: Passage): { overlap: number; changed: boolean } | null {
  const overlap = overlapOf(a, b);
  const needed = Math.min(a.words.length, b.words.length) < SHORT ? 0.99 : ALIKE;
  if (overlap < needed || shared(a.names, b.names) < 0.6) return null;
  return { overlap, changed: shared(a.figures, b.figures) < 1 };
}

/** Sentences by each of their word pairs; a pair that stands in many sentences tells nothing. */
function byPair(passages: readonly Passage[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  passages.forEach((passage, index) => {
    for (const pair of passage.pairs) {
      const known = found.get(pair);
      if (known) known.push(index);
      else found.set(pair, [index]);
    }
  });
  return found;
}

const MOST = 24;

function candidates(passage: Passage, index: ReadonlyMap<number, number[]>): number[] {
  const counts = new Map<number, number>();
  for (const pair of passage.pairs) {
    const places = index.get(pair);
    if (!places || places.length > MOST) continue;
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([place]) => place);
}

/** Pairs each sentence of the left report with the one of the right that it repeats, each used once, the likest first. */
export function alignPassages(left: readonly Passage[], right: readonly Passage[]): Aligned[] {
  const index = byPair(right);
  const proposals: Aligned[] = [];
  left.forEach((passage, i) => {
    for (const j of candidates(passage, index)) {
      const other = right[j];
      const verdict = other && compare(passage, other);
      if (verdict) proposals.push({ left: i, right: j, ...verdict });
    }
  });
  proposals.sort((a, b) => b.overlap - a.overlap || a.left - b.left || a.right - b.right);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const kept: Aligned[] = [];
  for (const proposal of proposals) {
    if (usedLeft.has(proposal.left) || usedRight.has(proposal.right)) continue;
    usedLeft.add(proposal.left);
    usedRight.add(proposal.right);
    kept.push(proposal);
  }
  return kept.sort((a, b) => a.left - b.left);
}
