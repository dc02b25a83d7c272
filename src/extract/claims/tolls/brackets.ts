import type { Syntax } from '../../../parse/token.js';
import { same } from './words.js';

/** The tokens of the bracket that a token stands in, marks included; null outside of any. */
export function bracketAround(syntax: Syntax, at: number): { open: number; close: number } | null {
  const { tokens } = syntax;
  let open = at;
  while (same(tokens[open], tokens[at]) && tokens[open]?.text !== '(') {
    if (open < at && tokens[open]?.text === ')') return null;
    open -= 1;
  }
  if (!same(tokens[open], tokens[at])) return null;
  let close = at;
  while (same(tokens[close], tokens[at]) && tokens[close]?.text !== ')') close += 1;
  return same(tokens[close], tokens[at]) ? { open, close } : null;
}

/** Does what stands at `from` belong to a bracket that holds `to` as well, or to none? */
export function sharesBracket(syntax: Syntax, from: number, to: number): boolean {
  const bracket = bracketAround(syntax, from);
  return bracket === null || (to > bracket.open && to < bracket.close);
}

/** The first word of a short bracket that closes the clause of a figure: "(denied)", "(not confirmed)"; null where none does. */
export function bracketAfter(syntax: Syntax, from: number, reach: number): { first: number; last: number } | null {
  const { tokens } = syntax;
  for (let i = from; i < from + reach; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[from - 1]) || token.upos === 'NUM' || token.text === ';') return null;
    if (token.text !== '(') continue;
    const close = [2, 3, 4, 5, 6, 7].find(length => tokens[i + length]?.text === ')');
    return close === undefined ? null : { first: i + 1, last: i + close };
  }
  return null;
}
