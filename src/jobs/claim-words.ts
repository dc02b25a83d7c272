import type { ClaimNames } from '../model/ledger/claim.js';
import type { Span } from '../model/span.js';
import { foldName } from '../resources/fold-name.js';
import type { Names } from './names-of.js';

/** Shorter words are too common. */
const SHORTEST = 4;
/** A report with more names than this is an index, not a story. */
const MOST_NAMES = 80;

/** Words that may tell one happening from another: no figures, no short words. */
export function wordsOf(text: string): string[] {
  const words = foldName(text)
    .split(' ')
    .filter(word => word.length >= SHORTEST && !/\p{N}/u.test(word));
  return [...new Set(words)].sort();
}

/** Names by their nearness to a claim: its sentence, paragraph, the paragraph's head, and the report's first sentences. */
export function namesNear(
  sentence: Span,
  paragraph: Span,
  head: Span | null,
  { names, lede }: { names: Names; lede: Span },
): ClaimNames {
  const maybe = [
    ...names.outlet,
    ...names.within(lede.start, lede.end, false),
    ...names.within(paragraph.start, paragraph.end, false),
  ];
  return {
    sentence: names.within(sentence.start, sentence.end),
    paragraph: names.within(paragraph.start, paragraph.end),
    lede: names.within(lede.start, lede.end),
    report: names.within(0, Number.POSITIVE_INFINITY).slice(0, MOST_NAMES),
    sites:
      [
        head ? names.within(head.start, head.end) : [],
        names.sites(sentence.start, sentence.end),
        names.sites(paragraph.start, paragraph.end),
      ].find(sites => sites.length > 0) ?? [],
    maybe: [...new Set(maybe)].sort(),
  };
}
