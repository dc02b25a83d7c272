import { WIDE_RANGES } from './wide-ranges.js';

// Letters, punctuation, arrows, signs and lines of one cell each: told without looking at every character.
const PLAIN =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2200-\u22ff\u2500-\u257f\u25c7\u25cb]*$/;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}|^\p{Extended_Pictographic}\ufe0f/u;
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
// Made on first need: most reports are plain, and it takes its time to load.
let segmenter: Intl.Segmenter | undefined;
const segments = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

const isWide = (point: number): boolean =>
  point >= 0x1100 && WIDE_RANGES.some(([first, last]) => point >= first && point <= last);

/** The user-perceived characters of a text, never split by the layout. */
export const graphemes = (text: string): string[] =>
  PLAIN.test(text) ? text.split('') : [...segments(text)].map(part => part.segment);

function graphemeWidth(grapheme: string): number {
  if (NO_CELL.test(grapheme)) return 0;
  if (EMOJI.test(grapheme)) return 2;
  return isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

/** How many cells of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let cells = 0;
  for (const grapheme of graphemes(text)) cells += graphemeWidth(grapheme);
  return cells;
}

/** Cuts a text to at most `cells` cells; returns what fits and what is left. Takes at least one character. */
export function cutToWidth(text: string, cells: number): [string, string] {
  let used = 0;
  let head = '';
  for (const grapheme of graphemes(text)) {
    const width = graphemeWidth(grapheme);
    if (used + width > cells && head !== '') break;
    head += grapheme;
    used += width;
  }
  return [head, text.slice(head.length)];
}

/** Pads with spaces to `cells` cells. */
export function pad(text: string, cells: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, cells - displayWidth(text)));
  return align === 'left' ? text + fill : fill + text;
}
