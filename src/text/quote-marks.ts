import type { Span } from '../model/span.js';
import { isDigitAt, isWordAt } from './clean-characters.js';

/** A family of marks that open and close each other. */
export type MarkFamily = 'double' | 'single' | 'guillemet';

/** A quotation mark in its place, with what it can be there. */
export interface QuoteMark extends Span {
  family: MarkFamily;
  /** Curly and angled marks tell opening from closing; a straight one is told by its neighbours. */
  canOpen: boolean;
  canClose: boolean;
  /** A single mark at the end of a word in -s: a closing mark, or a possessive. */
  isWeak: boolean;
}

const MARKS = /``|''|[“”„‟"‘’‚‛'«»‹›＂]/g;

const OPENING = new Set(['“', '„', '‟', '‘', '‚', '‛', '‹', '``']);
const GUILLEMETS = new Set(['«', '»', '‹', '›']);
const DOUBLES = new Set(['“', '”', '„', '‟', '"', '＂', '``', "''"]);

/** After these a mark opens: a gap, a bracket, a dash, another mark. */
const BEFORE_OPENING = /[\s([{<–—\-/:“„‘‚«"'…]/;

const familyOf = (mark: string): MarkFamily =>
  DOUBLES.has(mark) ? 'double' : GUILLEMETS.has(mark) ? 'guillemet' : 'single';

interface Sides {
  gapBefore: boolean;
  gapAfter: boolean;
  wordBefore: boolean;
  wordAfter: boolean;
}

function sidesOf(text: string, at: number, length: number, block: Span): Sides {
  const first = at === block.start;
  const last = at + length >= block.end;
  return {
    gapBefore: first || BEFORE_OPENING.test(text.charAt(at - 1)),
    gapAfter: last || /\s/.test(text.charAt(at + length)),
    wordBefore: !first && isWordAt(text, at - 1),
    wordAfter: !last && isWordAt(text, at + length),
  };
}

/** '90s, '24: a year without its century. */
const isDecade = (text: string, at: number): boolean =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && !isDigitAt(text, at + 2) && !isQuoteEnd(text.charAt(at + 2));

const isQuoteEnd = (char: string): boolean => char === "'" || char === '’';

function singleMark(text: string, at: number, mark: string, block: Span): QuoteMark | null {
  const sides = sidesOf(text, at, 1, block);
  if (sides.wordBefore && sides.wordAfter) return null;
  if (isDecade(text, at + 1) && !sides.wordBefore) return null;
  const isCurly = mark !== "'";
  const canOpen = isCurly ? OPENING.has(mark) : sides.gapBefore && !sides.gapAfter;
  // German ‚…‘ closes with the mark that opens in English.
  const canClose =
    mark === '’' || (mark === '‘' && !sides.gapBefore) || (!isCurly && !sides.gapBefore && !sides.wordAfter);
  const isWeak = sides.wordBefore && sides.gapAfter && /s/i.test(text.charAt(at - 1)) && at + 1 < block.end;
  return canOpen || canClose ? { start: at, end: at + 1, family: 'single', canOpen, canClose, isWeak } : null;
}

function doubleMark(text: string, at: number, mark: string, block: Span): QuoteMark {
  const sides = sidesOf(text, at, mark.length, block);
  const straight = mark === '"' || mark === '＂' || mark === "''";
  const canOpen = straight ? sides.gapBefore && !sides.gapAfter : mark === '”' ? isMisplaced(sides) : OPENING.has(mark);
  // “ closes a German „…“; ” always closes, and so does a straight mark with something before it.
  const canClose = straight ? at > block.start && !isAfterSpace(text, at) : mark === '”' || mark === '“';
  return { start: at, end: at + mark.length, family: 'double', canOpen, canClose, isWeak: false };
}

const isAfterSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at - 1));

/** ”Swedish quotes” and ones set by a broken converter open with the closing mark. */
const isMisplaced = (sides: Sides): boolean => sides.gapBefore && sides.wordAfter;

function guillemetMark(text: string, at: number, mark: string, block: Span): QuoteMark {
  const sides = sidesOf(text, at, 1, block);
  const french = mark === '«' || mark === '‹';
  // »German« marks turn inwards: what tells is which side touches the words.
  const canOpen = french ? sides.gapBefore || sides.wordAfter : sides.gapBefore && sides.wordAfter;
  return { start: at, end: at + 1, family: 'guillemet', canOpen, canClose: true, isWeak: false };
}

/** All quotation marks of a block, in order: apostrophes, elisions and marks that can be neither end are left out. */
export function findMarks(text: string, block: Span): QuoteMark[] {
  const marks: QuoteMark[] = [];
  // Searched within the block alone: a search of the whole text would run past every block that has no marks.
  for (const found of text.slice(block.start, block.end).matchAll(MARKS)) {
    const [mark] = found;
    const at = block.start + found.index;
    const family = familyOf(mark);
    const read = family === 'double' ? doubleMark : family === 'single' ? singleMark : guillemetMark;
    const made = read(text, at, mark, block);
    if (made) marks.push(made);
  }
  return marks;
}
