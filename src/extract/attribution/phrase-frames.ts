import type { Syntax } from '../../parse/token.js';
import { caseOf, reach, trimmedSpan } from './clause.js';
import { phraseAfter } from './content.js';
import type { FrameMatch } from './frame-match.js';
import { hasTo } from './frame-parts.js';
import type { CueVerb } from './lexicon.js';

const PREPOSITIONS = ['of', 'for', 'on', 'against', 'to', 'about', 'with', 'at', 'over', 'from'];

/** "called for talks", "complained of hunger": the object of a preposition, which belongs to the cue. */
export function prepositionFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  for (const preposition of PREPOSITIONS) {
    if (!cue.frames.has(preposition)) continue;
    for (const c of syntax.children[verb] ?? []) {
      const child = syntax.tokens[c];
      if (!child || c < verb || !/^(?:obl|advcl|xcomp|ccomp)/.test(child.deprel) || caseOf(syntax, c) !== preposition)
        continue;
      const [first, last] = reach(syntax, c);
      const marker = syntax.tokens[first]?.lower === preposition ? first : -1;
      const content = trimmedSpan(syntax, marker >= 0 ? first + 1 : Math.max(first, verb + 1), last);
      if (content) {
        content.end = Math.max(content.end, infinitiveEnd(syntax, verb, last));
        return {
          content: [content],
          addressee: null,
          cueLast: marker === verb + 1 ? marker : verb,
          frame: preposition,
        };
      }
    }
  }
  return null;
}

/** "speaks of 40 dead", "keeps to its 29 dead": the object of the cue's own preposition, where it holds a number. */
export function numberFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  const preposition = syntax.tokens[verb + 1];
  if (!cue.frames.has('number') || preposition?.lower !== cue.second) return null;
  const object = syntax.tokens[preposition.head];
  if (!object || object.index <= verb + 1) return null;
  const [, reached] = reach(syntax, object.index);
  // "29 rebels killed": trees hang the participle on the verb.
  const last = syntax.tokens[reached + 1]?.xpos === 'VBN' ? reached + 1 : reached;
  if (!syntax.tokens.slice(verb + 2, last + 1).some(token => token.upos === 'NUM')) return null;
  const content = trimmedSpan(syntax, verb + 2, last);
  return content ? { content: [content], addressee: null, cueLast: verb + 1, frame: 'number' } : null;
}

/** "called for all sides to stop", "called on them to leave": the infinitive after the phrase belongs to the content. */
function infinitiveEnd(syntax: Syntax, verb: number, last: number): number {
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c <= last || !hasTo(syntax, c)) continue;
    const [from, to] = reach(syntax, c);
    if (from === last + 1) return syntax.tokens[to]?.end ?? 0;
  }
  return 0;
}

/** "denied harbouring": a gerund clause. */
export function gerundFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  if (!cue.frames.has('ing')) return null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < verb || child.xpos !== 'VBG' || !['xcomp', 'ccomp', 'obj', 'advcl'].includes(child.deprel))
      continue;
    const content = phraseAfter(syntax, verb, c);
    if (content) return { content: [content], addressee: null, cueLast: verb, frame: 'ing' };
  }
  return null;
}
