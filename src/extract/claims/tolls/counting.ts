import type { Attribution } from '../../../model/reading.js';
import { cut } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import { phraseBounds } from '../../actors/phrase.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { peopleNoun } from './people.js';
import { isBe, isHave, same } from './words.js';

// Who tells a count without a verb of saying: "the hospital counted 36 bodies", "the union gave a figure of 31 dead", "partners have documented 1,204 deaths".

/** How far left of the figure the verb of counting may stand, in words. */
const REACH = 14;

/** The verb of counting that governs a figure: finite, active, with no other finite verb between. */
function countingVerb(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Token | null {
  const { tokens } = draft.syntax;
  for (let i = harmed.group.left - 1; i >= harmed.group.left - REACH; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[harmed.group.first]) || /^[;:"“”]$/.test(token.text)) return null;
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue;
    if (token.upos === 'AUX') return null;
    if (token.xpos === 'VBG') continue;
    if (lexicon.words('counting').has(token.lemma.toLowerCase()) && !isBe(tokens[i - 1])) return token;
    return null;
  }
  return null;
}

/** Head of the noun phrase that ends right before a verb group, where that is a body or a person. */
function tellerBefore(draft: Draft, verb: Token, lexicon: TollLexicon): number | null {
  const { tokens, children } = draft.syntax;
  const tallies = lexicon.words('tallying').has(verb.lemma.toLowerCase());
  const named = (at: number): boolean =>
    tallies || actorByNounPhrase(draft, at) !== null || peopleNoun(draft.syntax, at, lexicon) !== null;
  const subject = (children[verb.index] ?? []).find(c => c < verb.index && tokens[c]?.deprel.startsWith('nsubj'));
  if (subject !== undefined) return named(subject) && tokens[subject]?.upos !== 'PRON' ? subject : null;
  let at = verb.index - 1;
  while (same(tokens[at], verb) && (isHave(tokens[at]) || tokens[at]?.upos === 'ADV')) at -= 1;
  const token = tokens[at];
  if (!token || !same(token, verb) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return null;
  return named(at) ? at : null;
}

/** The attribution of a count to whoever counted, one for each verb of counting (`made`, by its token); null where the words name no one. */
export function countedBy(
  draft: Draft,
  harmed: Harmed,
  made: Map<number, Attribution>,
  id: () => string,
  lexicon: TollLexicon,
): Attribution | null {
  const { tokens, text } = draft.syntax;
  const verb = countingVerb(draft, harmed, lexicon);
  const teller = verb && tellerBefore(draft, verb, lexicon);
  if (!verb || teller === null || teller === undefined) return null;
  const [first, last] = phraseBounds(draft.syntax, teller);
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const from = tokens[verb.index + 1]?.start ?? harmed.group.figure.start;
  const to = tokens[Math.max(harmed.group.last, harmed.found.predicate)]?.end ?? harmed.group.figure.end;
  if (start >= end || end > verb.start) return null;
  const known = made.get(verb.index);
  if (known?.content[0]) {
    known.content = [cut(text, known.content[0].start, Math.max(known.content[0].end, to))];
    return known;
  }
  const attribution: Attribution = {
    id: id(),
    source: cut(text, start, end),
    cue: cut(text, verb.start, verb.end),
    content: [cut(text, Math.min(from, harmed.group.figure.start), to)],
    kind: 'indirect',
    sense: 'assert',
    speaker: actorByNounPhrase(draft, teller)?.id ?? null,
    within: null,
    rule: 'toll-counted',
  };
  made.set(verb.index, attribution);
  draft.attributions.push(attribution);
  return attribution;
}
