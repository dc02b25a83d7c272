import type { Harm } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';
import { whoseDead } from './whose-dead.js';

// "For the Lethan dead the ministry says 31", "as to the wounded, the union says 85": a phrase at the head of the sentence names what its
// numbers count.

/** How many words the phrase may have. */
const LONGEST = 7;

export interface Topic {
  harm: Harm;
  /** Token of the word of harm. */
  word: number;
  /** Whose dead they are, as a group; null where the words do not say. */
  people: Group | null;
}

/** The topic of the sentence that a figure stands in; null where its first words are no such phrase. */
export function topicOf(draft: Draft, group: Group, lexicon: TollLexicon): Topic | null {
  const { tokens, sentences } = draft.syntax;
  const first = sentences[group.sentence]?.first ?? -1;
  const opener = tokens[first];
  if (!opener || !lexicon.words('topic').has(opener.lower)) return null;
  for (let at = first + 1; at < Math.min(first + LONGEST, group.left); at += 1) {
    const token = tokens[at];
    if (!token || !same(token, opener) || token.upos === 'NUM' || token.upos === 'AUX') return null;
    const harm = lexicon.adjectives.get(token.lower) ?? lexicon.counts.get(token.lemma.toLowerCase());
    if (!harm) continue;
    const next = tokens[at + 1];
    // "For the missing dockers": an adjective before its noun names no count.
    if (next && same(next, token) && (next.upos === 'NOUN' || next.upos === 'PROPN')) return null;
    return { harm, word: at, people: peopleOf(draft, first, at, group, lexicon) };
  }
  return null;
}

function peopleOf(draft: Draft, first: number, word: number, group: Group, lexicon: TollLexicon): Group | null {
  const { tokens } = draft.syntax;
  let from = first + 1;
  while (from < word && (tokens[from]?.upos === 'DET' || tokens[from]?.upos === 'ADP')) from += 1;
  const whose = from < word ? whoseDead(draft, from, lexicon) : null;
  if (!whose) return null;
  return {
    ...group,
    left: whose.noun,
    first: whose.noun,
    numberLast: whose.noun - 1,
    last: whose.noun,
    noun: whose.noun,
    people: whose.people,
  };
}
