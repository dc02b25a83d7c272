/** Ways to walk a parsed text. Positions are those of {@link Syntax.tokens}. */

import type { Syntax, Token } from './token.js';

/** The token at a position. @throws RangeError outside the text */
export function tokenAt(syntax: Syntax, i: number): Token {
  const token = syntax.tokens[i];
  if (!token) throw new RangeError(`no token ${i}`);
  return token;
}

/** The token and all below it, in order of text. */
export function subtree(syntax: Syntax, i: number): number[] {
  const found: number[] = [i];
  for (let at = 0; at < found.length; at += 1)
    for (const child of syntax.children[found[at] ?? -1] ?? []) found.push(child);
  return found.sort((a, b) => a - b);
}

/** Offsets from the first to the last character below a token (a gap inside is not left out). */
export function subtreeSpan(syntax: Syntax, i: number): { start: number; end: number } {
  const members = subtree(syntax, i);
  return { start: tokenAt(syntax, members[0] ?? i).start, end: tokenAt(syntax, members.at(-1) ?? i).end };
}

/** Dependents by these relations, in order of text. "nsubj" also matches "nsubj:pass". */
export function childrenOf(syntax: Syntax, i: number, ...deprels: string[]): Token[] {
  const found: Token[] = [];
  for (const child of syntax.children[i] ?? []) {
    const token = tokenAt(syntax, child);
    if (deprels.length === 0 || deprels.some(deprel => matches(token.deprel, deprel))) found.push(token);
  }
  return found;
}

/** The first dependent by one of these relations. */
export function childOf(syntax: Syntax, i: number, ...deprels: string[]): Token | undefined {
  for (const child of syntax.children[i] ?? []) {
    const token = tokenAt(syntax, child);
    if (deprels.some(deprel => matches(token.deprel, deprel))) return token;
  }
  return undefined;
}

/** "nsubj:pass" matches "nsubj" and itself; "nsubj" does not match "nsubj:pass". */
export function matches(actual: string, wanted: string): boolean {
  return actual === wanted || (actual.startsWith(wanted) && actual[wanted.length] === ':');
}

/** Whether `above` stands over `below` on the way to the root; no token is above itself. */
export function isAncestor(syntax: Syntax, above: number, below: number): boolean {
  for (let at = syntax.tokens[below]?.head ?? -1; at >= 0; at = syntax.tokens[at]?.head ?? -1)
    if (at === above) return true;
  return false;
}

/** The token, its head, and so on up to the root of its sentence. */
export function pathToRoot(syntax: Syntax, i: number): number[] {
  const path: number[] = [];
  for (let at = i; at >= 0; at = syntax.tokens[at]?.head ?? -1) path.push(at);
  return path;
}
