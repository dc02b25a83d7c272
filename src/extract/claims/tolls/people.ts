import type { Syntax, Token } from '../../../parse/token.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';

// Is a noun one for people, and what does the word say of them?

/** Endings of plurals and what the singular has instead: "policemen" → "policeman", "wives" → "wife". */
const PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['men', 'man'],
  ['ies', 'y'],
  ['ves', 'fe'],
  ['es', ''],
  ['s', ''],
  ['children', 'child'],
];

const UNKNOWN: PeopleNoun = { status: 'unknown', subgroup: null };
/** Nationals: "two Swedes". Adjectives used as nouns ("12 Pakistani") are left alone: a noun may be missing. */
const isNational = (token: Token, lexicon: TollLexicon): boolean =>
  /^\p{Lu}\p{Ll}/u.test(token.text) && lexicon.countries.byPeople(token.text) !== null;

/** The possible singulars of a written plural. */
export const singularsOf = (word: string): string[] =>
  PLURALS.flatMap(([plural, singular]) => (word.endsWith(plural) ? [word.slice(0, -plural.length) + singular] : []));

/** What the table says of a noun as written, or of one of its possible singulars. */
function known(words: string, { people, things }: TollLexicon): PeopleNoun | null {
  const asWritten = people.get(words);
  if (asWritten) return asWritten;
  // "passes" are no plural of a "pass" that would be a person.
  if (things.has(words)) return null;
  for (const singular of singularsOf(words)) {
    const found = people.get(singular);
    if (found) return found;
  }
  return (words.endsWith('people') && people.get('people')) || null;
}

/** The word before and the noun, written with a space or a hyphen ("aid worker", "passer-by"). */
export function peopleNoun(syntax: Syntax, at: number, lexicon: TollLexicon): PeopleNoun | null {
  const token = syntax.tokens[at];
  if (!token) return null;
  const before = syntax.tokens[at - 1];
  const pair = before && before.sentence === token.sentence ? known(`${before.lower} ${token.lower}`, lexicon) : null;
  const hyphen = before?.text === '-' ? known(`${syntax.tokens[at - 2]?.lower ?? ''}-${token.lower}`, lexicon) : null;
  const tail = token.lower.includes('-') ? known(token.lower.slice(token.lower.lastIndexOf('-') + 1), lexicon) : null;
  const found = pair ?? hyphen ?? known(token.lower, lexicon) ?? known(token.lemma.toLowerCase(), lexicon) ?? tail;
  return found ?? (isNational(token, lexicon) ? UNKNOWN : null);
}
