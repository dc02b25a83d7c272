import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { isNominal } from './chunk.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { same } from './words.js';

// "24 enemy dead", "31 Lethan killed", "12 civilian wounded": the word before one of harm that stands for people says whose they are.

/** Participles that stand for people as adjectives do. */
const STAND = new Set(['killed', 'captured', 'fallen']);

/** Does a word of harm at `at` end its phrase, so that it stands for people? */
function standsForPeople(draft: Draft, at: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (!word || !(lexicon.adjectives.has(word.lower) || STAND.has(word.lower))) return false;
  return !next || !same(next, word) || !(isNominal(next) || next.upos === 'NUM');
}

const isWhose = (token: Token, lexicon: TollLexicon): boolean =>
  token.upos === 'PROPN' || lexicon.before.has(token.lower) || lexicon.countries.byPeople(token.text) !== null;

/** The word right after a figure that says whose dead or wounded are counted, and what it says of them; null for any other. */
export function whoseDead(
  draft: Draft,
  from: number,
  lexicon: TollLexicon,
): { noun: number; people: PeopleNoun } | null {
  const { tokens } = draft.syntax;
  for (let at = from; at <= from + 1; at += 1) {
    const [own, word] = [tokens[at], tokens[at + 1]];
    if (!own || !word || !same(own, tokens[from - 1]) || !same(own, word)) return null;
    const people = peopleNoun(draft.syntax, at, lexicon);
    if (!people && !isWhose(own, lexicon)) return null;
    if (!standsForPeople(draft, at + 1, lexicon)) continue;
    return {
      noun: at,
      people: people ?? { status: lexicon.before.get(own.lower)?.status ?? 'unknown', subgroup: null },
    };
  }
  return null;
}
