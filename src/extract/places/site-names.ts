import type { PlaceKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Words } from './link-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceName } from './place-name.js';

/** A site's name has at most this many words before its last. */
const LONGEST = 4;
const NUMBER = /^\d+\p{L}?$/u;
const CUE = /^(?:on|at|along|near|off|of|across|from|to|between|onto|down|up|in|over|under|through|and)$/;
/** What stands before a shoal, and hardly before a firm: "near the Hollin Bank". */
const FEATURE_CUE = /^(?:near|off|on|at|around|over|across|along)$/;
/** Routes by number: "Highway 19", "Interstate 64", "U.S. 82". */
const ROUTE = /^(?:Highway|Hwy\.?|Interstate|Route|Rte\.?|Motorway)$/;
/** Points told by a number behind a common word: "at Mile 40", "near Hill 402". */
const NUMBERED = /^(?:Mile|Kilometre|Kilometer|Km|Hill|Height|Checkpoint|Camp|Pier|Gate)$/;
/** Words that make another thing of the words around them: a court, a board, a company. */
const NO_SITE =
  /^(?:Supreme|Superior|District|Circuit|High|County|Crown|Magistrates|Appeals|National|Federal|Municipal|State|International|World|Inner|Super)$/;

/** Adjectives between the article and the name: "the contested Hessle Shoal". */
const MOST_ADJECTIVES = 2;

/** The article before a name, or the word that stands there. */
function openingOf(first: number, tokens: readonly Token[]): number {
  let at = first - 1;
  while (first - 1 - at < MOST_ADJECTIVES && /^(?:ADJ|VERB)$/.test(tokens[at]?.upos ?? '')) at--;
  return at;
}

function siteAt(last: number, first: number, { tokens, lexicon }: Words): PlaceKind | null {
  const word = lexicon.sites.get(tokens[last]?.text ?? '');
  if (!word || first === last) return null;
  if (word.needs !== 'nothing' && NO_SITE.test(tokens[last - 1]?.text ?? '')) return null;
  const numbered = NUMBER.test(tokens[first - 1]?.text ?? '');
  const at = openingOf(first, tokens);
  const article = tokens[at]?.lower === 'the';
  const preposition = tokens[article ? at - 1 : first - 1]?.lower ?? '';
  if (word.needs === 'feature') return article && FEATURE_CUE.test(preposition) ? word.kind : null;
  const cued = numbered || CUE.test(preposition);
  if (word.needs === 'number' && !numbered) return null;
  return word.needs === 'cue' && !cued ? null : word.kind;
}

const make = (first: number, last: number, kind: PlaceKind): PlaceName => ({
  first,
  last,
  folded: '',
  senses: [],
  kind,
  container: null,
  certain: true,
  rule: 'places/site',
  score: 3,
});

/** First word of the name that ends in a site word: a run begun by a sentence's own capital is no guide before that. */
function nameFirst(runFirst: number, last: number, { tokens, lexicon }: Words): number {
  let first = Math.max(runFirst, last - LONGEST - 1);
  for (let i = first; i < last; i++) {
    const text = tokens[i]?.text ?? '';
    if (lexicon.titles.has(text.toLowerCase()) || lexicon.sites.get(text)?.street) first = i + 1;
  }
  return first;
}

/**
 * Streets, sites and natural features known by the last word of their name ("Jüri Street", "Liguasan Marsh", "Highway 19"),
 * where the gazetteer has nothing: kept as text, without a point.
 */
export function findSites(words: Words, persons: PersonNames): PlaceName[] {
  const { tokens, marks } = words;
  const found: PlaceName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!marks.capital[i] || marks.loud[i]) continue;
    const next = tokens[i + 1];
    if (ROUTE.test(tokens[i]?.text ?? '') && next && NUMBER.test(next.text)) {
      found.push(make(i, i + 2, 'facility'));
      continue;
    }
    if (
      NUMBERED.test(tokens[i]?.text ?? '') &&
      next &&
      NUMBER.test(next.text) &&
      CUE.test(tokens[i - 1]?.lower ?? '')
    ) {
      found.push(make(i, i + 2, 'facility'));
      continue;
    }
    const [runFirst, runLast] = [marks.runFirst[i] ?? i, marks.runLast[i] ?? i];
    const street = words.lexicon.sites.get(tokens[i]?.text ?? '')?.street ?? false;
    if (i + 1 < runLast && !street) continue;
    const first = nameFirst(runFirst, i, words);
    const kind = i - first > LONGEST ? null : siteAt(i, first, words);
    if (kind && !(persons.within[first] && !street)) found.push(make(first, i + 1, kind));
  }
  return found;
}
