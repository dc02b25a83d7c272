import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { caseOf, childWith, isRelativePronoun, nounPhrase, reach, trimmedSpan } from './clause.js';
import { phraseAfter } from './content.js';
import type { FrameMatch } from './frame-match.js';
import { joined, objectOf } from './frame-parts.js';
import type { CueVerb } from './lexicon.js';
import type { Surroundings } from './surroundings.js';

/** "accused X of Y", "blamed X for Y": the object and the phrase are one content. */
export function objectAndPhrase(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  const object = objectOf(syntax, verb);
  if (!object) return null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || !(child.deprel.startsWith('obl') || child.deprel.startsWith('advcl'))) continue;
    const preposition = caseOf(syntax, c);
    if (!cue.frames.has(`${preposition}2`)) continue;
    return { content: joined(syntax, verb, object, child), addressee: null, cueLast: verb, frame: `${preposition}2` };
  }
  // "of doing" is often hung on the object itself.
  for (const c of syntax.children[object.index] ?? []) {
    const child = syntax.tokens[c];
    if (
      child &&
      ['acl', 'nmod', 'advcl'].some(r => child.deprel.startsWith(r)) &&
      cue.frames.has(`${caseOf(syntax, c)}2`)
    )
      return {
        content: joined(syntax, verb, object, child),
        addressee: null,
        cueLast: verb,
        frame: `${caseOf(syntax, c)}2`,
      };
  }
  return null;
}

/** "claimed responsibility for the attack": phrases that follow the object without a comma go with it; times do not. */
function adjoiningEnd(syntax: Syntax, verb: number, end: number, near: Surroundings): number {
  let at = end;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child?.deprel.startsWith('obl') || near.isTime(child)) continue;
    const [from, to] = reach(syntax, c);
    const gap = syntax.text.slice(at, syntax.tokens[from]?.start ?? at);
    if (gap === ' ') at = syntax.tokens[to]?.end ?? at;
  }
  return at;
}

/** "put the toll at 13", "raised the toll to 13": a count as the object, its figure after "at" or "to". */
export function figureFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  const raised = cue.frames.has('raised');
  if (!cue.frames.has('figure') && !raised) return null;
  const object = childWith(syntax, verb, 'obj');
  if (!object || !COUNTS.has(object.lemma)) return null;
  const early = raised ? null : figureBefore(syntax, verb, object);
  if (early) return { content: [early], addressee: null, cueLast: verb, frame: 'figure' };
  for (let i = object.index + 1; i < object.index + 12; i += 1) {
    const at = syntax.tokens[i];
    if (!at || at.sentence !== object.sentence) return null;
    const figure = syntax.tokens[at.head];
    if (at.lower !== (raised ? 'to' : 'at') || !figure || figure.index <= i) continue;
    const [first] = reach(syntax, object.index);
    const [, last] = reach(syntax, figure.index);
    const content = trimmedSpan(syntax, Math.max(first, verb + 1), Math.max(last, figure.index));
    return content ? { content: [content], addressee: null, cueLast: verb, frame: raised ? 'raised' : 'figure' } : null;
  }
  return null;
}

/** "put at 16 the number of those killed": the figure stands between the verb and its object. */
function figureBefore(syntax: Syntax, verb: number, object: Token): Span | null {
  const [first, last] = reach(syntax, object.index);
  const between = syntax.tokens.slice(verb + 1, first);
  const number = between[0]?.lower === 'at' && between.some(token => token.upos === 'NUM');
  return number ? trimmedSpan(syntax, verb + 1, last) : null;
}

const COUNTS = new Set(['toll', 'number', 'figure', 'count', 'loss', 'casualty', 'total', 'estimate', 'dead', 'death']);

export function objectFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  if (!cue.frames.has('obj')) return null;
  const object = objectOf(syntax, verb);
  if (!object || near.isTime(object)) return null;
  // "which the army denies": the pronoun stands for the content.
  if (isRelativePronoun(object))
    return { content: [{ start: object.start, end: object.end }], addressee: null, cueLast: verb, frame: 'obj' };
  const content =
    object.index > verb ? phraseAfter(syntax, verb, object.index, near) : nounPhrase(syntax, object.index);
  if (content && object.index > verb)
    content.end = Math.max(content.end, adjoiningEnd(syntax, verb, content.end, near));
  return content ? { content: [content], addressee: null, cueLast: verb, frame: 'obj' } : null;
}
