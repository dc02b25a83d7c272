import type { Draft } from '../../draft.js';
import { runHead } from './chunk.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { isBe, same } from './words.js';

// "Seventeen of the dead were herders", "five were children": what the harmed are is told by the predicate.

/** A noun for people after "were", as token indexes of its phrase; null where something else follows. */
export function predicateNoun(
  draft: Draft,
  group: Group,
  lexicon: TollLexicon,
): { first: number; noun: number } | null {
  const { tokens } = draft.syntax;
  let at = group.last + 1;
  if (!same(tokens[at], tokens[group.first]) || !isBe(tokens[at])) return null;
  at += 1;
  while (same(tokens[at], tokens[group.first]) && ['ADV', 'DET'].includes(tokens[at]?.upos ?? '')) at += 1;
  const noun = runHead(draft.syntax, at, draft.times, lexicon);
  return noun !== null && peopleNoun(draft.syntax, noun, lexicon) ? { first: at, noun } : null;
}
