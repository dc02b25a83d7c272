import type { Syntax, Token } from '../../parse/token.js';
import { isAncestor } from '../../parse/tree.js';

/** Hangs a token below another one by a relation; does nothing where that would close a ring. */
export function reattach(syntax: Syntax, token: Token, head: Token, deprel: string): boolean {
  if (token.index === head.index || isAncestor(syntax, token.index, head.index)) return false;
  const before = syntax.children[token.head];
  const at = before?.indexOf(token.index) ?? -1;
  if (before && at >= 0) before.splice(at, 1);
  const now = syntax.children[head.index] ?? [];
  const place = now.findIndex(child => child > token.index);
  now.splice(place < 0 ? now.length : place, 0, token.index);
  token.head = head.index;
  token.deprel = deprel;
  return true;
}
