import type { Figure } from '../../../../src/contract/rows.js';
import type { Pair } from '../../../../src/contract/views.js';
import { people } from '../../words/numbers.js';

export const TYPE_WORDS: Record<Pair['type'], { word: string; means: string }> = {
  contradicts: { word: 'Contradict', means: 'both cannot hold' },
  rival: { word: 'Rival', means: 'they count people worded differently, and may or may not both hold' },
  denies: { word: 'Denied', means: 'one side says that it is not so' },
};

/** How far apart, in words; a share that had to be rounded says so. */
export function tellSize(size: number | null): string {
  if (size === null) return 'How far apart is open: a bound is missing.';
  const percent = size * 100;
  const whole = Math.round(percent);
  const share = Math.abs(percent - whole) < 1e-9 ? `${whole}%` : `about ${whole}%`;
  return size === 0 ? 'The ranges meet.' : `Apart by ${share} of the greater figure.`;
}

/** The gap between two ranges in people; undefined where a bound on either side of the gap is open, or they meet. */
export function gapOf(left: Figure, right: Figure): number | undefined {
  const gap = (low: Figure, high: Figure): number =>
    low.upper === null || high.lower === null ? 0 : high.lower - low.upper;
  const most = Math.max(gap(left, right), gap(right, left));
  return most > 0 ? most : undefined;
}

export function tellGap(left: Figure, right: Figure): string | undefined {
  const gap = gapOf(left, right);
  return gap === undefined ? undefined : `${people(gap)} ${gap === 1 ? 'person' : 'people'} between them`;
}

/** A quote cut at its figure, so that the figure can be set off. */
export interface QuotePiece {
  text: string;
  figure: boolean;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Cuts `quote` at the first place where `words` stand as words of their own; whole where they do not. */
export function cutAtFigure(quote: string, words: string | null): QuotePiece[] {
  const whole = [{ text: quote, figure: false }];
  if (words === null || words.trim() === '') return whole;
  for (let at = quote.indexOf(words); at !== -1; at = quote.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWord(quote[at - 1]) && isWord(words[0])) continue;
    if (isWord(quote[end]) && isWord(words.at(-1))) continue;
    return [
      { text: quote.slice(0, at), figure: false },
      { text: words, figure: true },
      { text: quote.slice(end), figure: false },
    ].filter(({ text }) => text !== '');
  }
  return whole;
}
