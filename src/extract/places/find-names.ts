import type { Token } from '../../parse/token.js';
import { foldName } from '../../resources/fold-name.js';
import type { Gazetteer } from '../../resources/gazetteer.js';
import type { PlaceLexicon } from './place-lexicon.js';
import type { PlaceName, Sense } from './place-name.js';
import type { WordMarks } from './word-marks.js';

/** A name in the gazetteer has at most this many tokens, hyphens included. */
const LONGEST = 7;
/** Lower-case words that stand inside names. */
const INSIDE =
  /^(?:of|and|the|de|del|della|di|da|do|dos|das|du|des|la|le|les|el|al|as|ar|ash|az|ad|an|en|on|upon|sur|am|an|der|e|y|ez|ed|er|es|ul|ur|bin|-|‐|’s|'s)$/;
const ARTICLE = /^(?:al|el|as|ar|ash|az|ad|an|at|ez|es|ed|ul)$/;
const HYPHEN = /^[-‐‑]$/;
/** "US" is a country, "us" is not: short forms count in their capitals only. */
const isShort = (text: string): boolean => /^(?:\p{Lu}\.?){2,4}$/u.test(text);

/** Looks names up, once each. */
export interface NameFinder {
  /** Senses of the words between two tokens; empty for none. */
  sensesOf(first: number, last: number): Sense[];
  senses(folded: string): Sense[];
  fold(first: number, last: number): string;
}

export function createFinder(gazetteer: Gazetteer, text: string, tokens: readonly Token[]): NameFinder {
  const known = new Map<string, Sense[]>();
  const senses = (folded: string): Sense[] => {
    const before = known.get(folded);
    if (before) return before;
    const found = gazetteer.find(folded).map(({ index, own }) => ({ entry: gazetteer.entry(index), own }));
    known.set(folded, found);
    return found;
  };
  const fold = (first: number, last: number): string =>
    foldName(text.slice(tokens[first]?.start, tokens[last - 1]?.end));
  return { senses, fold, sensesOf: (first, last) => senses(fold(first, last)) };
}

/** A name begins one or two words before its first capital when an article is tied to it ("al-Hasakah"). */
function withArticle(tokens: readonly Token[], i: number): number {
  const [article, hyphen] = [tokens[i - 2], tokens[i - 1]];
  const tied = HYPHEN.test(hyphen?.text ?? '') && article?.end === hyphen?.start && hyphen?.end === tokens[i]?.start;
  return tied && ARTICLE.test(article?.lower ?? '') ? i - 2 : i;
}

/** Ends at which a name that begins at `first` may close, the farthest first. */
function ends(tokens: readonly Token[], marks: WordMarks, first: number, capital: number): number[] {
  const found: number[] = [];
  for (let k = capital; k < first + LONGEST && k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    if (marks.capital[k]) found.unshift(k + 1);
    else if (!INSIDE.test(token.lower)) break;
  }
  return found;
}

function shortForm(tokens: readonly Token[], i: number, lexicon: PlaceLexicon, finder: NameFinder): PlaceName | null {
  const text = tokens[i]?.text ?? '';
  // At the end of a sentence the stop of "N.Y." stands apart.
  const form = lexicon.shortForms.get(text) ?? (text.includes('.') ? lexicon.shortForms.get(`${text}.`) : undefined);
  if (!form || (!form.alone && tokens[i - 1]?.text !== ',')) return null;
  const folded = foldName(form.name);
  const senses = finder
    .senses(folded)
    .filter(({ entry }) => entry.country === form.country && entry.kind === form.kind);
  if (senses.length === 0) return null;
  const { kind, alone: certain } = form;
  return { first: i, last: i + 1, folded, senses, kind, container: null, certain, rule: 'places/short-form', score: 0 };
}

const LOUD = /^\p{Lu}{3,}$/u;

/** A four-letter name in capitals is no short form where the words beside it are in capitals as well, or where it opens the dateline. */
const isSpelledLoud = (tokens: readonly Token[], i: number, dateline: number): boolean =>
  (tokens[i]?.text.length ?? 0) > 3 &&
  (i === dateline ||
    (LOUD.test(tokens[i - 1]?.text ?? '') && LOUD.test(tokens[i - 2]?.text ?? '')) ||
    (/^(?:IN|OF|AT|NEAR|ON)$/.test(tokens[i - 1]?.text ?? '') && LOUD.test(tokens[i - 2]?.text ?? '')));

/** The longest gazetteer name that begins at a capitalised word, or null. */
function longest(
  tokens: readonly Token[],
  marks: WordMarks,
  i: number,
  finder: NameFinder,
  dateline: number,
): PlaceName | null {
  if (!/^['’‘ʻ]?[\p{L}]/u.test(tokens[i]?.text ?? '') || /[$€£]/.test(tokens[i]?.text ?? '')) return null;
  const first = withArticle(tokens, i);
  for (const last of ends(tokens, marks, first, i)) {
    const folded = finder.fold(first, last);
    let senses = finder.senses(folded);
    // "al-Hasakah" is told by its bare name, too.
    if (senses.length === 0 && first < i && last > i) senses = finder.sensesOf(i, last);
    if (last === i + 1 && isShort(tokens[i]?.text ?? '') && !isSpelledLoud(tokens, i, dateline))
      senses = senses.filter(({ entry }) => entry.kind === 'country');
    if (senses.length > 0)
      return {
        first,
        last,
        folded,
        senses,
        kind: null,
        container: null,
        certain: false,
        rule: 'places/name',
        score: 0,
      };
  }
  return null;
}

/** All names of the gazetteer in a report, left to right, none inside another; `taken` words are passed over. */
export function findNames(
  tokens: readonly Token[],
  marks: WordMarks,
  lexicon: PlaceLexicon,
  finder: NameFinder,
  taken: readonly boolean[],
  isDemonym: (word: string) => boolean,
  dateline = -1,
): PlaceName[] {
  const names: PlaceName[] = [];
  for (let i = 0; i < tokens.length; ) {
    const name =
      marks.capital[i] && !taken[i]
        ? (shortForm(tokens, i, lexicon, finder) ?? longest(tokens, marks, i, finder, dateline))
        : null;
    // "Somali" is a people and a tongue wherever it is not written with its type word.
    if (name && !(name.last === i + 1 && isDemonym(tokens[i]?.text ?? ''))) names.push(name);
    i = name ? name.last : i + 1;
  }
  return names;
}
