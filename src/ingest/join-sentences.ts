import type { Part } from '../model/document.js';
import type { IngestData } from './data.js';
import type { Classified } from './classify.js';
import { isOpenEnded } from './heading.js';
import { beginsLower, countWords, endsSentence, type Passage, tailOf } from './passage.js';

/** A first half at least this long is a sentence that broke off, not a line of a list. */
const LONG = 80;
const FEW_WORDS = 6;

/** Between the halves of a sentence only these may stand. */
const LOOKED_THROUGH = new Set(['advert', 'prompt', 'caption', 'none']);

/**
 * Whether `first` broke off in mid-sentence and `second` goes on with it. News prose ends its paragraphs with a stop;
 * one without, that is no heading, was cut by a page break. The words on either side are asked first, its length last.
 */
export function goesOn(source: string, first: Passage, second: Passage, data: IngestData): boolean {
  const tail = tailOf(source, first);
  if (second.item || endsSentence(tail) || isClosedQuote(tail)) return isAbbreviated(tail, data) && !second.item;
  const isSplitWord = /\p{L}-$/u.test(tail);
  if (beginsLower(source, second)) return first.length >= 12 || isOpenEnded(tail, data);
  if (first.item) return false;
  if (isOpenEnded(tail, data) || isSplitWord) return true;
  const isProseLike = first.length >= LONG && countWords(tail) >= FEW_WORDS;
  return isProseLike && (endsSentence(tailOf(source, second)) || second.length >= LONG);
}

/** Words in quotation marks may end a paragraph without a stop of their own only when the stop stands inside. */
const isClosedQuote = (tail: string): boolean => /[.!?…]["”’»']$/.test(tail);

/** "said Gen." – the stop is the abbreviation's. */
const isAbbreviated = (tail: string, data: IngestData): boolean =>
  /\.$/.test(tail) && /\p{Lu}\p{Ll}{0,4}\.$/u.test(tail) && isOpenEnded(tail, data);

/**
 * The parts of a report, with the halves of a broken sentence made one: a single part where nothing stands between them,
 * and a second part that `continues` the first where an advertisement does.
 */
export function joinSentences(source: string, classified: readonly Classified[], data: IngestData): Part[] {
  const parts: Part[] = [];
  let open: Passage | null = null;
  let openPart: Part | null = null;
  for (const { passage, kind } of classified) {
    if (kind === 'none') continue;
    const part: Part = { start: passage.start, end: passage.end, kind, ...(passage.cell && { cell: passage.cell }) };
    if (kind === 'prose' && open && openPart && goesOn(source, open, passage, data)) {
      if (openPart === parts.at(-1)) openPart.end = passage.end;
      else parts.push({ ...part, continues: true });
    } else parts.push(part);
    if (kind === 'prose') {
      open = passage;
      openPart = parts.at(-1) ?? null;
    } else if (!LOOKED_THROUGH.has(kind)) open = openPart = null;
  }
  return parts;
}
