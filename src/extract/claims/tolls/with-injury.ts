import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// "Six people with burns came up the hill": what they have tells that they are hurt, whatever else is told of them.

/** How many words may stand between "with" and the injury ("with light shrapnel and bullet wounds"). */
const REACH = 4;
const FILLS = new Set(['ADJ', 'NOUN', 'CCONJ', 'VERB', 'ADV', 'PUNCT']);

/** Harm by an injury that the phrase goes on with; old and healed ones, and none at all, do not count. */
export function harmWithInjury(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const start = tokens[group.last + 1];
  if (!group.people || group.zero || start?.lower !== 'with' || !same(start, tokens[group.first])) return null;
  for (let i = start.index + 1; i <= start.index + 1 + REACH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, start) || lexicon.words('healed').has(token.lower)) return null;
    if (lexicon.words('injury').has(token.lemma.toLowerCase()))
      return {
        harm: 'injured',
        predicate: i,
        role: 'beside',
        doubt: null,
        unreal: false,
        rule: `toll-with-${token.lemma.toLowerCase()}`,
      };
    if (!FILLS.has(token.upos) || token.text === ',') return null;
  }
  return null;
}
