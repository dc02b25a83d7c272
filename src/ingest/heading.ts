import type { IngestData } from './data.js';
import { beginsLower, countWords, endsSentence, type Passage, tailOf } from './passage.js';

const FRAMED = /^(?:[–—-]{1,3}|\*{1,3}|=+|•)\s*(\S.*?\S)\s*(?:[–—-]{1,3}|\*{1,3}|=+|•)$/u;
const BOLD = /^(\*\*|__)(?=\S)[^*_\n]{1,200}\1$/;

/** Where the words of "– Surge in hostilities –" stand inside their dashes, or null for a line that is not so framed. */
export function framedWords(raw: string): { start: number; end: number } | null {
  if (raw.length > 140) return null;
  const words = FRAMED.exec(raw)?.[1];
  if (!words || !/\p{L}{2}/u.test(words)) return null;
  const start = raw.indexOf(words);
  return { start, end: start + words.length };
}

export const isBold = (raw: string): boolean => raw.length <= 210 && BOLD.test(raw);

const lastWord = (text: string): string => /([\p{L}\p{M}'’.-]+)[^\p{L}]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';

/** Whether a line breaks off after a word that cannot end a sentence. */
export const isOpenEnded = (tail: string, data: IngestData): boolean => {
  const word = lastWord(tail.slice(-40));
  return data.openEnds.has(word);
};

/** Most words of more than three letters begin with a capital, as headlines are set. */
export function isTitleCase(text: string): boolean {
  const words = text.split(' ').filter(word => /^\P{L}*\p{L}{4,}/u.test(word));
  const capital = words.filter(word => /^\P{L}*\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capital >= words.length * 0.8;
}

const HEADING_WORDS = 14;
const TITLE_WORDS = 32;

/** Whether the first line of a report can be its title: no sentence, and something follows it. */
export function looksLikeTitle(source: string, passage: Passage, next: Passage | undefined, data: IngestData): boolean {
  const { text } = passage;
  const words = countWords(text);
  if (!next || passage.item || text === '' || words > TITLE_WORDS || words < 2 || beginsLower(source, passage))
    return false;
  if (/[.。]$/.test(text)) return isTitleCase(text) && words <= 20 && !/[.!?]\s+\p{Lu}/u.test(text.slice(0, -1));
  if (/[,:]$/.test(text) || (endsSentence(text) && !/[?!;…'"’”)]$/.test(text))) return false;
  // A sentence or two in quotation marks, or a first half that the next paragraph goes on with.
  if (/[.!?]["'”’]$/.test(text) && words > 14) return false;
  if (beginsLower(source, next)) return false;
  return next.length > 20 || !isOpenEnded(text, data);
}

/** Whether a short line between finished paragraphs heads the one after it. */
export function looksLikeHeading(source: string, passage: Passage, around: Neighbours, data: IngestData): boolean {
  const { text } = passage;
  const { before, next } = around;
  if (!next || passage.item || text === '' || text.length > 100 || countWords(text) > HEADING_WORDS) return false;
  if (
    beginsLower(source, passage) ||
    /^["“‘]|["”’]$/.test(text) ||
    (endsSentence(text) && !(around.inHeader && text.endsWith('?'))) ||
    /,$/.test(text)
  )
    return false;
  if (isOpenEnded(text, data) || beginsLower(source, next)) return false;
  if (before && !around.inHeader && !endsSentence(tailOf(source, before))) return false;
  // A run of short lines is a list or a table, not a run of headings.
  return around.inHeader || next.length >= 80 || endsSentence(tailOf(source, next));
}

export interface Neighbours {
  /** The prose or heading before. */
  before: Passage | undefined;
  next: Passage | undefined;
  /** No prose has been seen yet. */
  inHeader: boolean;
}
