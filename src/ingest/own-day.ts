import type { Classified } from './classify.js';
import { readDateAt, toIso, type DateWords, type VisibleDate } from './visible-date.js';

/** Header lines are short, and few stand before the text begins. */
const LONGEST = 160;
const LINES = 6;

const HEAD = new Set<string>(['title', 'heading', 'byline', 'credit']);
/** A clock and a zone may stand between "as of" and its day. */
const CLOCK_BETWEEN =
  /(?:\s*\d{1,2}[:.h]?\d{0,2}\s*(?:hrs|hours|h|[ap]\.?m\.?)?\s*(?:\p{Lu}{2,4})?[\s,]*(?:on)?)?[\s,:]*$/iu;
/** Nothing but brackets, a clock or a source in brackets may follow a day that closes the line. */
const AFTER_CLOSE = /^[\s,]*(?:\d{1,2}[:.h]\d{2}\s*(?:\p{Lu}{2,4})?)?[\s,]*(?:[)\]]|\([^()]{1,40}\))?[\s.*_–—-]*$/u;
/** "1–7 May", "since 5 May", "the attack of 5 May": a stretch, or the day of something told. */
const OF_SOMETHING =
  /(?:\d\s*[-–—]\s*|\b(?:of|on|since|from|until|till|to|between|and|after|before|in|by)\s+(?:the\s+)?(?:\p{L}+day,?\s+)?)$/iu;

const lastWords = (before: string): string[] => {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [1, 2, 3].map(count => words.slice(-count).join(' '));
};

function datesIn(line: string, words: DateWords): VisibleDate[] {
  const found: VisibleDate[] = [];
  let past = 0;
  for (const piece of line.matchAll(/[\p{L}\d]+/gu)) {
    if (piece.index < past) continue;
    const date = readDateAt(line, piece.index, words);
    if (!date?.year) continue;
    found.push(date);
    past = date.end;
  }
  return found;
}

/** "as of 18:00, 5 May 2031", "Issued: 5 May 2031". */
function isStated(before: string, words: DateWords): boolean {
  const label = before.replace(CLOCK_BETWEEN, '');
  return lastWords(label).some(last => words.stated.has(last) || words.labels.has(last));
}

/** "Flash update no. 3 – 5 May 2031", "Daily bulletin (5 May 2031)". */
function closesTitle(line: string, date: VisibleDate, words: DateWords): boolean {
  const before = line.slice(0, date.start);
  if (OF_SOMETHING.test(before) || !AFTER_CLOSE.test(line.slice(date.end))) return false;
  return (before.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => words.documents.has(word));
}

/**
 * The day a document gives itself in its head: "Situation report 14 (as of 5 May 2031)", "By our correspondent, 5 May 2031".
 * ISO 8601 day, or null: the days of what is told, and stretches of time ("1–7 May 2031"), date no document.
 */
export function ownDay(classified: readonly Classified[], words: DateWords): string | null {
  const firstProse = classified.findIndex(({ kind, passage }) => kind === 'prose' && passage.length > LONGEST);
  const head = classified.slice(0, firstProse < 0 ? LINES : Math.min(firstProse, LINES));
  for (const { kind, passage } of head) {
    const line = passage.text;
    if (line === '' || line.length > LONGEST || passage.item) continue;
    for (const date of datesIn(line, words)) {
      const stated = isStated(line.slice(0, date.start), words);
      const byline =
        kind === 'byline' && AFTER_CLOSE.test(line.slice(date.end)) && !OF_SOMETHING.test(line.slice(0, date.start));
      if (stated || byline || (HEAD.has(kind) && closesTitle(line, date, words))) return toIso(date, null);
    }
  }
  return null;
}
