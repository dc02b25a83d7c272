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
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[ '’]\d{3})+(?![\d.,]*\d)|\d+(?:\.\d+)?|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\S/gu;

/** Scans the sentences of a text into words, in order. Linear in the text's length. */
export function scanWords(syntax: Syntax): Word[] {
  const words: Word[] = [];
  for (const sentence of syntax.sentences) {
    const text = syntax.text.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(WORD)) {
      const raw = match[0];
      const start = sentence.start + match.index;
      const before = syntax.text[start - 1];
      words.push({
        start,
        end: start + raw.length,
        text: raw,
        lower: raw.toLowerCase().replace('’', "'"),
        sentence: sentence.index,
        spaced: match.index === 0 || (before !== undefined && /\s/.test(before)),
      });
    }
  }
  return words;
}
