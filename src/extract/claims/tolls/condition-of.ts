import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { isBe, same } from './words.js';

// "Three boys, whose condition is critical, …", "nine, their injuries described as serious": the state of what is theirs tells that they are hurt.

const WHOSE = new Set(['whose', 'their', 'his', 'her']);
const OWNED = new Set(['condition', 'state', 'injuries', 'wounds', 'burns', 'injury', 'wound']);
/** How many words may stand between what is theirs and how it is. */
const REACH = 5;

/** Harm by the condition of a group that stands right before it; a good one, and a condition of anything else, is none. */
export function harmByCondition(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  let at = group.last + 1;
  if (tokens[at]?.text === ',') at += 1;
  const noun = tokens[at + 1];
  if (!WHOSE.has(tokens[at]?.lower ?? '') || !noun || !same(noun, tokens[group.first])) return null;
  if (!OWNED.has(noun.lower) || !(group.people || group.partitive)) return null;
  const said = isBe(tokens[at + 2]) || tokens[at + 2]?.xpos === 'VBN' || tokens[at + 2]?.lower === 'remains';
  if (!said) return null;
  const bad = tokens.slice(at + 2, at + 2 + REACH).some(t => same(t, noun) && lexicon.words('condition').has(t.lower));
  const hurt = noun.lower !== 'condition' && noun.lower !== 'state';
  if (!bad && !hurt) return null;
  const rule = `toll-condition-of-${noun.lower}`;
  return { harm: 'injured', predicate: noun.index, role: 'beside', doubt: null, unreal: false, rule };
}
