import type { Passage } from './passages.js';

/** `same`: one sentence; `figure`: one, with another figure; `other`: one frame filled with other names or figures. */
export type Facts = 'same' | 'figure' | 'other';

export interface Likeness {
  /** Share of word pairs in common, 0–1. */
  overlap: number;
  facts: Facts;
}

/** Share of word pairs in common from which two sentences are one, after an editor's hand. */
const ALIKE = 0.55;
/** Sentences shorter than this must agree to the word. */
const SHORT = 6;
/** Share of the names that must be the same. */
const NAMED = 0.6;
/** An update replaces this many figures of a sentence at most (dead and wounded); a form filled anew replaces them all. */
const UPDATED = 2;

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

/** Items of the first set that the second lacks. */
export const missing = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter(item => !b.has(item));

/** Share of the smaller set that stands in the larger; 1 when either is empty. */
export function sharedNames(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size === 0 ? 1 : 1 - missing(few, many).length / few.size;
}

/** Dice's coefficient of the word pairs; or how far the shorter stands in the longer, when a clause was cut or added. */
export function overlapOf(a: Passage, b: Passage): number {
  const fewer = Math.min(a.pairs.length, b.pairs.length);
  const both = common(a.pairs, b.pairs);
  if (fewer === 0) return a.words.join(' ') === b.words.join(' ') ? 1 : 0;
  const dice = (2 * both) / (a.pairs.length + b.pairs.length);
  const within = fewer >= SHORT ? (both / fewer) * 0.9 : 0;
  return Math.max(dice, within);
}

/** How alike two sentences are, and whether it is their facts or only their frame; null when not even that. */
export function comparePassages(a: Passage, b: Passage): Likeness | null {
  const overlap = overlapOf(a, b);
  const needed = Math.min(a.words.length, b.words.length) < SHORT ? 0.99 : ALIKE;
  if (overlap < needed) return null;
  const [few, many] = a.figures.size <= b.figures.size ? [a.figures, b.figures] : [b.figures, a.figures];
  const replaced = missing(few, many).length;
  if (sharedNames(a.names, b.names) < NAMED || replaced > UPDATED) return { overlap, facts: 'other' };
  return { overlap, facts: replaced > 0 ? 'figure' : 'same' };
}
