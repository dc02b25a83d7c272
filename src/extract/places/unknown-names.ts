import type { PlaceKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Words } from './link-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceName } from './place-name.js';

const CUE = /^(?:in|near|outside|inside|around|into|off|entered|reached)$/;
/** Abbreviations of groups and laws are never told from places by a preposition alone. */
const ACRONYM = /^(?:\p{Lu}\.?){2,6}s?$/u;
const LONGEST = 4;
/** Parts of speech that no name has; others are guesses where the tagger does not know the word. */
const CLOSED = /^(?:ADJ|VERB|ADV|DET|PRON|NUM)$/;

/** A word alone that the tagger guessed an adjective: what adjective it is, a superlative say, nobody knows. */
const isUnknown = (token: Token, words: number): boolean =>
  words === 1 && token.upos === 'ADJ' && !ENDING.test(token.lower);
const ENDING = /(?:ish|ese|ian|ean|an|ic|al|ous|ful|ive|ern|i)$/;

/** A run of capitals that nobody has named yet, if it can be a place's name as a whole. */
function freeRun(
  first: number,
  { tokens, marks, lexicon }: Words,
  persons: PersonNames,
  taken: readonly boolean[],
  dateline: number,
): number {
  const last = marks.runLast[first] ?? first;
  if (marks.runFirst[first] !== first || last - first > LONGEST) return -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || taken[i] || persons.within[i] || persons.words.has(token.text)) return -1;
    // "Upper Veld", "North Ostra": a side of a land opens its name.
    const side = i === first && last - first === 2 && lexicon.relations.has(token.lower);
    if (side) continue;
    if (lexicon.commonWords.has(token.text) || lexicon.titles.has(token.lower) || lexicon.organisations.has(token.text))
      return -1;
    if (
      marks.capital[i] &&
      (marks.initial[i] ? token.upos !== 'PROPN' : CLOSED.test(token.upos) && !isUnknown(token, last - first))
    )
      return -1;
  }
  // Datelines are written in capitals; what stands there is no abbreviation.
  if (first === dateline) return last;
  return ACRONYM.test(tokens[first]?.text ?? '') || lexicon.givenNames.has(tokens[first]?.text ?? '') ? -1 : last;
}

const make = (first: number, last: number, kind: PlaceKind, rule: string): PlaceName => ({
  first,
  last,
  folded: '',
  senses: [],
  kind,
  container: null,
  certain: true,
  rule,
  score: 2,
});

/** What tells that the run is a place: a type word beside it, a preposition that little else follows, an apposition. */
function kindOf(first: number, last: number, { tokens, lexicon }: Words): { kind: PlaceKind; rule: string } | null {
  const [before, earlier, next] = [tokens[first - 1], tokens[first - 2], tokens[last]];
  const after = next && next.text === next.lower ? lexicon.types.get(next.lower) : undefined;
  if (after?.after && before?.lower !== 'a') return { kind: after.kind, rule: 'places/typed' };
  const type = earlier && lexicon.types.get(earlier.lower);
  if (before?.lower === 'of' && type?.of) return { kind: type.kind, rule: 'places/typed' };
  const [article, noun] = [tokens[last + 1], tokens[last + 2]];
  const told = noun && lexicon.types.get(noun.lower);
  if (next?.text === ',' && /^an?$/.test(article?.lower ?? '') && told)
    return { kind: told.kind, rule: 'places/typed' };
  const cued = before && CUE.test(before.lower) && before.sentence === tokens[first]?.sentence;
  // "in Doe's house", "in Type 3", "in Baroque music": the name only leads to what the preposition is about.
  const leadsOn = next && (/^['’]s?$/.test(next.text) || /^(?:NOUN|ADJ|NUM|PROPN)$/.test(next.upos));
  if (cued && !leadsOn) return { kind: 'city', rule: 'places/cued' };
  return null;
}

/** The line's opening place, in capitals or before a dash: "VELDRA, June 3 —". */
function datelined(first: number, last: number, words: Words, dateline: number): boolean {
  if (dateline === first) return true;
  const { tokens, marks } = words;
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  return opens && !marks.loud[first] && /^(?:—|–|--)$/.test(tokens[last]?.text ?? '');
}

/** Places that no gazetteer has, by constructions that tell of a place: kept as text, without a point. */
export function findUnknown(
  words: Words,
  persons: PersonNames,
  taken: readonly boolean[],
  dateline: number,
): PlaceName[] {
  const { tokens, marks } = words;
  const runs: PlaceName[] = [];
  const kinds = new Map<string, PlaceKind>();
  for (let i = 0; i < tokens.length; i = Math.max(i + 1, marks.capital[i] ? (marks.runLast[i] ?? 0) : 0)) {
    if (!marks.capital[i] || (marks.loud[i] && i !== dateline)) continue;
    const last = freeRun(i, words, persons, taken, dateline);
    if (last < 0) continue;
    const told = datelined(i, last, words, dateline)
      ? { kind: 'city' as const, rule: 'places/dateline' }
      : kindOf(i, last, words);
    const text = keyOf(words, i, last);
    if (told) kinds.set(text, told.kind);
    runs.push(make(i, last, told?.kind ?? 'city', told?.rule ?? ''));
  }
  // A name proven once is the same place wherever it stands again.
  return runs.flatMap(run => {
    if (run.rule) return run;
    const kind = kinds.get(keyOf(words, run.first, run.last));
    return kind ? { ...run, kind, rule: 'places/again' } : [];
  });
}

const keyOf = ({ tokens }: Words, first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map(token => token.lower)
    .join(' ');
