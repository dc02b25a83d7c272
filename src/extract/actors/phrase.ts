import type { Syntax, Token } from '../../parse/token.js';

/** Relations that belong to the core of a noun phrase, before its head. */
const BEFORE = /^(?:det|amod|compound|nummod|nmod:poss|flat|nmod:unmarked|nmod:desc|advmod|case|nmod:npmod|obl:npmod)/;
/** Relations that go on with a name after its head. */
const AFTER = /^(?:flat|compound|nummod|nmod:desc)/;

const joins = (token: Token | undefined, head: number, allowed: RegExp): boolean =>
  token?.head === head && allowed.test(token.deprel);

/**
 * First and last token (inclusive) of the core of a noun phrase: determiner and modifiers before the head, the rest of a
 * name after it; no relative clause, apposition or prepositional phrase.
 */
export function phraseBounds(syntax: Syntax, head: number): [number, number] {
  const { tokens } = syntax;
  const inside = (i: number, allowed: RegExp): boolean => {
    let at = tokens[i];
    for (let steps = 0; at && steps < 6; steps += 1) {
      if (at.head === head) return allowed.test(at.deprel) && at.deprel !== 'case';
      at = tokens[at.head];
    }
    return false;
  };
  let first = head;
  let last = head;
  while (first > 0 && tokens[first - 1]?.sentence === tokens[head]?.sentence && inside(first - 1, BEFORE)) first -= 1;
  while (tokens[last + 1]?.sentence === tokens[head]?.sentence && joins(tokens[last + 1], head, AFTER)) last += 1;
  return [first, last];
}
