import { splitSentences } from '../../text/sentences.js';

/** A sentence as it is compared with others: what an editor's hand leaves as it is. */
export interface Passage {
  /** UTF-16 offsets in the report's text. */
  start: number;
  end: number;
  /** Words folded to lower case and plain letters, figures as digits. */
  words: string[];
  /** Hashes of pairs of neighbouring words, sorted, without doubles. */
  pairs: Uint32Array;
  /** Words written with a capital inside the sentence: names of people, places, bodies. */
  names: ReadonlySet<string>;
  /** Numbers as written in digits or small words. */
  figures: ReadonlySet<string>;
  /** Share of the words that stand inside quotation marks, 0–1. */
  quoted: number;
}

/** Small numbers spelled out in one paper are figures in the next. */
const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;
const OPENING = /["“«„]/;
const CLOSING = /["”»]/;

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** British and American spellings, and the marks that house styles add, come to one form. */
function foldWord(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const number = NUMBERS.get(plain);
  if (number) return number;
  return plain.length < 6
    ? plain
    : plain
        .replace(/is(e[ds]?|ing|ations?)$/, 'iz$1')
        .replace(/our/, 'or')
        .replace(/tre(s?)$/, 'ter$1');
}

function quotedShare(sentence: string): number {
  let inside = false;
  let within = 0;
  let all = 0;
  for (const unit of sentence) {
    if (inside ? CLOSING.test(unit) : OPENING.test(unit)) inside = !inside;
    else if (/[\p{L}\p{N}]/u.test(unit)) {
      all += 1;
      if (inside) within += 1;
    }
  }
  return all === 0 ? 0 : within / all;
}

function pairsOf(words: readonly string[]): Uint32Array {
  const pairs = new Set<number>();
  for (let i = 1; i < words.length; i += 1) pairs.add(hashText(`${words[i - 1]} ${words[i]}`));
  return Uint32Array.from(pairs).sort();
}

function passageOf(text: string, start: number, end: number): Passage {
  const sentence = text.slice(start, end);
  const words: string[] = [];
  const names = new Set<string>();
  const figures = new Set<string>();
  for (const { 0: word, index } of sentence.matchAll(WORD)) {
    const folded = foldWord(word);
    if (folded === '') continue;
    words.push(folded);
    if (/^\p{N}+$/u.test(folded)) figures.add(folded);
    else if (index > 0 && /^\p{Lu}/u.test(word)) names.add(folded);
  }
  return { start, end, words, pairs: pairsOf(words), names, figures, quoted: quotedShare(sentence) };
}

/** The sentences of a report's text, as they are set beside those of other reports. */
export function passagesOf(text: string): Passage[] {
  return splitSentences(text).map(({ start, end }) => passageOf(text, start, end));
}
