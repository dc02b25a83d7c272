import type { Span } from '../../model/span.js';
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

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers below a hundred, spelled out in one paper, are figures in the next. */
const NUMBERS = new Map([
  ...UNITS.map((word, value) => [word, String(value)] as const),
  ...TENS.flatMap((word, i) =>
    UNITS.slice(0, 10).map((unit, n) => [n === 0 ? word : word + unit, String((i + 2) * 10 + n)] as const),
  ),
]);

const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;
const OPENING = /["“«„]/;
const LETTER = /[\p{L}\p{N}]/u;
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

/** Follows quotation marks through a text, since a quotation may go on for sentences; a new paragraph closes it. */
class Quotation {
  #inside = false;
  #end = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Share of the letters and digits of the next sentence that stand inside quotation marks. */
  share(start: number, end: number): number {
    if (this.#text.slice(this.#end, start).includes('\n')) this.#inside = false;
    this.#end = end;
    let within = 0;
    let all = 0;
    for (const unit of this.#text.slice(start, end)) {
      if (this.#inside ? CLOSING.test(unit) : OPENING.test(unit)) this.#inside = !this.#inside;
      else if (LETTER.test(unit)) {
        all += 1;
        if (this.#inside) within += 1;
      }
    }
    return all === 0 ? 0 : within / all;
  }
}

function pairsOf(words: readonly string[]): Uint32Array {
  const pairs = new Set<number>();
  for (let i = 1; i < words.length; i += 1) pairs.add(hashText(`${words[i - 1]} ${words[i]}`));
  return Uint32Array.from(pairs).sort();
}

function passageOf(text: string, { start, end }: Span, quotation: Quotation): Passage {
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
  return { start, end, words, pairs: pairsOf(words), names, figures, quoted: quotation.share(start, end) };
}

/** The sentences of a report's text, as they are set beside those of other reports. */
export function passagesOf(text: string): Passage[] {
  const quotation = new Quotation(text);
  return splitSentences(text).map(span => passageOf(text, span, quotation));
}
