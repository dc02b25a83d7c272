import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';

// The clause that a word heads or stands in: what is quoted as evidence of a claim.

const CLAUSE = /^(?:root|ccomp|advcl|parataxis|acl:relcl|csubj)/;

/** The head of the smallest finite clause around a token. */
export function clauseHead(syntax: Syntax, i: number): number {
  let at = i;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = syntax.tokens[at];
    if (!token || token.head < 0 || CLAUSE.test(token.deprel)) return at;
    if (token.deprel === 'conj' && hasSubject(syntax, at) && token.upos !== 'NOUN' && token.upos !== 'PROPN') return at;
    at = token.head;
  }
  return at;
}

const hasSubject = (syntax: Syntax, i: number): boolean =>
  (syntax.children[i] ?? []).some(c => /^(?:nsubj|csubj|expl)/.test(syntax.tokens[c]?.deprel ?? ''));

const leaveOut = (syntax: Syntax, child: Token, head: number): boolean => {
  if (child.deprel === 'parataxis') return true;
  if (child.deprel === 'cc') return true;
  // A second clause with a subject of its own is a statement of its own.
  return child.deprel === 'conj' && child.index > head && hasSubject(syntax, child.index);
};

/** The words of a clause, without the sentence's closing mark and without clauses beside it. */
export function clauseSpan(syntax: Syntax, head: number): Span {
  const inside = new Set<number>([head]);
  const walk = [head];
  while (walk.length > 0) {
    const at = walk.pop() ?? head;
    for (const c of syntax.children[at] ?? []) {
      const child = syntax.tokens[c];
      if (!child || inside.has(c) || (at === head && leaveOut(syntax, child, head))) continue;
      inside.add(c);
      walk.push(c);
    }
  }
  let first = head;
  let last = head;
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  while (
    first < head &&
    /^[\p{P}]+$/u.test(syntax.tokens[first]?.text ?? '') &&
    !/^["“‘']$/.test(syntax.tokens[first]?.text ?? '')
  )
    first += 1;
  while (last > head && /^[.,;:!?–—-]+$/.test(syntax.tokens[last]?.text ?? '')) last -= 1;
  return { start: syntax.tokens[first]?.start ?? 0, end: syntax.tokens[last]?.end ?? 0 };
}

/** The clause a token stands in, as a span. */
export const clauseAround = (syntax: Syntax, i: number): Span => clauseSpan(syntax, clauseHead(syntax, i));
