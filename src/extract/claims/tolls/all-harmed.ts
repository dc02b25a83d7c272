import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { harmVerb, isBe, opensObject, same } from './words.js';

// "buried 38 neighbours, all killed in a raid": what befell a group is told after it, with a word that takes up all of it.

/** How far after its group the word may stand, in words. */
const REACH = 10;
const TAKES_UP = new Set(['all', 'both', 'each']);

/** Harm by a participle after ", all"; a second count or a semicolon ends the search. */
export function harmOfAll(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const { tokens } = syntax;
  for (let i = group.last + 1; i <= group.last + REACH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first]) || token.text === ';') return null;
    if (token.upos === 'NUM' && !inTime(draft.times, token)) return null;
    if (!TAKES_UP.has(token.lower) || tokens[i - 1]?.text !== ',') continue;
    let at = i + 1;
    while (tokens[at]?.lower === 'of' || tokens[at]?.lower === 'them' || isBe(tokens[at]) || tokens[at]?.upos === 'ADV')
      at += 1;
    const verb = harmVerb(syntax, at, { forms: ['participle'], frame: 'obj', group }, lexicon);
    const harm = verb?.harm ?? lexicon.adjectives.get(tokens[at]?.lower ?? '');
    if (!harm || !same(tokens[at], token) || opensObject(syntax, at + 1, t => inTime(draft.times, t))) return null;
    return {
      harm,
      predicate: at,
      role: 'beside',
      doubt: null,
      unreal: false,
      rule: `toll-all-${tokens[at]?.lower ?? ''}`,
    };
  }
  return null;
}
