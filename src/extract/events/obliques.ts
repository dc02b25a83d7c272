import type { Syntax, Token } from '../../parse/token.js';
import { childOf, childrenOf } from '../../parse/tree.js';
import { isLostModifier, isLostVerb } from './lost-verb.js';

/** A prepositional phrase of a clause, and how deep below the verb it hangs. */
export interface Oblique {
  preposition: string;
  head: number;
  depth: number;
}

export const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X']);

export function prepositionOf(syntax: Syntax, head: number): string {
  return childOf(syntax, head, 'case')?.lower ?? '';
}

const PHRASE = /^(?:obl|nmod|obj|iobj|nsubj:pass|xcomp|advmod|conj|appos|compound)/;

/** The phrases a noun heads; a preposition that the tree hung past the next one ("with X in Y" on Y) goes to the noun before that one. */
function phrasesAt(syntax: Syntax, noun: number, depth: number): Oblique[] {
  const cases = childrenOf(syntax, noun, 'case').filter(c => c.index < noun);
  return cases.map(({ index, lower }, k) => {
    const next = cases[k + 1];
    const before = next && next.index > index + 1 ? syntax.tokens[next.index - 1] : undefined;
    const head = before && NOMINAL.has(before.upos) ? highest(syntax, before, index) : noun;
    return { preposition: lower, head, depth };
  });
}

/** The head of the phrase that a word ends, no further left than a border. */
function highest(syntax: Syntax, from: Token, border: number): number {
  let at = from;
  for (
    let head = syntax.tokens[at.head];
    head && head.index > border && head.index < from.index;
    head = syntax.tokens[at.head]
  )
    at = head;
  return at.index;
}

/** Prepositional phrases of the clause, also those hung on its object or on another phrase (attachment is the tree's weakest part). */
export function obliquesOf(syntax: Syntax, verb: Token): Oblique[] {
  const found: Oblique[] = [];
  const walk: [number, number][] = [[verb.index, 0]];
  if (isLostModifier(verb) && isLostVerb(syntax, verb)) walk.push([verb.head, 1]);
  for (let at = 0; at < walk.length && at < 60; at += 1) {
    const [i, depth] = walk[at] ?? [verb.index, 0];
    for (const c of syntax.children[i] ?? []) {
      const child = syntax.tokens[c];
      // "sanctions imposed on X": what hangs on a participle of the object belongs to the deed as well.
      if (child?.deprel === 'acl' && child.xpos === 'VBN' && i !== verb.index && depth < 3) walk.push([c, depth + 1]);
      if (!child || depth > 3 || !PHRASE.test(child.deprel) || child.upos === 'VERB') continue;
      for (const phrase of phrasesAt(syntax, c, depth)) found.push(phrase);
      if (child.deprel !== 'nmod:poss') walk.push([c, depth + 1]);
    }
  }
  return found;
}
