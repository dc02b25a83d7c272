import { foldName } from '../../resources/fold-name.js';
import type { PeopleClasses } from '../tolls/victim-class.js';

/** The words of a body's name as two names are compared by them. */
export interface PartyWords {
  /** What is left of the name; kinds of bodies stand as their class ("armed forces" → "army"). */
  words: string[];
  /** Classes of bodies among them: "the port authority" names a body, "Sarel" does not. */
  heads: string[];
  /** Every word of the name, also those that only tell through whom it speaks ("office"). */
  raw: string[];
}

const SMALL = new Set(['the', 'of', 'for', 'in', 'and', 'a', 'an', 'to', 'its', 'their', 'our', 'his', 'her', 'at']);

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Takes a name apart. `classes` is the table of resources/lexicons/en/ledger-people.tsv. */
export function partyWords(name: string, classes: PeopleClasses): PartyWords {
  const plain = foldName(name)
    .split(' ')
    .filter(word => word && !SMALL.has(word))
    .map(singular);
  const found: PartyWords = { words: [], heads: [], raw: plain };
  for (let i = 0; i < plain.length; i += 1) {
    const [word = '', next = ''] = [plain[i], plain[i + 1]];
    const pair = classes.get(`party:${word} ${next}`);
    const kind = pair ?? classes.get(`party:${word}`);
    if (pair) i += 1;
    if (kind === '-') continue;
    found.words.push(kind ?? word);
    if (kind) found.heads.push(kind);
  }
  return found;
}

/** Letters that "Lethan" and "Lethany", "Chad" and "Chadian" must share. */
const STEM = 4;
const ENDING = 3;

/** One word, or a country and its adjective. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < STEM || long.length - short.length > ENDING) return false;
  return long.startsWith(short.length > STEM ? short.slice(0, Math.max(STEM, short.length - 1)) : short);
}

/** Every word of `few` stands in `many`. */
export const within = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 0 && few.every(word => many.some(other => sameWord(word, other)));

/** Kinds of bodies that agencies and stations are called by too: "news service", "press office". */
const LOOSE = new Set(['service', 'unit']);

/** Is this the name of a paper, an agency or a station, and not of a body that tells of itself on a channel of its own? */
export function isPress(name: string, classes: PeopleClasses): boolean {
  const { raw, heads } = partyWords(name, classes);
  return raw.some(word => classes.has(`press:${word}`)) && heads.every(head => LOOSE.has(head));
}
