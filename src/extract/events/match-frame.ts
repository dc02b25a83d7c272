import type { Syntax, Token } from '../../parse/token.js';
import type { Arguments } from './arguments.js';
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
    if (!child || c > noun + 2 || !/^(?:compound|amod|nmod:desc|nummod|flat|nmod:poss|nmod)/.test(child.deprel)) continue;
    found.push(child.lemma, child.lower);
    for (const g of syntax.children[c] ?? []) if (/^(?:compound|amod)/.test(syntax.tokens[g]?.deprel ?? '')) found.push(syntax.tokens[g]?.lemma ?? '');
  }
  const before = syntax.tokens[noun - 1];
  if (before && before.sentence === syntax.tokens[noun]?.sentence) found.push(before.lemma);
  return found;
}

/** The sense in which a noun tells of an event, or null. */
export function nounSense(syntax: Syntax, noun: Token, lexicon: EventLexicon): NounSense | null {
  const senses = lexicon.nouns.get(noun.lemma) ?? lexicon.nouns.get(noun.lower);
  if (!senses || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) return null;
  const modifiers = modifiersOf(syntax, noun.index);
  for (const sense of senses) {
    if (modifiers.some(word => sense.not.has(word))) continue;
    if (sense.modifiers.size === 0 || modifiers.some(word => sense.modifiers.has(word))) return sense;
  }
  return null;
}

const inClass = (token: Token, words: ReadonlySet<string>): boolean => words.has(token.lemma) || words.has(token.lower);

/** Does the object fit? The event noun it is comes along; undefined where it does not fit. */
function testObject(syntax: Syntax, test: ObjectTest, args: Arguments, lexicon: EventLexicon): FrameMatch['noun'] | undefined {
  const objects = args.patients;
  if (test.kind !== 'noun') {
    const fits = test.kind === 'any' || (test.kind === 'none') === (objects.length === 0);
    return fits ? null : undefined;
  }
  let fits = false;
  for (const head of objects) {
    const token = syntax.tokens[head];
    if (!token) continue;
    if (inClass(token, test.words)) fits = true;
    if (test.types.size === 0) continue;
    const sense = nounSense(syntax, token, lexicon);
    if (sense && (test.types.has('any') || test.types.has(sense.type))) return { head, sense };
  }
  return fits !== test.not && (objects.length > 0 || test.not) ? null : undefined;
}

/** The last token of a particle after the verb ("turned down", "took three men hostage"), or -1. */
function particleEnd(syntax: Syntax, verb: Token, particle: readonly string[]): number {
  if (particle.length === 0) return verb.index;
  if (particle.every((word, k) => syntax.tokens[verb.index + 1 + k]?.lower === word)) return verb.index + particle.length;
  if (particle.length > 1) return -1;
  for (const c of syntax.children[verb.index] ?? []) {
    const child = syntax.tokens[c];
    if (child && c > verb.index && c < verb.index + 8 && child.lower === particle[0] && /^(?:compound:prt|advmod|xcomp|obj|obl|advcl)/.test(child.deprel)) return verb.index;
  }
  return -1;
}

/** The first frame of the verb that fits. */
export function matchFrame(syntax: Syntax, verb: Token, args: Arguments, lexicon: EventLexicon): FrameMatch | null {
  for (const frame of lexicon.verbs.get(verb.lemma) ?? []) {
    const last = particleEnd(syntax, verb, frame.particle);
    if (last < 0) continue;
    const noun = testObject(syntax, frame.object, args, lexicon);
    if (noun !== undefined) return { frame, last, noun };
  }
  return null;
}
