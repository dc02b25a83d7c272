import type { Syntax, Token } from '../../parse/token.js';
import type { Atom } from './atoms.js';
import type { IsHeadline } from './direction.js';
import type { Match } from './grammar.js';

const CAPITAL = /^\p{Lu}/u;
const PROPER = new Set(['PROPN', 'NOUN', 'ADJ']);
const INSIDE_NAME = new Set(['compound', 'amod', 'nmod', 'nummod', 'flat', 'nmod:npmod', 'nmod:desc']);
/** Words English writes with a capital wherever they stand: a capital there tells no name. */
const ALWAYS_CAPITAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|\d+(?:st|nd|rd|th)?)$/;
const ADJECTIVE = new Set(['amod', 'nmod:desc']);
const OPENS_NAME = new Set(['the', 'a', 'an', "'s", '’s', 'its', 'their', 'his', 'her', 'our']);

const opensSentence = (token: Token, syntax: Syntax): boolean =>
  syntax.sentences[token.sentence]?.first === token.index;

/** "the Dawn Brigades", "the 17 October Front": the capital noun right behind is what the words of time belong to. */
function belongsToNoun(tokens: readonly Token[], syntax: Syntax): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const noun = last ? syntax.tokens[last.index + 1] : undefined;
  if (!first || !last || noun?.sentence !== last.sentence || noun.start !== last.end + 1) return false;
  if (!CAPITAL.test(noun.text) || !PROPER.has(noun.upos)) return false;
  if (!tokens.every(token => CAPITAL.test(token.text) || /^\d/.test(token.text))) return false;
  const head = syntax.tokens[noun.head];
  const isNoun = (index: number): boolean =>
    index === noun.index || (index === head?.index && CAPITAL.test(head.text) && INSIDE_NAME.has(noun.deprel));
  if (!tokens.some(token => isNoun(token.head) && INSIDE_NAME.has(token.deprel))) return false;
  if (tokens.some(token => !ALWAYS_CAPITAL.test(token.lower))) return true;
  return OPENS_NAME.has(syntax.tokens[first.index - 1]?.lower ?? '');
}

/** "Golden Dawn", "Black September": a capital adjective that no sentence begins with. */
function followsAdjective(tokens: readonly Token[], syntax: Syntax): boolean {
  const first = tokens.length === 1 ? tokens[0] : undefined;
  const before = first ? syntax.tokens[first.index - 1] : undefined;
  if (!first || before?.sentence !== first.sentence || before.end + 1 !== first.start) return false;
  if (!CAPITAL.test(before.text) || !CAPITAL.test(first.text) || opensSentence(before, syntax)) return false;
  return ADJECTIVE.has(before.deprel) && before.head === first.index;
}

/**
 * Whether the words of a match are part of a proper name and so tell no time: parties to conflicts are often named after
 * days ("the 23 March Movement", "Dawn Brigades"). Headlines capitalise everything and are left as they are.
 */
export function isInName(match: Match, atoms: readonly Atom[], syntax: Syntax, isHeadline: IsHeadline): boolean {
  const first = match.groups[0]?.first ?? 0;
  const last = match.groups.at(-1)?.last ?? first;
  const covered = new Set(atoms.slice(first, last).flatMap(atom => (atom.token ? [atom.token] : [])));
  const tokens = [...covered].filter(token => token.upos !== 'DET');
  if (tokens.length === 0 || isHeadline(tokens[0]?.start ?? 0)) return false;
  // A year before a name dates it: "the 2030 Games".
  if (tokens.every(token => /^\d+$/.test(token.text))) return false;
  return belongsToNoun(tokens, syntax) || followsAdjective(tokens, syntax);
}
