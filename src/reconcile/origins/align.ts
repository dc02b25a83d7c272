import { comparePassages, type Likeness } from './compare-passages.js';
import type { Passage } from './passages.js';

/** Two sentences of one frame; whether they are one sentence, their facts tell. */
export interface Aligned extends Likeness {
  left: number;
  right: number;
}

const indexes = new WeakMap<readonly Passage[], Map<number, number[]>>();

/** Sentences by each of their word pairs; made once for a report, which is compared with many. */
function byPair(passages: readonly Passage[]): Map<number, number[]> {
  const known = indexes.get(passages);
  if (known) return known;
  const found = new Map<number, number[]>();
  indexes.set(passages, found);
  passages.forEach((passage, index) => {
    for (const pair of passage.pairs) {
      const known = found.get(pair);
      if (known) known.push(index);
      else found.set(pair, [index]);
    }
  });
  return found;
}

/** A pair of words that stands in more sentences than this tells nothing; it keeps the work linear. */
const MOST = 24;
/** Sentences compared with each. */
const TRIED = 3;

function candidates(passage: Passage, index: ReadonlyMap<number, number[]>): number[] {
  const counts = new Map<number, number>();
  for (const pair of passage.pairs) {
    const places = index.get(pair);
    if (!places || places.length > MOST) continue;
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TRIED)
    .map(([place]) => place);
}

const isFrame = ({ facts }: Aligned): number => (facts === 'other' ? 1 : 0);

/**
 * Pairs each sentence of the left report with the one of the right that it repeats, each used once, the likest first;
 * a frame with other facts comes after every sentence that stands.
 */
export function alignPassages(left: readonly Passage[], right: readonly Passage[]): Aligned[] {
  const index = byPair(right);
  const proposals: Aligned[] = [];
  left.forEach((passage, i) => {
    for (const j of candidates(passage, index)) {
      const other = right[j];
      const likeness = other && comparePassages(passage, other);
      if (likeness) proposals.push({ left: i, right: j, ...likeness });
    }
  });
  proposals.sort((a, b) => isFrame(a) - isFrame(b) || b.overlap - a.overlap || a.left - b.left || a.right - b.right);
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
