import { isWordAt } from './clean-characters.js';

/** A link's label and address are read no further than this, so that brackets cannot make the scan quadratic. */
const LABEL_LIMIT = 400;
const ADDRESS_LIMIT = 2000;

function closeBracket(text: string, open: number, end: number): number {
  const last = Math.min(end, open + LABEL_LIMIT);
  for (let i = open + 1; i < last; i++) {
    const char = text[i];
    if (char === ']') return i;
    if (char === '[' || (char === '\n' && text[i + 1] === '\n')) return -1;
  }
  return -1;
}

function closeAddress(text: string, open: number, end: number): number {
  const last = Math.min(end, open + ADDRESS_LIMIT);
  let depth = 0;
  for (let i = open; i < last; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return i;
    // An address holds no bracket and no break; stopping there keeps the scan linear.
    else if (char === '\n' || char === '[') return -1;
  }
  return -1;
}

/** The end of the address when `[label](address)` begins at `at`, and the bracket before it; null for any other bracket. */
export function linkAt(text: string, at: number, end: number): { labelEnd: number; end: number } | null {
  const labelEnd = closeBracket(text, at, end);
  if (labelEnd < 0 || text[labelEnd + 1] !== '(') return null;
  const close = closeAddress(text, labelEnd + 1, end);
  return close < 0 || labelEnd + 1 >= end ? null : { labelEnd, end: close + 1 };
}

/** Longer runs are no marks, so they are not counted out. */
const LONGEST_RUN = 7;

const runLength = (text: string, at: number, limit: number): number => {
  const end = Math.min(limit, at + LONGEST_RUN);
  let i = at;
  while (i < end && text[i] === text[at]) i++;
  return i - at;
};

/** No more marks than this stand before the words of a line. */
const LINE_HEAD = 40;

const atLineStart = (text: string, at: number, start: number): boolean => {
  const first = Math.max(start, at - LINE_HEAD);
  let i = at - 1;
  while (i >= first && (text[i] === ' ' || text[i] === '\t' || text[i] === '>' || text[i] === '#')) i--;
  return i < start || text[i] === '\n' || text[i] === '\r';
};

const isSpaceOrEnd = (text: string, at: number, end: number): boolean => at >= end || /\s/.test(text.charAt(at));

/** "## " and "> " at the head of a line: the length of the mark with nothing of its space. */
function lineMark(text: string, at: number, start: number, end: number): number {
  const length = text[at] === '#' ? runLength(text, at, end) : 1;
  if (length > 6 || !isSpaceOrEnd(text, at + length, end)) return 0;
  return atLineStart(text, at, start) ? length : 0;
}

/** "**", "*", "_" around words. An asterisk or underscore inside a word, or one alone between spaces, is kept. */
function emphasis(text: string, at: number, end: number): number {
  const length = runLength(text, at, end);
  if (length > 3) return 0;
  const before = isWordAt(text, at - 1);
  const after = isWordAt(text, at + length);
  if (text[at] === '_' && before && after) return 0;
  const spaceBefore = at === 0 || /\s/.test(text.charAt(at - 1));
  const spaceAfter = isSpaceOrEnd(text, at + length, end);
  if (spaceBefore && spaceAfter) return 0;
  return length === 1 && before && after ? 0 : length;
}

/** How many units at `at` are a Markdown mark to be hidden; 0 when the character is itself text. */
export function markLength(text: string, at: number, start: number, end: number): number {
  const char = text[at];
  // The middle of a run that was no mark as a whole.
  if (at > start && text[at - 1] === char && char !== '>') return 0;
  if (char === '#' || char === '>') return lineMark(text, at, start, end);
  if (char === '\\') return at + 1 < end && '*_[]#>`'.includes(text.charAt(at + 1)) ? 1 : 0;
  if (char === '*' || char === '_') return emphasis(text, at, end);
  return 0;
}
