import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { caseOf, childWith, isPassive, reach, trimmedSpan } from './clause.js';
import type { FrameMatch } from './frame-match.js';
import { hasSubject, hasTo, joined, objectOf } from './frame-parts.js';
import type { CueVerb } from './lexicon.js';
import type { Surroundings } from './surroundings.js';

// Verbs that say of an object what it is: "described X as Y", "called X a Y", "called X 'Y'", "what he called Y".

/** "as" phrases that the tree hung on who describes or what is described instead of the verb. */
function asPhrases(syntax: Syntax, verb: number, cue: CueVerb): number[] {
  if (!cue.frames.has('as')) return [];
  return (syntax.children[verb] ?? [])
    .filter(c => /^(?:obl|obj)/.test(syntax.tokens[c]?.deprel ?? ''))
    .flatMap(c => syntax.children[c] ?? [])
    .filter(c => c > verb && syntax.tokens[c]?.deprel === 'nmod' && caseOf(syntax, c) === 'as');
}

/** A predicate of the object, as trees have it: a predicative complement, a clause without a verb, or a second object. */
function isPredicate(syntax: Syntax, child: Token, object: Token): boolean {
  if (child.deprel === 'xcomp') return !hasTo(syntax, child.index);
  if (child.deprel === 'ccomp') return !hasSubject(syntax, child.index) && ['ADJ', 'NOUN'].includes(child.upos);
  // "called the ship the Marigold" gives a name.
  return child.deprel === 'obj' && child.index !== object.index && child.upos !== 'PROPN';
}

/** "described X as Y", "called X a Y": object and predicate. */
function objectAndPredicate(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  const object = objectOf(syntax, verb);
  if (!object || (object.index < verb && !isPassive(syntax, verb))) return null;
  for (const c of [...(syntax.children[verb] ?? []), ...asPhrases(syntax, verb, cue)]) {
    const child = syntax.tokens[c];
    if (!child || c < Math.max(object.index, verb)) continue;
    const as = cue.frames.has('as') && /^(?:obl|advcl|xcomp|nmod)/.test(child.deprel) && caseOf(syntax, c) === 'as';
    const small = cue.frames.has('small') && isPredicate(syntax, child, object);
    if (as || small) return match(joined(syntax, verb, object, child), verb, as ? 'as' : 'small');
  }
  return null;
}

const match = (content: Span[], verb: number, frame: string): FrameMatch => ({
  content,
  addressee: null,
  cueLast: verb,
  frame,
});

const PHRASE = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'ADP', 'PART']);
const OPENING = /^["“‘«]$/;

/** "called it 'a step back' for the town on Friday": phrases that follow the closing mark go with the predicate, times do not. */
function endOfPredicate(syntax: Syntax, opening: number, near: Surroundings): number {
  const sentence = syntax.tokens[opening]?.sentence;
  let close = opening + 2;
  while (syntax.tokens[close]?.sentence === sentence && !/^["”’»]$/.test(syntax.tokens[close]?.text ?? '')) close += 1;
  let last = close;
  if (syntax.tokens[close]?.sentence !== sentence) return opening + 1;
  for (let i = close + 1; i < close + 20; i += 1) {
    const token = syntax.tokens[i];
    const next = syntax.tokens[i + 1];
    if (!token || token.sentence !== sentence || !PHRASE.has(token.upos) || near.isTime(token)) break;
    if (token.upos === 'ADP' && (!next || near.isTime(next))) break;
    last = i;
  }
  return last;
}

/** "called that claim 'unfounded'", "dismissed it as 'absurd'": the predicate stands in quotation marks right after the object, whatever the tree made of it. */
function quotedPredicate(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  const sentence = syntax.tokens[verb]?.sentence;
  for (let i = verb + 1; i < verb + 14; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== sentence) return null;
    if (OPENING.test(token.text)) {
      const as = syntax.tokens[i - 1]?.lower === 'as';
      if (as ? !cue.frames.has('as') : !cue.frames.has('small')) return null;
      const content = i > verb + 1 ? trimmedSpan(syntax, verb + 1, endOfPredicate(syntax, i, near)) : null;
      return content ? match([content], verb, as ? 'as' : 'small') : null;
    }
    if (!PHRASE.has(token.upos)) return null;
  }
  return null;
}

/** "what he called a ruin", "whom Orlo dubbed 'the mole'": the relative pronoun is what is named, and the predicate follows. */
function relativePredicate(syntax: Syntax, verb: number): FrameMatch | null {
  const subject = childWith(syntax, verb, 'nsubj');
  if (!subject || subject.index > verb) return null;
  const [first] = reach(syntax, subject.index);
  const pronoun = syntax.tokens[first - 1];
  if (!pronoun || !['what', 'which', 'whom', 'who'].includes(pronoun.lower)) return null;
  const next = syntax.tokens[verb + 1];
  if (!next || next.sentence !== pronoun.sentence) return null;
  const named = { start: pronoun.start, end: pronoun.end };
  if (OPENING.test(next.text)) {
    const quoted = trimmedSpan(syntax, verb + 1, verb + 2);
    return quoted ? match([named, quoted], verb, 'small') : null;
  }
  const predicate =
    childWith(syntax, verb, 'xcomp') ??
    (syntax.children[verb] ?? [])
      .map(c => syntax.tokens[c])
      .findLast(child => child !== undefined && child.index > verb && child.deprel === 'obj');
  if (!predicate || predicate.index <= verb || hasTo(syntax, predicate.index)) return null;
  const [from, to] = reach(syntax, predicate.index);
  const phrase = trimmedSpan(syntax, Math.max(from, verb + 1), to);
  return phrase ? match([named, phrase], verb, 'small') : null;
}

/** The content of a verb of naming or describing; null when its clause names nothing. */
export function predicateFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  const small = cue.frames.has('small');
  return (
    (small ? relativePredicate(syntax, verb) : null) ??
    (small || cue.frames.has('as') ? quotedPredicate(syntax, verb, cue, near) : null) ??
    objectAndPredicate(syntax, verb, cue)
  );
}
