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
