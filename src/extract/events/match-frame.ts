import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { type Arguments, isNounInDisguise } from './arguments.js';
import { prepositionOf } from './obliques.js';
import type { EventLexicon, NounSense, ObjectTest, VerbFrame } from './lexicon.js';

/** A frame that fits a verb, the last word of its trigger, and the event noun that its object is. */
export interface FrameMatch {
  frame: VerbFrame;
  last: number;
  noun: { head: number; sense: NounSense } | null;
}

/** Modifiers that stand before a noun: compounds, adjectives, and what is joined to it by a hyphen. */
function modifiersOf(syntax: Syntax, noun: number): string[] {
  const found: string[] = [];
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c > noun + 2 || !/^(?:compound|amod|nmod:desc|nummod|flat|nmod:poss|nmod)/.test(child.deprel))
      continue;
    found.push(child.lemma, child.lower);
    for (const g of syntax.children[c] ?? [])
      if (/^(?:compound|amod)/.test(syntax.tokens[g]?.deprel ?? '')) found.push(syntax.tokens[g]?.lemma ?? '');
  }
  const before = syntax.tokens[noun - 1];
  if (before && before.sentence === syntax.tokens[noun]?.sentence) found.push(before.lemma);
  return found;
}

/** The sense in which a noun tells of an event, or null. */
export function nounSense(syntax: Syntax, noun: Token, lexicon: EventLexicon): NounSense | null {
  const senses = lexicon.nouns.get(noun.lemma) ?? lexicon.nouns.get(noun.lower);
  if (!senses || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN' && !isNounInDisguise(noun))) return null;
  const modifiers = modifiersOf(syntax, noun.index);
  for (const sense of senses) {
    if (modifiers.some(word => sense.not.has(word))) continue;
    if (sense.modifiers.size === 0 || modifiers.some(word => sense.modifiers.has(word))) return sense;
  }
  return null;
}

const inClass = (token: Token, words: ReadonlySet<string>): boolean => words.has(token.lemma) || words.has(token.lower);

/** Nouns that only measure another: "a series of attacks", "a mediation effort", "a state of siege". */
function carried(syntax: Syntax, head: number, lexicon: EventLexicon): number[] {
  const token = syntax.tokens[head];
  if (!token || !inClass(token, lexicon.classes.get('carrier') ?? new Set())) return [head];
  const below = childrenOf(syntax, head, 'nmod', 'compound').filter(
    c => c.deprel === 'compound' || prepositionOf(syntax, c.index) === 'of',
  );
  return [head, ...below.map(c => c.index)];
}

const isInfinitive = (syntax: Syntax, clause: number): boolean =>
  childrenOf(syntax, clause, 'mark', 'aux').some(m => m.lower === 'to');

/** Is the object a person or body by name or kind, and nothing said of it ("called X a liar")? */
function isNamed(syntax: Syntax, verb: Token, head: number, lexicon: EventLexicon): boolean {
  const token = syntax.tokens[head];
  const named = token !== undefined && (token.upos === 'PROPN' || inClass(token, lexicon.people));
  return (
    named &&
    childrenOf(syntax, verb.index, 'obj', 'iobj', 'xcomp', 'ccomp').filter(c => c.index > verb.index).length < 2 &&
    childrenOf(syntax, verb.index, 'xcomp', 'ccomp').length === 0
  );
}

function fitsShape(syntax: Syntax, verb: Token, kind: string, args: Arguments, lexicon: EventLexicon): boolean {
  const objects = args.patients;
  if (kind === 'infinitive') return args.complements.some(clause => isInfinitive(syntax, clause));
  if (kind === 'name') return objects.some(head => isNamed(syntax, verb, head, lexicon));
  if (kind.startsWith('>')) return objects.length === 0 && args.obliques.some(o => o.preposition === kind.slice(1));
  return kind === 'any' || (kind === 'none') === (objects.length === 0);
}

/** Does the object fit? The event noun it is comes along; undefined where it does not fit. */
function testObject(
  syntax: Syntax,
  verb: Token,
  test: ObjectTest,
  args: Arguments,
  lexicon: EventLexicon,
): FrameMatch['noun'] | undefined {
  if (test.kind !== 'noun')
    return fitsShape(syntax, verb, test.kind === 'phrase' ? `>${test.preposition}` : test.kind, args, lexicon)
      ? null
      : undefined;
  if (test.subject) return args.agents.some(i => inClass(syntax.tokens[i] ?? verb, test.words)) ? null : undefined;
  let fits = false;
  for (const head of args.patients.flatMap(object => carried(syntax, object, lexicon))) {
    const token = syntax.tokens[head];
    if (!token) continue;
    if (inClass(token, test.words)) fits = true;
    if (test.types.size === 0) continue;
    const sense = nounSense(syntax, token, lexicon);
    if (sense && (test.types.has('any') || test.types.has(sense.type))) return { head, sense };
  }
  return fits !== test.not && (args.patients.length > 0 || test.not) ? null : undefined;
}

/** The last token of a particle after the verb ("turned down", "took three men hostage"), or -1. */
function particleEnd(syntax: Syntax, verb: Token, particle: readonly string[]): number {
  if (particle.length === 0) return verb.index;
  if (particle.every((word, k) => syntax.tokens[verb.index + 1 + k]?.lower === word))
    return verb.index + particle.length;
  if (particle.length > 1) return -1;
  for (const c of syntax.children[verb.index] ?? []) {
    const child = syntax.tokens[c];
    if (
      child &&
      c > verb.index &&
      c < verb.index + 8 &&
      child.lower === particle[0] &&
      /^(?:compound:prt|advmod|xcomp|obj|obl|advcl)/.test(child.deprel)
    )
      return verb.index;
  }
  return -1;
}

/** The first frame of the verb that fits. */
export function matchFrame(syntax: Syntax, verb: Token, args: Arguments, lexicon: EventLexicon): FrameMatch | null {
  for (const frame of lexicon.verbs.get(verb.lemma) ?? []) {
    const last = particleEnd(syntax, verb, frame.particle);
    if (last < 0) continue;
    const noun = testObject(syntax, verb, frame.object, args, lexicon);
    if (noun !== undefined) return { frame, last, noun };
  }
  return null;
}
