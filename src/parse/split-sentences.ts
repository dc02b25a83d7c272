/**
 * Where sentences end: a linear model judges each gap that could be a boundary,
 * and rules of news copy overrule it where the treebank's loose writing would mislead.
 */

import { BOUNDARY_FEATURES, boundaryFeatures, markKind, type BoundaryContext } from './boundary-features.js';
import type { Columns } from './columns.js';
import { addScores, type SparseTable } from './sparse-table.js';

export interface Splitter {
  /** Ends (one past the last token) of the sentences of tokens `first` … `last` of one paragraph. */
  split(columns: Columns, text: string, first: number, last: number): number[];
}

/**
 * Head start of "ends here", in units of the model's weights. Training leaves the splitter shy where copy has no
 * stops; set on the treebank's development part, at no cost on news.
 */
const EAGER = 20;

export function createSplitter(table: SparseTable): Splitter {
  const features = new Int32Array(BOUNDARY_FEATURES);
  const scores = new Int32Array(2);
  return {
    split(columns, text, first, last) {
      const ends: number[] = [];
      walkGaps(columns, text, first, last, (i, kinds, context) => {
        const count = boundaryFeatures(columns, i, kinds, context, features);
        scores.fill(0);
        for (let f = 0; f < count; f += 1) addScores(table, features[f]!, scores);
        const ends_ = scores[1]! + EAGER > scores[0]! && !(kinds[i] === 0 && isOneName(columns, text, i, context));
        if (ends_) ends.push(i + 1);
        return ends_;
      });
      ends.push(last);
      return ends;
    },
  };
}

/** Calls `judge` at each gap that could end a sentence; what it answers becomes the context of the next. */
export function walkGaps(
  columns: Columns,
  text: string,
  first: number,
  last: number,
  judge: (i: number, kinds: Uint8Array, context: BoundaryContext) => boolean,
): void {
  const kinds = new Uint8Array(last);
  let punctuated = false;
  for (let i = first; i < last; i += 1) {
    kinds[i] = markKind(columns.lower[i]!);
    if (kinds[i] === 1 || kinds[i] === 2) punctuated = true;
  }
  const context: BoundaryContext = { first, last, openQuotes: 0, openBrackets: 0, punctuated };
  let plainOpen = false;
  let singleOpen = false;
  for (let i = first; i < last - 1; i += 1) {
    const lower = columns.lower[i]!;
    if (lower === '"') plainOpen = !plainOpen;
    if (lower === '“') context.openQuotes = 1;
    else if (lower === '”') context.openQuotes = 0;
    else if (lower === '"') context.openQuotes = plainOpen ? 1 : 0;
    else if (lower === '(' || lower === '[') context.openBrackets = 1;
    else if (lower === ')' || lower === ']') context.openBrackets = 0;
    const single = singleMark(columns, i, first);
    if (single === 'opens') singleOpen = true;
    const owns = single === 'follows' && !singleOpen && columns.lower[i - 1]!.endsWith('s');
    if (single === 'follows') singleOpen = false;
    if (owns || !candidate(columns, i, kinds)) continue;
    if (judge(i, kinds, context)) {
      context.first = i + 1;
      context.openBrackets = 0;
    }
  }
}

/**
 * Whether a single quotation mark opens here ("‘", "'" before a word) or follows a word, with a space after it:
 * there it closes a quotation, or, where none is open, makes an owner of a plural ("the Weavers' Party"), and ends nothing.
 */
function singleMark(c: Columns, i: number, first: number): 'opens' | 'follows' | null {
  const lower = c.lower[i]!;
  if (lower === '‘') return 'opens';
  if (lower !== "'" && lower !== '’') return null;
  const before = i > first && c.start[i] === c.end[i - 1];
  const after = c.start[i + 1] === c.end[i];
  if (before && !after) return 'follows';
  return !before && after && lower === "'" ? 'opens' : null;
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const DAY = /^\d{1,2}$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * "Delta Rights | Watch said", "on 17 | May": in copy that has stops, a space alone ends no sentence between two words of
 * one name, or a day and its month.
 */
function isOneName(c: Columns, text: string, i: number, { punctuated }: BoundaryContext): boolean {
  if (!punctuated || text.slice(c.end[i], c.start[i + 1]) !== ' ') return false;
  const word = (at: number): string => text.slice(c.start[at], c.end[at]);
  if (DAY.test(word(i)) && MONTH.test(c.lower[i + 1]!)) return true;
  return CAPITALISED.test(word(i)) && CAPITALISED.test(word(i + 1));
}

const LOWER = 1;

/** A gap without any sign of a boundary is not asked about. */
function candidate(c: Columns, i: number, kinds: Uint8Array): boolean {
  const k = kinds[i]!;
  const kn = kinds[i + 1]!;
  if (k >= 1 && k <= 5) return !(kn === 5 && c.start[i + 1] === c.end[i]) && kn !== 1 && kn !== 2;
  const spaced = c.start[i + 1]! > c.end[i]!;
  if (!spaced) return false;
  const firstRun = firstDigit(c.shape[i + 1]!);
  return firstRun !== LOWER;
}

/** Leading base-5 digit of a shape; a single character's shape starts from 4000. */
function firstDigit(shape: number): number {
  if (shape >= 4000) return shape - 4000;
  let at = shape;
  while (at >= 5) at = Math.floor(at / 5);
  return at;
}
