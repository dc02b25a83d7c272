import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { harmVerb, opensObject, same } from './words.js';

// "has registered 340 residents of the quarter as displaced and three clerks as missing".

/** How far left of its people the verb of listing may stand, in words. */
const REACH = 12;
/** How many words may stand between the people and "as". */
const NAMED = 6;

const FILLS = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ']);

const isListing = ({ lemma }: Token, lexicon: TollLexicon): boolean =>
  lexicon.words('counting').has(lemma.toLowerCase()) || lexicon.words('listing').has(lemma.toLowerCase());

/** Index of the "as" after the people and what says where they are of; -1 where none comes. */
function asAfter(draft: Draft, group: Group): number {
  const { tokens } = draft.syntax;
  for (let i = group.last + 1; i <= group.last + NAMED; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) return -1;
    if (token.lower === 'as') return i;
    if (!FILLS.has(token.upos)) return -1;
  }
  return -1;
}

/** Harm by "as" and a word of harm after people whom a verb of counting lists. */
export function harmListedAs(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const { tokens } = syntax;
  const as = asAfter(draft, group);
  const at = as + 1;
  const word = tokens[at];
  if (!group.people || as < 0 || !word || !same(word, tokens[as])) return null;
  const verb = harmVerb(syntax, at, { forms: ['participle'], frame: 'obj', group }, lexicon);
  const harm = lexicon.adjectives.get(word.lower) ?? verb?.harm;
  if (!harm || opensObject(syntax, at + 1, t => inTime(draft.times, t))) return null;
  for (let i = group.left - 1; i > group.left - REACH; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, word) || token.text === ';') return null;
    if (token.upos === 'VERB' && isListing(token, lexicon))
      return { harm, predicate: at, role: 'beside', doubt: null, unreal: false, rule: `toll-listed-${word.lower}` };
  }
  return null;
}
