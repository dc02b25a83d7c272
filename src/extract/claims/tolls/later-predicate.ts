import type { Draft } from '../../draft.js';
import { readChain } from './chain.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { harmVerb, isBe, isHave, same } from './words.js';

// "Five soldiers have not returned and are listed as missing", "two men stepped on a mine and died": the harm is told by a second
// predicate of the same subject.

/** How far right of the first predicate the second may stand, in words. */
const REACH = 12;

/** A verb group right after "and" that needs the subject before it: an auxiliary, or a verb of what its subject suffers. */
function opensPredicate(draft: Draft, at: number, group: Group, lexicon: TollLexicon): boolean {
  const { syntax } = draft;
  const token = syntax.tokens[at];
  if (!token) return false;
  if (isBe(token) || isHave(token)) return true;
  return (
    token.xpos === 'VBD' && harmVerb(syntax, at, { forms: ['past'], frame: 'subj', group }, lexicon)?.frame === 'subj'
  );
}

/** Harm by a predicate joined to the first with "and"; a new subject, a stop or a clause of its own ends the search. */
export function laterPredicate(draft: Draft, verb: number, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const named = group.people !== null || group.partitive !== null;
  for (let i = verb + 1; named && i <= verb + REACH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[verb]) || /^[;:"“”]$/.test(token.text)) return null;
    if (lexicon.words('stop').has(token.lower) && token.lower !== 'as') return null;
    if (lexicon.words('relative').has(token.lower)) return null;
    if (token.lower !== 'and') continue;
    let at = i + 1;
    while (tokens[at]?.upos === 'ADV') at += 1;
    if (!opensPredicate(draft, at, group, lexicon)) continue;
    const found = readChain(draft, at, group, false, lexicon);
    return found && { ...found, rule: `${found.rule}-later` };
  }
  return null;
}
