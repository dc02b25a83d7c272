import type { Token } from '../../parse/token.js';
import type { Words } from './link-names.js';
import type { PersonNames } from './person-names.js';

/** Words that may be a place's name as a whole. Token indexes: first, and last exclusive. */
export interface Run {
  first: number;
  last: number;
}

/** Abbreviations of groups and laws are never told from places by a preposition alone. */
const ACRONYM = /^(?:\p{Lu}\.?){2,6}s?$/u;
const LONGEST = 5;
/** Parts of speech that no name has; others are guesses where the tagger does not know the word. */
const CLOSED = /^(?:ADJ|VERB|ADV|DET|PRON|NUM)$/;
const ENDING = /(?:ish|ese|ian|ean|an|ic|al|ous|ful|ive|ern|i)$/;
/** Lower-case words inside names of places. */
const PARTICLE = /^(?:de|del|della|di|da|do|dos|das|du|des|la|las|le|les|lo|los|el|al|ul|ez|es|en|sur|upon)$/;
const ARTICLE = /^(?:al|el|as|ar|ash|az|ad|an|at|ez|es|ed|ul)$/;
const HYPHEN = /^[-‐‑]$/;

/** A word alone that the tagger guessed an adjective: what adjective it is, a superlative say, nobody knows. */
const isUnknown = (token: Token, words: number): boolean =>
  words === 1 && token.upos === 'ADJ' && !ENDING.test(token.lower);

/** "Cerro de las Brumas": particles, and the capitals behind them. */
export function withParticles(last: number, { tokens, marks }: Words): number {
  let end = last;
  for (;;) {
    let next = end;
    while (PARTICLE.test(tokens[next]?.text ?? '')) next++;
    if (next === end || !marks.capital[next] || tokens[next]?.sentence !== tokens[end]?.sentence) return end;
    end = marks.runLast[next] ?? next + 1;
  }
}

/** "al-Varraniya": the article tied to the name belongs to it. */
function withArticle(first: number, tokens: readonly Token[]): number {
  const [article, hyphen] = [tokens[first - 2], tokens[first - 1]];
  const tied =
    HYPHEN.test(hyphen?.text ?? '') && article?.end === hyphen?.start && hyphen?.end === tokens[first]?.start;
  return tied && ARTICLE.test(article?.lower ?? '') ? first - 2 : first;
}

const OPENS = /^(?:New|Old|Great|Little|Big|Saint|St\.?|Santa|San|Santo|Mount|Fort|Port|Point|Camp)$/;

/** Is one word of a run none that names of places or bodies share? */
const hasOwnWord = ({ first, last }: Run, { tokens, lexicon }: Words): boolean =>
  tokens
    .slice(first, last)
    .some(
      ({ text, lower, upos }) =>
        upos === 'PROPN' &&
        !OPENS.test(text) &&
        !lexicon.types.has(lower) &&
        !lexicon.commonWords.has(text) &&
        !lexicon.organisations.has(text),
    );

/** Can a word of a run be part of a place's name? */
function fits(i: number, run: Run, words: Words): boolean {
  const { tokens, marks, lexicon } = words;
  const token = tokens[i];
  const count = run.last - run.first;
  if (!token) return false;
  // "Upper Veld", "North Ostra": a side of a land opens its name.
  if (i === run.first && count === 2 && lexicon.relations.has(token.lower)) return true;
  // "Port Luma", "Orvand City", "New Veld": a common word that names of places are made with, beside one that is not.
  if (count > 1 && (OPENS.test(token.text) || lexicon.types.has(token.lower)) && hasOwnWord(run, words)) return true;
  // "She answered in French."
  if (count === 1 && lexicon.languages.has(token.text)) return false;
  if (lexicon.commonWords.has(token.text) || lexicon.titles.has(token.lower) || lexicon.organisations.has(token.text))
    return false;
  if (!marks.capital[i]) return true;
  return marks.initial[i] ? token.upos === 'PROPN' : !CLOSED.test(token.upos) || isUnknown(token, count);
}

/** The run of capitals that begins at a token, without "The", if nobody has named it yet and it can be a place's name as a whole. */
export function freeRun(
  at: number,
  words: Words,
  persons: PersonNames,
  taken: readonly boolean[],
  dateline: number,
): Run | null {
  const { tokens, marks, lexicon } = words;
  const first = tokens[at]?.text === 'The' ? at + 1 : at;
  if (!marks.capital[first] || marks.runFirst[first] !== at) return null;
  const run = { first: withArticle(first, tokens), last: withParticles(marks.runLast[first] ?? first, words) };
  if (run.last - run.first > LONGEST) return null;
  for (let i = first; i < run.last; i++)
    if (taken[i] || persons.within[i] || persons.words.has(tokens[i]?.text ?? '') || !fits(i, { ...run, first }, words))
      return null;
  // Datelines are written in capitals; what stands there is no abbreviation.
  if (first === dateline) return run;
  return ACRONYM.test(tokens[first]?.text ?? '') || lexicon.givenNames.has(tokens[first]?.text ?? '') ? null : run;
}
