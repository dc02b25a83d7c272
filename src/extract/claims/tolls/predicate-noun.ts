import type { Draft } from '../../draft.js';
import { runHead } from './chunk.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { isBe, same } from './words.js';

// "Seventeen of the dead were herders", "five were children": what the harmed are is told by the predicate.

/** How many words a second part of a list may have ("and 11 of the injured were"). */
const SECOND = 8;

/** Past a second partitive that shares the predicate: "Two of the dead and 11 of the injured were guards". */
function pastSecond(draft: Draft, group: Group): number {
  const { tokens } = draft.syntax;
  const at = group.last + 1;
  if (tokens[at]?.lower !== 'and' || group.partitive !== 'noun') return at;
  for (let i = at + 1; i <= at + SECOND; i += 1) {
    if (!same(tokens[i], tokens[at])) return at;
    if (isBe(tokens[i])) return i;
    if (tokens[i]?.upos === 'VERB' && tokens[i]?.xpos !== 'VBN') return at;
  }
  return at;
}

/** A noun for people after "were", as token indexes of its phrase; null where something else follows. */
export function predicateNoun(
  draft: Draft,
  group: Group,
  lexicon: TollLexicon,
): { first: number; noun: number } | null {
  const { tokens } = draft.syntax;
  let at = pastSecond(draft, group);
  if (!same(tokens[at], tokens[group.first]) || !isBe(tokens[at])) return null;
  at += 1;
  while (same(tokens[at], tokens[group.first]) && ['ADV', 'DET'].includes(tokens[at]?.upos ?? '')) at += 1;
  const noun = runHead(draft.syntax, at, draft.times, lexicon);
  return noun !== null && peopleNoun(draft.syntax, noun, lexicon) ? { first: at, noun } : null;
}
