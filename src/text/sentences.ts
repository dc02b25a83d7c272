import type { Span } from '../model/span.js';

// Sentences for setting texts side by side: the same words give the same cuts in every report. Attribution uses the
// trained splitter of src/parse; here a rule is enough, since a wrong cut is cut wrongly in both texts.

// Each run is entered at its beginning only and closers and blanks are bounded, so that rows of dots stay linear.
const END =
  /(?<![.!?…])[.!?…]+(?![.!?…])["'”’»)\]]{0,4}(?=\s{1,40}["'“‘«([]?[\p{Lu}\p{N}])|\n[^\S\n]*\n\s*|\n(?=[-*•]\s)/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Gov|Sen|Rep|St|No|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.N|a\.m|p\.m)\.$/u;

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** Cuts a text into sentences, UTF-16 offsets, in order, blank ones left out. */
export function splitSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 8), end))) continue;
    const sentence = trimmed(text, start, end);
    if (sentence) found.push(sentence);
    start = end;
  }
  const last = trimmed(text, start, text.length);
  if (last) found.push(last);
  return found;
}
