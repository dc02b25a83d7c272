/** Maps UTF-16 offsets of one text to code point offsets. A lone surrogate counts as one code point. */
export interface CodePoints {
  /** Number of code points of the text. */
  readonly length: number;
  /** Code point offset of a UTF-16 offset; one inside a pair maps to the pair's start. */
  toCodePoint(offset: number): number;
  /** UTF-16 offset of a code point offset. */
  toUtf16(codePoint: number): number;
}

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

function countPairs(text: string): number {
  let pairs = 0;
  ASTRAL.lastIndex = 0;
  while (ASTRAL.test(text)) pairs++;
  return pairs;
}

function pairStarts(text: string, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  ASTRAL.lastIndex = 0;
  for (let i = 0; i < count; i++) starts[i] = ASTRAL.exec(text)?.index ?? 0;
  return starts;
}

/** How many entries of a rising table are below `limit`. */
function countBelow(starts: Uint32Array, limit: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (limit(starts[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const IDENTITY = (length: number): CodePoints => ({ length, toCodePoint: offset => offset, toUtf16: offset => offset });

/**
 * Builds the table in one pass: four bytes a surrogate pair, nothing at all for a text without any.
 * A question costs the logarithm of the number of pairs.
 */
export function codePoints(text: string): CodePoints {
  const pairs = countPairs(text);
  if (pairs === 0) return IDENTITY(text.length);
  const starts = pairStarts(text, pairs);
  return {
    length: text.length - pairs,
    toCodePoint: offset => offset - countBelow(starts, start => start < offset),
    // The pair of index i begins at code point starts[i] - i.
    toUtf16: codePoint => codePoint + countBelow(starts, (start, i) => start - i < codePoint),
  };
}
