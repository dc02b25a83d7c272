import type { Token } from '../../parse/token.js';
import type { PlaceLexicon } from './place-lexicon.js';
import type { WordMarks } from './word-marks.js';

/** Who is named in a report, as far as keeping places apart from persons needs it. */
export interface PersonNames {
  /** Words that stand in a person's full name. */
  within: boolean[];
  /** Last words of full names, and first ones: alone they mean the person. */
  words: ReadonlySet<string>;
}

const INITIAL = /^\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const AGE = /^\d{1,3}$/;

const bare = (word: string): string => word.replace(/\.$/, '').toLowerCase();

/** "X Y, 44, of" and "X Y, 44." tell a person's age. */
function hasAge(tokens: readonly Token[], last: number): boolean {
  const [comma, age, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  return comma?.text === ',' && AGE.test(age?.text ?? '') && /^[,.;]$/.test(next?.text ?? '');
}

/** Whether the words of a run are a person's name: where in it the name begins, or -1. */
function nameStart(
  tokens: readonly Token[],
  words: number[],
  lexicon: PlaceLexicon,
  isPlace: (first: number, last: number) => boolean,
): number {
  const text = (i: number) => tokens[words[i] ?? -1]?.text ?? '';
  let start = 0;
  while (start < words.length - 1 && lexicon.titles.has(bare(text(start)))) start++;
  const [first, last] = [words[start] ?? 0, (words[words.length - 1] ?? 0) + 1];
  const rest = words.length - start;
  if (start > 0) return isPlace(words[0] ?? 0, last) ? -1 : start;
  if (rest < 2) return -1;
  if (INITIAL.test(text(1)) || SUFFIX.test(text(words.length - 1)) || hasAge(tokens, last))
    return isPlace(first, last) ? -1 : 0;
  const closes =
    lexicon.types.has(text(words.length - 1).toLowerCase()) ||
    lexicon.sites.has(text(words.length - 1)) ||
    lexicon.organisations.has(text(1));
  return lexicon.givenNames.has(text(0)) && !closes && rest <= 4 && !isPlace(first, last) ? 0 : -1;
}

/** Splits a run into names where a place leads it ("Ohio Gov. Ann Roe"): the part from the first title on. */
function fromTitle(tokens: readonly Token[], words: number[], lexicon: PlaceLexicon): number[] {
  const at = words.findIndex((word, i) => i > 0 && lexicon.titles.has(bare(tokens[word]?.text ?? '')));
  return at > 0 && at < words.length - 1 ? words.slice(at) : words;
}

/** Finds persons' full names by title, given name, initial or age. `isPlace` says whether words are a gazetteer name as a whole. */
export function findPersons(
  tokens: readonly Token[],
  marks: WordMarks,
  lexicon: PlaceLexicon,
  isPlace: (first: number, last: number) => boolean,
): PersonNames {
  const within: boolean[] = tokens.map(() => false);
  const known = new Set<string>();
  for (let i = 0; i < tokens.length; i = Math.max(i + 1, marks.runLast[i] ?? 0)) {
    if (!marks.capital[i]) continue;
    const run: number[] = [];
    for (let k = i; k < (marks.runLast[i] ?? 0); k++) if (marks.capital[k]) run.push(k);
    const words = fromTitle(tokens, run, lexicon);
    const role = tokens[(words[0] ?? 0) - 1];
    const lowerRole =
      role !== undefined && role.text === role.lower && lexicon.titles.has(role.lower) && words.length > 1;
    const start = lowerRole && !isPlace(i, marks.runLast[i] ?? 0) ? 0 : nameStart(tokens, words, lexicon, isPlace);
    if (start < 0) continue;
    const name = words.slice(start);
    for (const word of name) within[word] = true;
    if (marks.loud[i]) continue;
    for (const word of name) {
      const text = tokens[word]?.text ?? '';
      if (!INITIAL.test(text) && !SUFFIX.test(text)) known.add(text);
    }
  }
  return { within, words: known };
}
