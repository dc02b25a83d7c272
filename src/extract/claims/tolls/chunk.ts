import type { Time } from '../../../model/reading.js';
import type { Syntax, Token } from '../../../parse/token.js';
import type { HarmVerb, TollLexicon } from './lexicon.js';

// A noun phrase as a run of words. Lists of numbers and fragments of headlines break trees; runs of words stay sound.

const MODIFIER = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

/** Is the token part of a time ("12 people Monday evening" ends before Monday)? */
export function inTime(times: readonly Time[], token: Token): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.end ?? 0) <= token.start) low = middle + 1;
    else high = middle;
  }
  const time = times[low];
  return time !== undefined && time.start < token.end;
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-–]$/.test(token.text);

export const isNominal = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'PROPN';

/** Can the token be a participle that stands before its noun? */
const isPremodifier = (token: Token): boolean =>
  token.upos === 'VERB' && (token.xpos === 'VBN' || token.xpos === 'VBG' || token.xpos === 'VBD');

/** "carried", "given": no harm without the word that completes it. */
export const tellsAlone = (verb: HarmVerb): boolean =>
  verb.needs !== 'held' && (verb.with === null || verb.needs !== 'people');

/** A word of harm that no noun follows: "12 dead", "30 killed in". It ends the phrase before it. */
export function isHarmWord(token: Token, lexicon: TollLexicon): boolean {
  if (lexicon.adjectives.has(token.lower)) return true;
  return (lexicon.verbs.get(token.lower) ?? []).some(
    ({ verb, forms }) => (forms.has('participle') || forms.has('past')) && tellsAlone(verb),
  );
}

/** "five taken prisoner", "two shot dead": a participle with the word that makes it harm, no modifier of what follows. */
const isCompleted = (token: Token, next: Token | undefined, lexicon: TollLexicon): boolean =>
  next !== undefined &&
  next.sentence === token.sentence &&
  (lexicon.verbs.get(token.lower) ?? []).some(
    ({ verb, forms }) => forms.has('participle') && verb.with?.has(next.lower),
  );

/** "a civilian", "two elderly": tagged as an adjective where no noun follows, but a word for people. */
const isPersonAdjective = (token: Token, next: Token | undefined, lexicon: TollLexicon): boolean =>
  token.upos === 'ADJ' &&
  lexicon.people.has(token.lower) &&
  !(next && next.sentence === token.sentence && (isNominal(next) || next.upos === 'ADJ' || isHyphen(next)));

/**
 * The index of the head noun of the run that starts at `from`, within one sentence; null where no noun comes.
 * Modifiers, compounds, hyphens and possessives may stand before the head.
 */
export function runHead(syntax: Syntax, from: number, times: readonly Time[], lexicon: TollLexicon): number | null {
  const sentence = syntax.tokens[from]?.sentence;
  let head: number | null = null;
  for (let i = from; i < from + 9; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== sentence || inTime(times, token)) break;
    // "8 killed incl. 3 children": what opens a part is no noun of the phrase.
    if (lexicon.words('inherit').has(token.lower)) break;
    const after = syntax.tokens[i + 1];
    const next = lexicon.words('inherit').has(after?.lower ?? '') ? undefined : after;
    if (
      isHarmWord(token, lexicon) &&
      !(
        next &&
        next.sentence === sentence &&
        (isNominal(next) || next.upos === 'ADJ') &&
        !isHarmWord(next, lexicon) &&
        !inTime(times, next)
      )
    )
      break;
    if (isCompleted(token, next, lexicon)) break;
    // "12 villagers captive": what they are taken as is no head.
    if (head !== null && token.upos === 'ADJ' && syntax.tokens[head]?.xpos === 'NNS') break;
    if (isNominal(token) || isPersonAdjective(token, next, lexicon)) head = i;
    else if (isHyphen(after) && after?.start === token.end) continue;
    else if (isHyphen(token) || token.lower === "'s" || token.lower === '’s') continue;
    else if (
      token.upos === 'ADV' &&
      (['most', 'more', 'very', 'least'].includes(token.lower) || token.lower.endsWith('ly')) &&
      next &&
      (next.upos === 'ADJ' || isPremodifier(next))
    )
      continue;
    else if (token.upos === 'CCONJ' && syntax.tokens[i - 1]?.upos === 'ADJ' && next?.upos === 'ADJ') continue;
    else if (!MODIFIER.has(token.upos) && !isPremodifier(token)) break;
    else if (token.upos === 'NUM' && head !== null) break;
    else if (isPremodifier(token) && head !== null) break;
    else if (token.upos === 'ADJ' && head !== null && !isNominal(next)) break;
  }
  return head;
}
