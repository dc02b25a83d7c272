import type { Hedge } from '../../model/reading.js';
import type { Resources } from '../../resources/resources.js';
import type { NumberLexicon } from './number-lexicon.js';
import { loadNumberLexicon, NUMBER_OPENERS, readNumber } from './number-words.js';
import { PhraseTable } from './phrases.js';
import type { Word } from './words.js';

interface VagueWord {
  lower: number;
  upper: number | null;
  /** One of these words or marks must follow. */
  needs: ReadonlySet<string> | null;
  /** None of these words may stand before. */
  notAfter: ReadonlySet<string> | null;
}

/** A phrase that bounds the number beside it. */
interface HedgePhrase {
  kind: Hedge;
  notAfter: ReadonlySet<string> | null;
}

const wordSet = (cell: string | undefined): ReadonlySet<string> | null => (cell ? new Set(cell.split('|')) : null);

/** Everything the search for numbers looks up. */
export interface Finder {
  numbers: NumberLexicon;
  vague: PhraseTable<VagueWord>;
  before: PhraseTable<HedgePhrase>;
  after: PhraseTable<HedgePhrase>;
  /** Every word that a number or its hedge may begin with, digits aside. */
  openers: ReadonlySet<string>;
}

/** A number as a run of words (`last` exclusive), with bounds before its hedge is applied. */
export interface FoundNumber {
  first: number;
  last: number;
  lower: number | null;
  upper: number | null;
  vague: boolean;
  zero: boolean;
  digits: boolean;
  hedge: { kind: Hedge; first: number; last: number } | null;
  rule: 'digits' | 'words' | 'range' | 'vague' | 'zero';
}

export function loadFinder(resources: Resources, language: string): Finder {
  const table = (name: string) => resources.table(`lexicons/${language}/quantities-${name}`);
  const hedges = (side: string) =>
    new PhraseTable(
      table('hedges')
        .filter(row => row.side === side)
        .map(row => [row.phrase ?? '', { kind: row.hedge as Hedge, notAfter: wordSet(row.notAfter) }] as const),
    );
  const numbers = loadNumberLexicon(resources, language);
  const vague = new PhraseTable(
    table('vague').map(row => [
      row.phrase ?? '',
      {
        lower: Number(row.lower),
        upper: row.upper ? Number(row.upper) : null,
        needs: wordSet(row.needs),
        notAfter: wordSet(row.notAfter),
      },
    ]),
  );
  const before = hedges('before');
  const openers = new Set([...NUMBER_OPENERS, ...numbers.words.keys(), ...vague.firstWords(), ...before.firstWords()]);
  return { numbers, vague, before, after: hedges('after'), openers };
}

const mayOpen = (word: Word | undefined, { openers }: Finder): boolean =>
  word !== undefined && (openers.has(word.lower) || /^\d/.test(word.text));

const plain = (first: number, last: number, value: number, digits: boolean): FoundNumber => ({
  first,
  last,
  lower: value,
  upper: value,
  vague: false,
  zero: false,
  digits,
  hedge: null,
  rule: digits ? 'digits' : 'words',
});

const RANGE_WORDS = new Set(['to', '-', '–', '—', 'or', 'and']);

/** "40 to 60", "40–60", "two or three", "between 40 and 60": one number with two ends. */
function readRange(words: readonly Word[], low: FoundNumber, finder: Finder): FoundNumber {
  const link = words[low.last];
  if (!link || !RANGE_WORDS.has(link.lower) || link.sentence !== words[low.first]?.sentence) return low;
  const between = words[low.first - 1]?.lower === 'between' || words[low.first - 2]?.lower === 'between';
  // "from 12 to 19" tells of a change: two numbers.
  if (link.lower === 'to' && words[low.first - 1]?.lower === 'from') return low;
  if (link.lower === 'and' && !between) return low;
  const high = readNumber(words, low.last + 1, finder.numbers);
  // "rose by three to 19": what it grew by, and what it is now.
  if (high && link.lower === 'to' && words[low.first - 1]?.lower === 'by' && high.digits !== low.digits) return low;
  if (!high || low.lower === null) return low;
  // "5-10 thousand", "two to three million": the scale word belongs to both ends.
  const scaled = high.value >= 1000 && low.lower < 1000 && !words[high.next - 1]?.text.match(/^\d/);
  const unit = scaled ? high.value / leading(words, low.last + 1, finder) : 1;
  const lower = low.lower * (Number.isFinite(unit) && unit > 0 ? unit : 1);
  if (lower >= high.value) return low;
  if (link.lower === 'to' && !between && high.value > lower * 20) return low;
  return { ...low, last: high.next, lower, upper: high.value, rule: 'range' };
}

