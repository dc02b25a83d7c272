import type { Resources } from '../../resources/resources.js';
import { readFraction } from './fractions.js';
import type { NumberLexicon, NumberWord, ReadNumber } from './number-lexicon.js';
import type { Word } from './words.js';

export function loadNumberLexicon(resources: Resources, language: string): NumberLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/quantities-${name}`);
  return {
    words: new Map(
      table('words').map(row => [
        row.word ?? '',
        { value: Number(row.value), class: row.class as NumberWord['class'] },
      ]),
    ),
    suffixes: new Map(table('suffixes').map(row => [row.suffix ?? '', Number(row.value)])),
  };
}

const DIGITS = /^\d/;

const digitsValue = (text: string): number => Number(text.replace(/[,'’ ]/g, ''));

/** Digits, then a scale word or a glued suffix: "2,300", "2.5 million", "2.5m", "3 dozen". */
function readDigits(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  const word = words[at];
  if (!word || !DIGITS.test(word.text)) return null;
  let value = digitsValue(word.text);
  let next = at + 1;
  const after = words[next];
  if (after && !after.spaced && lexicon.suffixes.has(after.lower)) {
    value *= lexicon.suffixes.get(after.lower) ?? 1;
    return { value: Math.round(value), next: next + 1, digits: true };
  }
  for (let scale = after; scale?.spaced; scale = words[next]) {
    const known = lexicon.words.get(scale.lower);
    if (!known || (known.class !== 'scale' && known.class !== 'hundred' && known.class !== 'group')) break;
    value *= known.value;
    next += 1;
  }
  return { value, next, digits: true };
}

/** What a number may begin with besides digits and number words: "half a million", "a hundred". */
export const NUMBER_OPENERS: readonly string[] = ['half', 'a', 'an'];

interface Sum {
  total: number;
  group: number;
  next: number;
}

/** Takes one more number word into a running sum, or says that it does not belong. */
function take(sum: Sum, word: NumberWord, last: NumberWord | null): boolean {
  switch (word.class) {
    case 'unit':
      if (last && (last.class === 'unit' || (last.class === 'ten' && word.value >= 10))) return false;
      sum.group += word.value;
      return true;
    case 'ten':
      if (last?.class === 'unit' || last?.class === 'ten') return false;
      sum.group += word.value;
      return true;
    case 'hundred':
      if (sum.group === 0 || sum.group >= 100) return false;
      sum.group *= 100;
      return true;
    case 'group':
      if (sum.group === 0) return false;
      sum.group *= word.value;
      return true;
    case 'scale':
      if (sum.group === 0) return false;
      sum.total += sum.group * word.value;
      sum.group = 0;
      return true;
  }
}

const isLink = (words: readonly Word[], at: number, lexicon: NumberLexicon, started: boolean): number => {
  const lower = words[at]?.lower;
  if (lower === '-' && started && !words[at]?.spaced && lexicon.words.has(words[at + 1]?.lower ?? '')) return 1;
  const before = lexicon.words.get(words[at - 1]?.lower ?? '');
  const after = lexicon.words.get(words[at + 1]?.lower ?? '');
  // "one hundred and five", never "two and five".
  if (
    lower === 'and' &&
    (before?.class === 'hundred' || before?.class === 'scale') &&
    (after?.class === 'unit' || after?.class === 'ten')
  )
    return 1;
  return 0;
};

/** "a", "one" … as the start of "a hundred", "a dozen", "a million". */
function startOf(words: readonly Word[], at: number, lexicon: NumberLexicon): Sum | null {
  const lower = words[at]?.lower;
  if (lower !== 'a' && lower !== 'an') return { total: 0, group: 0, next: at };
  const after = lexicon.words.get(words[at + 1]?.lower ?? '');
  return after && after.class !== 'unit' && after.class !== 'ten' ? { total: 0, group: 1, next: at + 1 } : null;
}

/** Number words: "twenty-one", "one hundred and five", "three thousand two hundred", "two dozen", "a hundred". */
function readWords(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  const sum = startOf(words, at, lexicon);
  if (!sum) return null;
  let last: NumberWord | null = null;
  let count = 0;
  for (;;) {
    const word = words[sum.next];
    const known = word && lexicon.words.get(word.lower);
    if (!known || !take(sum, known, last)) break;
    last = known;
    count += 1;
    sum.next += 1;
    sum.next += isLink(words, sum.next, lexicon, true);
  }
  if (count === 0) return null;
  // A link that nothing followed is given back.
  const closing = words[sum.next - 1]?.lower;
  if (closing === '-' || closing === 'and') sum.next -= 1;
  return { value: sum.total + sum.group, next: sum.next, digits: false };
}

/** Reads the longest plain number that starts at a word; null where none does. */
export function readNumber(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  return readFraction(words, at, lexicon) ?? readDigits(words, at, lexicon) ?? readWords(words, at, lexicon);
}
