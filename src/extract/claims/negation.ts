import type { Resources } from '../../resources/resources.js';
import type { Syntax, Token } from '../../parse/token.js';

/** Words that negate, and verbs and adjectives whose infinitive is not done. */
export interface Negators {
  not: Set<string>;
  subject: Set<string>;
  governor: Set<string>;
}

export function loadNegators(resources: Resources, language: string): Negators {
  const rows = resources.table(`lexicons/${language}/statements-negators`);
  const of = (kind: string) => new Set(rows.filter(row => row.kind === kind).map(row => row.word ?? ''));
  return { not: of('not'), subject: of('subject'), governor: of('governor') };
}

const childrenOf = (syntax: Syntax, i: number): Token[] =>
  (syntax.children[i] ?? []).map(c => syntax.tokens[c]).filter(t => t !== undefined);

/** Is a noun phrase negative: "no group", "nobody", "none of them", "neither side's figures", "not one of our planes"? */
export function isNegativePhrase(syntax: Syntax, head: number, negators: Negators): boolean {
  const token = syntax.tokens[head];
  if (!token) return false;
  if (negators.subject.has(token.lower) && token.lower !== 'no') return true;
  if (token.lower === 'one' && ['no', 'not'].includes(syntax.tokens[head - 1]?.lower ?? '')) return true;
  const near = childrenOf(syntax, head);
  const opens = (t: Token) => t.index < head && ['no', 'neither'].includes(t.lower);
  return near.some(opens) || near.some(c => /^nmod:poss/.test(c.deprel) && childrenOf(syntax, c.index).some(opens));
}

/** How a predicate is negated; null when it is not. The word that negates is what `explain` shows. */
export function negationOf(syntax: Syntax, predicate: number, negators: Negators): Token | null {
  for (const child of childrenOf(syntax, predicate)) {
    if (child.index < predicate && negators.not.has(child.lower)) return child;
    if (/^nsubj|^obj/.test(child.deprel) && isNegativePhrase(syntax, child.index, negators)) return child;
  }
  return governorOf(syntax, predicate, negators);
}

/** "declined to confirm", "difficult to verify", "unable to establish", "has yet to confirm". */
function governorOf(syntax: Syntax, predicate: number, negators: Negators): Token | null {
  const token = syntax.tokens[predicate];
  const head = token && syntax.tokens[token.head];
  if (!token || !head) return null;
  const toInfinitive = childrenOf(syntax, predicate).some(c => c.lower === 'to' && c.index < predicate);
  const gerund = token.xpos === 'VBG' && childrenOf(syntax, predicate).some(c => c.lower === 'without');
  if (gerund) return token;
  if (!toInfinitive) return null;
  if (negators.governor.has(head.lemma) || negators.governor.has(head.lower)) return head;
  // "has not been able to confirm", "not in a position to".
  if (['able', 'position'].includes(head.lemma) && childrenOf(syntax, head.index).some(c => negators.not.has(c.lower)))
    return head;
  const before = syntax.tokens[predicate - 2];
  return before && negators.governor.has(before.lower) ? before : null;
}