/** The number that stands before the scale word ("3" of "3 million"). */
function leading(words: readonly Word[], at: number, finder: Finder): number {
  const head = words[at];
  if (!head) return NaN;
  const alone = readNumber([head], 0, finder.numbers);
  return alone ? alone.value : NaN;
}

function readVague(words: readonly Word[], at: number, finder: Finder): FoundNumber | null {
  const found = finder.vague.at(words, at);
  if (!found) return null;
  const last = at + found.length;
  const next = words[last];
  if (found.value.needs && !found.value.needs.has(next?.lower ?? '')) return null;
  if (found.value.notAfter?.has(words[at - 1]?.lower ?? '')) return null;
  const { lower, upper } = found.value;
  if (upper === 0)
    return isAbbreviation(words, last) ? null : { ...plain(at, last, 0, false), zero: true, rule: 'zero' };
  return { ...plain(at, last, lower, false), lower, upper, vague: upper === null, rule: 'vague' };
}

/** "No. 17" is no zero. */
const isAbbreviation = (words: readonly Word[], next: number): boolean =>
  words[next]?.text === '.' && /^\d/.test(words[next + 1]?.text ?? '');

/** "one another", "one by one", "every one of them": no count. */
const isIdiom = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'one' &&
  (['another', 'by', 'in'].includes(words[at + 1]?.lower ?? '') ||
    ['every', 'each'].includes(words[at - 1]?.lower ?? ''));

function withHedge(words: readonly Word[], found: FoundNumber, finder: Finder): FoundNumber {
  if (found.vague || found.zero) return found;
  const before = finder.before.before(words, found.first);
  const particle = before?.value.notAfter?.has(words[found.first - before.length - 1]?.lower ?? '') === true;
  if (before && !particle && words[found.first - 1]?.sentence === words[found.first]?.sentence)
    return { ...found, hedge: { kind: before.value.kind, first: found.first - before.length, last: found.first } };
  // "107 or more", "300-odd", "50+"
  const dash = words[found.last]?.lower === '-' ? 1 : 0;
  if (words[found.last]?.lower === '+' && !words[found.last]?.spaced)
    return { ...found, hedge: { kind: 'at-least', first: found.last, last: found.last + 1 } };
  const after = finder.after.at(words, found.last + dash);
  if (after && (dash === 1) === (words[found.last + dash]?.lower === 'odd'))
    return {
      ...found,
      hedge: { kind: after.value.kind, first: found.last + dash, last: found.last + dash + after.length },
    };
  return found;
}

/** How many words of a hedge open here, with a number right after them. */
function hedgeLength(words: readonly Word[], at: number, finder: Finder): number {
  const hedge = finder.before.at(words, at);
  if (!hedge) return 0;
  const next = at + hedge.length;
  return (readNumber(words, next, finder.numbers) ?? readVague(words, next, finder)) ? hedge.length : 0;
}

function readAt(words: readonly Word[], at: number, finder: Finder): FoundNumber | null {
  const vague = readVague(words, at, finder);
  const number = readNumber(words, at, finder.numbers);
  if (vague && (!number || vague.last >= number.next)) return vague;
  if (!number || words[number.next - 1]?.sentence !== words[at]?.sentence || isIdiom(words, at)) return null;
  return readRange(words, plain(at, number.next, number.value, number.digits), finder);
}

/** Every number of the text in order, each with its hedge. Longest reading first; nothing is read twice. */
export function* findNumbers(words: readonly Word[], finder: Finder): Generator<FoundNumber> {
  for (let at = 0; at < words.length; ) {
    if (!mayOpen(words[at], finder)) {
      at += 1;
      continue;
    }
    // "some 40", "as many as 70", "no fewer than nine": the hedge is no number of its own.
    const skip = hedgeLength(words, at, finder);
    const found = skip > 0 ? null : readAt(words, at, finder);
    if (!found) {
      at += Math.max(1, skip);
      continue;
    }
    yield withHedge(words, found, finder);
    at = found.last;
  }
}
