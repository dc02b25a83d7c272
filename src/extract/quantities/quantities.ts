import type { Time } from '../../model/reading.js';
import { cut, overlaps, type Span } from '../../model/span.js';
import type { Component } from '../annotator.js';
import type { NumberMention } from '../draft.js';
import { tokenFrom } from '../syntax/token-from.js';
import { boundsOf } from './bounds.js';
import { kindOf, loadKindLexicon } from './kinds.js';
import { findNumbers, type FoundNumber, loadFinder } from './find-numbers.js';
import { scanWords, type Word } from './words.js';

/** "three quarters of a million": quarters that are no length of time. */
const isFraction = (time: Time, number: Span): boolean =>
  time.type === 'DURATION' && time.start >= number.start && time.end < number.end;

const isInTime = (time: Time | undefined, span: Span): boolean =>
  time !== undefined && overlaps(time, span) && !isFraction(time, span);

/** "aged 14 and 16": what is joined to an age is one as well. */
function isAgeList(words: readonly Word[], found: FoundNumber, before: NumberMention | undefined): boolean {
  const link = words[found.first - 1];
  const last = words[found.first - 2];
  return (
    before?.kind === 'age' &&
    last?.end === before.end &&
    (link?.lower === 'and' || link?.lower === 'or' || link?.text === ',')
  );
}

/** Numbers as written, with bounds and hedge; what they count is for the claims to say. */
export const quantities: Component = (resources, language) => {
  const finder = loadFinder(resources, language);
  const kinds = loadKindLexicon(resources, language);
  return {
    name: 'quantities',
    requires: ['syntax', 'times'],
    assigns: ['numbers'],
    annotate(draft) {
      const words = scanWords(draft.syntax);
      const { text, tokens } = draft.syntax;
      const numbers: NumberMention[] = [];
      let time = 0;
      for (const found of findNumbers(words, finder)) {
        const first = words[found.first];
        const last = words[found.last - 1];
        if (!first || !last) continue;
        while ((draft.times[time]?.end ?? Infinity) <= first.start) time += 1;
        const span = cut(text, first.start, last.end);
        // A number inside a time expression belongs to it ("3 May"); what a duration counts is no person either.
        if (isInTime(draft.times[time], span) || isInTime(draft.times[time + 1], span)) continue;
        const { lower, upper, hedge } = boundsOf(found);
        const kind = isAgeList(words, found, numbers.at(-1)) ? 'age' : kindOf(words, found, kinds);
        numbers.push({
          start: span.start,
          end: span.end,
          text: span.text,
          id: `n${numbers.length + 1}`,
          lower,
          upper,
          hedge,
          hedgeSpan: found.hedge
            ? cut(text, words[found.hedge.first]?.start ?? 0, words[found.hedge.last - 1]?.end ?? 0)
            : null,
          kind,
          first: tokenFrom(tokens, first.start),
          last: tokenFrom(tokens, last.end - 1) + 1,
          rule: `number-${found.rule}`,
        });
      }
      draft.numbers = numbers;
    },
  };
};
