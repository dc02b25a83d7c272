import type { Syntax, Token } from '../../../parse/token.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';

// Is a noun one for people, and what does the word say of them?

/** Candidate singulars of a written noun: "policemen" → "policeman", "wives" → "wife". */
function singulars(word: string): string[] {
  const out = [word];
  if (word.endsWith('men')) out.push(`${word.slice(0, -3)}man`);
  if (word.endsWith('ies')) out.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ves')) out.push(`${word.slice(0, -3)}fe`);
  if (word.endsWith('es')) out.push(word.slice(0, -2));
  if (word.endsWith('s')) out.push(word.slice(0, -1));
  if (word.endsWith('children')) out.push(word.slice(0, -3));
  if (word.endsWith('people')) out.push('people');
  return out;
}

const UNKNOWN: PeopleNoun = { status: 'unknown', subgroup: null };
/** Nationals: "two Swedes". Adjectives used as nouns ("12 Pakistani") are left alone: a noun may be missing. */
const isNational = (token: Token, lexicon: TollLexicon): boolean =>
  /^\p{Lu}\p{Ll}/u.test(token.text) && lexicon.countries.byPeople(token.text) !== null;

function known(words: string, lexicon: TollLexicon): PeopleNoun | null {
  for (const singular of singulars(words)) {
    const found = lexicon.people.get(singular);
    if (found) return found;
  }
  return null;
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
