import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';

// Reading clauses off the tree, with repairs from the surface where a tree is likely to be wrong.

export function childWith(syntax: Syntax, i: number, ...relations: string[]): Token | null {
  for (const c of syntax.children[i] ?? []) {
    const child = syntax.tokens[c];
    if (child && relations.some(r => child.deprel === r || child.deprel.startsWith(`${r}:`))) return child;
  }
  return null;
}

/** The case marker (preposition) of a dependent, lower case, or ''. */
export function caseOf(syntax: Syntax, i: number): string {
  for (const c of syntax.children[i] ?? []) {
    const child = syntax.tokens[c];
    if (child && (child.deprel === 'case' || child.deprel === 'mark')) return child.lower;
  }
  return '';
}

/** First and last token (inclusive) of the unbroken stretch of a subtree around its head. */
export function reach(syntax: Syntax, i: number, skip: (child: Token) => boolean = () => false): [number, number] {
  const inside = new Set<number>([i]);
  const walk = [i];
  while (walk.length > 0) {
    const at = walk.pop() ?? i;
    for (const c of syntax.children[at] ?? []) {
      const child = syntax.tokens[c];
      if (!child || inside.has(c) || (at === i && skip(child))) continue;
      inside.add(c);
      walk.push(c);
    }
  }
  let first = i;
  let last = i;
  while (inside.has(first - 1)) first -= 1;
  while (inside.has(last + 1)) last += 1;
  return [first, last];
}

/** A form that may be a past participle: "a note read out", "a list sent round" are told from other forms by the noun before. */
const maybeParticiple = (syntax: Syntax, { xpos, index }: Token): boolean =>
  xpos === 'VBN' || (/^VB[DP]?$/.test(xpos) && syntax.tokens[index - 1]?.upos === 'NOUN');

/** "carried by radio": a past participle without a subject or an auxiliary of its own, so no clause that was said. */
export const isBareParticiple = (syntax: Syntax, token: Token): boolean =>
  maybeParticiple(syntax, token) && childWith(syntax, token.index, 'nsubj', 'aux', 'cop', 'mark') === null;

const PUNCT = /^[\p{P}\p{S}]+$/u;
export const isPunct = (token: Token | undefined): boolean => token !== undefined && PUNCT.test(token.text);

/** Does a closing mark at `last` have its opening one inside the phrase? Straight marks look alike. */
function opensInside(syntax: Syntax, first: number, last: number): boolean {
  const mark = syntax.tokens[last]?.text;
  if (mark !== '"') return false;
  for (let i = first; i < last; i += 1) if (syntax.tokens[i]?.text === mark) return true;
  return false;
}

/** The span of tokens first..last, without marks at either end. */
export function trimmedSpan(syntax: Syntax, first: number, last: number): Span | null {
  let a = first;
  let b = last;
  while (
    a <= b &&
    isPunct(syntax.tokens[a]) &&
    syntax.tokens[a]?.text !== '$' &&
    !/^["“(‘'«]$/.test(syntax.tokens[a]?.text ?? '')
  )
    a += 1;
  // A lone mark at the end opens something that is not part of the phrase.
  while (b > a && /^["“‘(«]$/.test(syntax.tokens[b]?.text ?? '') && !opensInside(syntax, a, b)) b -= 1;
  while (b >= a && /^[,;:.–—-]+$/.test(syntax.tokens[b]?.text ?? '')) b -= 1;
  const start = syntax.tokens[a]?.start;
  const end = syntax.tokens[b]?.end;
  return start !== undefined && end !== undefined && start < end ? { start, end } : null;
}

const NOT_IN_NP = new Set(['parataxis', 'cop', 'punct', 'discourse', 'cc', 'conj', 'advcl', 'mark']);

/** A noun phrase around its head: determiners, modifiers, appositions, relative clauses; coordinations when wanted. */
export function nounPhrase(syntax: Syntax, head: number): Span | null {
  const [first, last] = reach(syntax, head, child => {
    if (child.deprel === 'conj' || child.deprel === 'cc') return false;
    if (child.deprel === 'punct') return false;
    // "alleged by the ministry that …": the clause belongs to the cue.
    if (
      (child.deprel === 'acl' || child.deprel === 'ccomp') &&
      child.index > head &&
      childWith(syntax, child.index, 'mark')?.lower === 'that'
    )
      return true;
    if (child.deprel === 'case' && child.index < head) return true;
    // "which the mission said": the pronoun is the content's. "described by workers as a ruin": so is what it is described as.
    if (child.index < head && isRelativePronoun(child) && child.deprel !== 'nmod:poss') return true;
    if (child.deprel === 'nmod' && caseOf(syntax, child.index) === 'as') return true;
    return NOT_IN_NP.has(child.deprel);
  });
  return trimmedSpan(syntax, first, last);
}

/** First and last token (inclusive) of a span, looked for around a token of it. */
export function tokenRange(syntax: Syntax, span: Span, near: number): { first: number; last: number } {
  let first = near;
  let last = near;
  while (first > 0 && (syntax.tokens[first]?.start ?? 0) > span.start) first -= 1;
  while (last + 1 < syntax.tokens.length && (syntax.tokens[last]?.end ?? Infinity) < span.end) last += 1;
  return { first, last };
}

const isAux = (token: Token): boolean => token.deprel.startsWith('aux') || token.deprel === 'cop';

/** The verb group: auxiliaries, negation and adverbs right before the verb, and a particle after it. */
export function verbGroup(syntax: Syntax, verb: number, extend = verb): Span {
  let first = verb;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[verb]?.sentence) break;
    const adverb = token.upos === 'ADV' || token.upos === 'PART';
    if (!isAux(token) && token.upos !== 'AUX' && !(adverb && token.head === verb)) break;
    if (token.head !== verb && token.upos !== 'AUX' && !adverb) break;
    first = i;
  }
  // Leading adverbs of place or time in front of a bare verb ("yesterday said") are not of the group; "also said" is.
  while (first < verb && syntax.tokens[first]?.lower === 'to') first += 1;
  const particle = childWith(syntax, verb, 'compound:prt');
  const last = Math.max(verb, extend, particle && particle.index === verb + 1 ? particle.index : verb);
  return { start: syntax.tokens[first]?.start ?? 0, end: syntax.tokens[last]?.end ?? 0 };
}

/** Is the verb passive ("was told", "has been claimed")? */
export function isPassive(syntax: Syntax, verb: number): boolean {
  if (childWith(syntax, verb, 'aux:pass')) return true;
  // Without an auxiliary a form in -ed is a past tense, whatever tagger and tree made of it, unless "by" or "as" follows
  // ("minister quoted as saying"): headlines drop the auxiliary.
  if (syntax.tokens[verb]?.xpos !== 'VBN' || !childWith(syntax, verb, 'nsubj:pass', 'csubj:pass')) return false;
  return ['by', 'as'].includes(syntax.tokens[verb + 1]?.lower ?? '');
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
export const isRelativePronoun = (token: Token): boolean =>
  RELATIVE.has(token.lower) && /^(?:W|DT|IN|PR)/.test(token.xpos);
