import { CounterclaimError } from '../model/errors.js';
import type { TextPick } from '../model/ledger/claim-fields.js';
import type { TextSpan } from '../model/span.js';
import { codePoints } from '../text/code-points.js';

const wrong = (code: string, message: string): CounterclaimError => new CounterclaimError(code, message);

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 5; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * The words of a text that a person picked, with their offsets in code points: cut from the text, never taken from the
 * person. Throws `judge-span-outside`, `judge-span-empty`, `judge-words-missing`, `judge-words-twice`.
 */
export function pickText(text: string, pick: TextPick): TextSpan {
  const points = codePoints(text);
  if ('words' in pick) {
    const [at, ...others] = placesOf(text, pick.words);
    if (at === undefined) throw wrong('judge-words-missing', `“${pick.words}” does not stand in the report.`);
    if (others.length > 0) {
      const starts = [at, ...others].map(start => points.toCodePoint(start)).join(', ');
      throw wrong('judge-words-twice', `“${pick.words}” stands at ${starts}: name start and end, or more words.`);
    }
    return {
      start: points.toCodePoint(at),
      end: points.toCodePoint(at + pick.words.length),
      text: pick.words,
    };
  }
  const { start, end } = pick;
  if (start < 0 || end > points.length || start >= end)
    throw wrong(
      'judge-span-outside',
      `${start}–${end} is no part of the report, which has ${points.length} characters.`,
    );
  const words = text.slice(points.toUtf16(start), points.toUtf16(end));
  if (words.trim() === '') throw wrong('judge-span-empty', `At ${start}–${end} of the report there are no words.`);
  return { start, end, text: words };
}
