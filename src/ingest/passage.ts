import type { PartKind, TableCell } from '../model/document.js';
import type { Span } from '../model/span.js';
import { buildView, type View } from '../text/view.js';

/** A paragraph of the source, told by blank lines, line breaks or the page's own tags. UTF-16 offsets of the source. */
export interface Paragraph extends Span {
  /** What the mark-up says it is: a heading, a caption. */
  hint: PartKind | null;
  /** No blank line stands between the paragraph before and this one. */
  tight: boolean;
  /** It is an item of a list, or a quotation set apart. */
  item: boolean;
  /** It is what a cell of a table holds. */
  cell?: TableCell;
}

/** A paragraph with the words that tell what it is. */
export interface Passage extends Paragraph {
  /** Cleaned words; '' for a paragraph too long to be anything but prose. */
  text: string;
  /** Whether anything of it is visible. */
  isEmpty: boolean;
  length: number;
}

/** Beyond this a paragraph is prose; titles, credits and captions are shorter. */
const SHORT = 900;

/** The cleaned view of one stretch. */
export const viewOf = (source: string, span: Span): View =>
  buildView(source, [{ start: span.start, end: span.end, kind: 'prose' }]);

/** Anything that cleaning could change. */
const UNCLEAN = /[^\x20-\x7e]|\s\s|[*_[!#>\\`&]/;

const cleanText = (source: string, span: Span): string => {
  const words = source.slice(span.start, span.end);
  return UNCLEAN.test(words) ? viewOf(source, span).text : words.trim();
};

export function toPassage(source: string, paragraph: Paragraph): Passage {
  const length = paragraph.end - paragraph.start;
  const text = length <= SHORT ? cleanText(source, paragraph) : '';
  return { ...paragraph, text, isEmpty: length <= SHORT && text === '', length };
}

const TAIL = 200;
/** Closing quotes, brackets and the numbers of notes stand after the stop. */
const AFTER_STOP = /(?:[\s"'”’“‘„»«)\]]|\[(?:\d{1,3}|[a-z])\])+$/;
const STOP = /[.!?…:;。؟۔।॥]$/;

/** The last stretch of a paragraph, without trailing space. */
export const tailOf = (source: string, span: Span): string =>
  source.slice(Math.max(span.start, span.end - TAIL), span.end).trimEnd();

/** Whether a tail ends a sentence (a colon or semicolon ends the paragraph as well). */
export const endsSentence = (tail: string): boolean => STOP.test(tail) || STOP.test(tail.replace(AFTER_STOP, ''));

/** How many words a short text has. */
export const countWords = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** The letter that a paragraph begins with, past quotes, brackets and Markdown marks. */
export function firstLetter(source: string, span: Span): string {
  const head = source.slice(span.start, Math.min(span.end, span.start + 80));
  return /^[^\p{L}\p{N}]*([\p{L}\p{N}])/u.exec(head)?.[1] ?? '';
}

export const beginsLower = (source: string, span: Span): boolean => /\p{Ll}/u.test(firstLetter(source, span));
