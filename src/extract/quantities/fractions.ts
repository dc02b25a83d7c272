import type { NumberLexicon, ReadNumber } from './number-lexicon.js';
import type { Word } from './words.js';

// Fractions of a scale word: "half a million", "three quarters of a million", "two and a half thousand", "3½ million", "2,5 million".

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
]);
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
const ARTICLES = new Set(['a', 'an']);

const scaleAt = (words: readonly Word[], at: number, lexicon: NumberLexicon): number | null => {
  const found = lexicon.words.get(words[at]?.lower ?? '');
  return found && (found.class === 'scale' || found.class === 'group') ? found.value : null;
};

const isArticle = (words: readonly Word[], at: number): boolean => ARTICLES.has(words[at]?.lower ?? '');

/** A plain small number, as word or digits. */
function smallAt(words: readonly Word[], at: number, lexicon: NumberLexicon): number | null {
  const word = words[at];
  if (!word) return null;
  if (/^\d{1,3}$/.test(word.text)) return Number(word.text);
  if (ARTICLES.has(word.lower)) return 1;
  const known = lexicon.words.get(word.lower);
  return known?.class === 'unit' ? known.value : null;
}

/** "half a million", "half a dozen". */
function ofScale(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  if (words[at]?.lower !== 'half' || !isArticle(words, at + 1)) return null;
  const scale = scaleAt(words, at + 2, lexicon);
  return scale === null ? null : { value: scale / 2, next: at + 3, digits: false };
}

/** "three quarters of a million", "a quarter of a million", "a quarter-million". */
function partsOf(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  const part = PARTS.get(words[at + 1]?.lower ?? '');
  const count = part === undefined ? null : smallAt(words, at, lexicon);
  if (part === undefined || count === null) return null;
  let next = at + 2;
  if (words[next]?.lower === 'of' && isArticle(words, next + 1)) next += 2;
  else if (isArticle(words, next)) next += 1;
  else if (words[next]?.text === '-') next += 1;
  else return null;
  const scale = scaleAt(words, next, lexicon);
  return scale === null ? null : { value: Math.round(count * part * scale), next: next + 1, digits: false };
}

/** "two and a half million", "3½ million". */
function andPart(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  const count = isArticle(words, at) ? null : smallAt(words, at, lexicon);
  if (count === null) return null;
  const sign = SIGNS.get(words[at + 1]?.text ?? '');
  const spelt =
    words[at + 1]?.lower === 'and' && isArticle(words, at + 2) ? PARTS.get(words[at + 3]?.lower ?? '') : undefined;
  const part = sign ?? spelt;
  if (part === undefined) return null;
  const next = at + (sign === undefined ? 4 : 2);
  const scale = scaleAt(words, next, lexicon);
  return scale === null ? null : { value: Math.round((count + part) * scale), next: next + 1, digits: false };
}

/** "2,5 million": a comma for the decimal mark, told by the scale word, which no two numbers of a list share. */
function decimalComma(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  const [whole, comma, rest] = [words[at], words[at + 1], words[at + 2]];
  if (!whole || !rest || comma?.text !== ',' || comma.spaced || rest.spaced) return null;
  if (!/^\d{1,3}$/.test(whole.text) || !/^\d{1,2}$/.test(rest.text)) return null;
  const scale = scaleAt(words, at + 3, lexicon);
  return scale === null
    ? null
    : { value: Math.round(Number(`${whole.text}.${rest.text}`) * scale), next: at + 4, digits: true };
}

/** A fraction of a scale word that starts at a word; null where none does. */
export function readFraction(words: readonly Word[], at: number, lexicon: NumberLexicon): ReadNumber | null {
  return (
    ofScale(words, at, lexicon) ??
    partsOf(words, at, lexicon) ??
    andPart(words, at, lexicon) ??
    decimalComma(words, at, lexicon)
  );
}
