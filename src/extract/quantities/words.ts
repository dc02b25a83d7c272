import type { Syntax } from '../../parse/token.js';

/** A word or number as the grammar sees it: hyphens and glued letters taken apart, whatever the tokenizer did. */
export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Index of the sentence; a number never runs over a sentence end. */
  sentence: number;
  /** White space, and nothing else, stands before this word (or it opens the sentence). */
  spaced: boolean;
}

// Digits with grouping (1,200 · 1,20,000 · 12 000 · 12'000), plain digits, an abbreviation with stops, a word, any single mark.
const WORD =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[ '’]\d{3})+(?![\d.,]*\d)|\d+(?:\.\d+)?|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\S/uy;

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const APOSTROPHE = 39;
const STOP = 46;

/** Where a word of ASCII letters ends, most words being such; -1 where only the pattern can tell. */
function plainEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  if (end === at) return -1;
  const next = text.charCodeAt(end);
  return next >= 128 || next === APOSTROPHE || (next === STOP && end === at + 1) ? -1 : end;
}

/** Where the word that begins at an offset ends; -1 for white space. */
function wordEnd(text: string, at: number): number {
  const plain = plainEnd(text, at);
  if (plain >= 0) return plain;
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : -1;
}

/** Scans the sentences of a text into words, in order. Linear in the text's length. */
export function scanWords(syntax: Syntax): Word[] {
  const words: Word[] = [];
  for (const sentence of syntax.sentences) {
    const text = syntax.text.slice(sentence.start, sentence.end);
    let spaced = true;
    for (let at = 0; at < text.length; ) {
      const end = wordEnd(text, at);
      if (end >= 0) {
        const raw = text.slice(at, end);
        words.push({
          start: sentence.start + at,
          end: sentence.start + end,
          text: raw,
          lower: raw.toLowerCase().replace('’', "'"),
          sentence: sentence.index,
          spaced,
        });
      }
      spaced = end < 0;
      at = end < 0 ? at + 1 : end;
    }
  }
  return words;
}
