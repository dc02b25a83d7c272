import type { Place } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';

/** Words of a place that the report has named before, with the kinds of place they may mean. */
const SETTLEMENT = /^(?:town|village|city|hamlet|settlement|neighbourhood|neighborhood|suburb|port|camp)$/;
const SITE =
  /^(?:prison|jail|mosque|church|monastery|mine|quarry|bridge|market|bazaar|school|hospital|clinic|airport|airbase|base|barracks|checkpoint|station|ridge|hill|pass|island|bank|shoal|reef|valley|river|ford|crossing|dam|refinery|plant|factory)$/;
const DEFINITE = /^(?:the|that|this|same)$/;
/** A place is looked for this many sentences back. */
const REACH = 12;

/** "there" as an adverb of place, not "there were". "Here" is where the speaker is, wherever that may be. */
const isThere = ({ lower, upos, deprel }: Token): boolean =>
  lower === 'there' && upos === 'ADV' && !deprel.startsWith('expl');

/** The noun of a bare "the town", "that bridge": no name before it, and no "of" behind. */
function bareNoun(token: Token, tokens: readonly Token[]): boolean {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!SETTLEMENT.test(token.lower) && !SITE.test(token.lower)) return false;
  const opens = DEFINITE.test(before?.lower ?? '') && token.text === token.lower;
  return opens && next?.lower !== 'of' && next?.upos !== 'PROPN' && next?.upos !== 'NOUN';
}

const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'facility', 'region']);

/** Is a place one that a noun may mean again: "the town" a settlement, "the bridge" what was called one? */
function answers(place: Place, noun: string | null, text: string): boolean {
  if (!TOWNS.has(place.kind)) return false;
  if (noun === null) return true;
  if (SETTLEMENT.test(noun) && noun !== 'camp' && noun !== 'port') return place.kind === 'city';
  const words = `${place.text} ${text.slice(place.end, place.end + noun.length + 1).trim()}`.toLowerCase();
  return words.split(/\s+/).includes(noun);
}

/**
 * The place that a sentence means by "there", "the town", "the bridge": the one told of last before it. Null where the
 * sentence has no such word, or no place answers to it. `before` are places of happenings, in order of text.
 */
export function carriedPlace(draft: Draft, sentence: number, before: readonly Place[]): Place | null {
  const { tokens, sentences, text } = draft.syntax;
  const here = sentences[sentence];
  const from = sentences[Math.max(0, sentence - REACH)];
  if (!here || !from) return null;
  for (const token of tokens.slice(here.first, here.last)) {
    const noun = bareNoun(token, tokens) ? token.lower : null;
    if (noun === null && !isThere(token)) continue;
    const found = before.findLast(
      place => place.end <= token.start && place.start >= from.start && answers(place, noun, text),
    );
    if (found) return found;
  }
  return null;
}
