import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { caseOf, childWith, isPassive, isPunct, isRelativePronoun, nounPhrase, reach, trimmedSpan } from './clause.js';
import { clauseAfter, phraseAfter } from './content.js';
import type { CueVerb } from './lexicon.js';
import { skipBetween, startsClause } from './surface-clause.js';
import type { Surroundings } from './surface-subject.js';

/** What a frame found: the content, who was told, and how far the cue reaches. */
export interface FrameMatch {
  content: Span[];
  addressee: Span | null;
  /** Last token of the cue (a preposition belongs to it: "called for"). */
  cueLast: number;
  frame: string;
}

const PREPOSITIONS = ['of', 'for', 'on', 'against', 'to', 'about', 'with', 'at', 'over', 'from'];
const isClausal = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX' || token.deprel === 'ccomp';

function objectOf(syntax: Syntax, verb: number): Token | null {
  return childWith(syntax, verb, 'obj') ?? (isPassive(syntax, verb) ? childWith(syntax, verb, 'nsubj:pass') : null);
}

function addresseeOf(syntax: Syntax, verb: number): Span | null {
  const told =
    childWith(syntax, verb, 'iobj') ??
    childWith(syntax, verb, 'obj') ??
    (isPassive(syntax, verb) ? childWith(syntax, verb, 'nsubj:pass') : null);
  return told && !isClausal(told) && !isRelativePronoun(told) ? nounPhrase(syntax, told.index) : null;
}

const hasTo = (syntax: Syntax, i: number): boolean =>
  (syntax.children[i] ?? []).some(c => syntax.tokens[c]?.lower === 'to' && syntax.tokens[c]?.deprel === 'mark');

/** A that-clause, a question clause or a bare clause after the verb. */
function clauseFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  if (!cue.frames.has('clause') && !cue.frames.has('tell')) return null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < verb) continue;
    const finite =
      child.deprel === 'ccomp' ||
      (child.deprel === 'parataxis' && child.upos === 'VERB' && hasSubject(syntax, c) && adjacent(syntax, verb, c));
    if (!finite) continue;
    if (isAdverbial(syntax, c, cue)) continue;
    if (child.deprel === 'ccomp' && hasTo(syntax, c) && !hasSubject(syntax, c)) continue;
    const addressee = cue.frames.has('tell') ? addresseeOf(syntax, verb) : null;
    const content = clauseAfter(syntax, verb, c, near);
    if (!content) continue;
    const told = cue.frames.has('tell') ? clauseAfterTold(syntax, verb, near) : 0;
    if (told > content.start && told < content.end) content.start = told;
    else if (!addressee) content.start = Math.min(content.start, startAfter(syntax, verb, near, content.start));
    return { content: [content], addressee, cueLast: verb, frame: 'clause' };
  }
  return null;
}

const ADVERBIAL_MARKS = new Set([
  'as',
  'after',
  'because',
  'while',
  'when',
  'since',
  'although',
  'though',
  'before',
  'until',
  'unless',
]);

/** A clause of time or reason beside the cue, whatever the tree calls it; "if" opens a content only of asking and knowing. */
function isAdverbial(syntax: Syntax, clause: number, cue: CueVerb): boolean {
  const mark = childWith(syntax, clause, 'mark')?.lower ?? '';
  if (mark === 'if') return !['ask', 'call-for', 'learn', 'think', 'confirm', 'deny', 'assert'].includes(cue.sense);
  return ADVERBIAL_MARKS.has(mark);
}

const hasSubject = (syntax: Syntax, i: number): boolean => childWith(syntax, i, 'nsubj', 'csubj', 'expl') !== null;

/** Where the clause begins after a name that is told something ("told Radio Telmi he …"); 0 where the words do not show it. */
function clauseAfterTold(syntax: Syntax, verb: number, near: Surroundings): number {
  const end = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1]?.last ?? verb;
  const at = skipBetween(syntax, verb + 1, end, near, true);
  return at > verb + 1 && startsClause(syntax, at, end) ? (syntax.tokens[at]?.start ?? 0) : 0;
}

/** Where the words after the verb begin that are no time or place of saying: a clause takes in a subject that the tree cut off. */
function startAfter(syntax: Syntax, verb: number, near: Surroundings, known: number): number {
  const end = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1]?.last ?? verb;
  const at = skipBetween(syntax, verb + 1, end, near, false);
  const token = syntax.tokens[at];
  return token && !isPunct(token) && token.upos !== 'ADV' && token.upos !== 'ADP' ? token.start : known;
}

/** No comma between the verb and the clause's first word: "said he left", not ", said he, leaving". */
function adjacent(syntax: Syntax, verb: number, clause: number): boolean {
  const [first] = reach(syntax, clause);
  return first === verb + 1 || syntax.tokens[verb + 1]?.lower === 'that';
}

const ASKING = new Set(['call-for', 'order', 'offer', 'accuse']);

function infinitiveFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  if (!cue.frames.has('inf')) return null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < verb || !['xcomp', 'ccomp', 'advcl'].includes(child.deprel) || !hasTo(syntax, c)) continue;
    if (child.deprel === 'advcl' && !cue.frames.has('tell')) continue;
    const content = phraseAfter(syntax, verb, c);
    if (!content) continue;
    const addressee = cue.frames.has('tell') ? addresseeOf(syntax, verb) : null;
    // "urged both sides to talk": whom a demand or order is made of is part of it; "told them to go" keeps them apart.
    const asked =
      addressee &&
      ASKING.has(cue.sense) &&
      addressee.start > (syntax.tokens[verb]?.end ?? 0) &&
      addressee.end <= content.start;
    if (asked) content.start = addressee.start;
    // "called on both sides to stop": the preposition belongs to the cue, whom it names to the content.
    const second = syntax.tokens[verb + 1];
    const named = syntax.tokens[verb + 2];
    const split =
      cue.second !== null && second?.lower === cue.second && named !== undefined && named.start < content.start;
    if (split) content.start = named.start;
    return { content: [content], addressee, cueLast: split ? verb + 1 : verb, frame: 'inf' };
  }
  return null;
}

/** "accused X of Y", "blamed X for Y": the object and the phrase are one content. */
function objectAndPhrase(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
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

function joined(syntax: Syntax, verb: number, object: Token, phrase: Token): Span[] {
  const [, last] = reach(syntax, phrase.index);
  const [first] = reach(syntax, object.index);
  if (object.index > verb) {
    const span = trimmedSpan(syntax, Math.max(first, verb + 1), last);
    return span ? [span] : [];
  }
  const [phraseFirst] = reach(syntax, phrase.index);
  return [
    trimmedSpan(syntax, first, Math.min(object.index, verb - 1)),
    trimmedSpan(syntax, Math.max(phraseFirst, verb + 1), last),
  ].filter(span => span !== null);
}

function prepositionFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
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

/** "described X as Y", "called X a Y": object and predicate. */
/** "as" phrases that the tree hung on who describes or what is described instead of the verb. */
function asPhrases(syntax: Syntax, verb: number, cue: CueVerb): number[] {
  if (!cue.frames.has('as')) return [];
  return (syntax.children[verb] ?? [])
    .filter(c => /^(?:obl|obj)/.test(syntax.tokens[c]?.deprel ?? ''))
    .flatMap(c => syntax.children[c] ?? [])
    .filter(c => c > verb && syntax.tokens[c]?.deprel === 'nmod' && caseOf(syntax, c) === 'as');
}

function predicateFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  const object = objectOf(syntax, verb);
  if (!object || (object.index < verb && !isPassive(syntax, verb))) return null;
  for (const c of [...(syntax.children[verb] ?? []), ...asPhrases(syntax, verb, cue)]) {
    const child = syntax.tokens[c];
    if (!child || c < Math.max(object.index, verb)) continue;
    const as = cue.frames.has('as') && /^(?:obl|advcl|xcomp|nmod)/.test(child.deprel) && caseOf(syntax, c) === 'as';
    const small = cue.frames.has('small') && child.deprel === 'xcomp' && !hasTo(syntax, c);
    if (as || small)
      return {
        content: joined(syntax, verb, object, child),
        addressee: null,
        cueLast: verb,
        frame: as ? 'as' : 'small',
      };
  }
  return null;
}

function gerundFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
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

/** "put the toll at 13": a count as the object, its figure after "at". */
function figureFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  if (!cue.frames.has('figure')) return null;
  const object = childWith(syntax, verb, 'obj');
  if (!object || !COUNTS.has(object.lemma)) return null;
  for (let i = object.index + 1; i < object.index + 12; i += 1) {
    const at = syntax.tokens[i];
    if (!at || at.sentence !== object.sentence) return null;
    const figure = syntax.tokens[at.head];
    if (at.lower !== 'at' || !figure || figure.index <= i) continue;
    const [first] = reach(syntax, object.index);
    const [, last] = reach(syntax, figure.index);
    const content = trimmedSpan(syntax, Math.max(first, verb + 1), Math.max(last, figure.index));
    return content ? { content: [content], addressee: null, cueLast: verb, frame: 'figure' } : null;
  }
  return null;
}

const COUNTS = new Set(['toll', 'number', 'figure', 'count', 'loss', 'casualty', 'total', 'estimate', 'dead', 'death']);

function objectFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  if (!cue.frames.has('obj')) return null;
  const object = objectOf(syntax, verb);
  if (!object || near.isTime(object)) return null;
  // "which the army denies": the pronoun stands for the content.
  if (isRelativePronoun(object))
    return { content: [{ start: object.start, end: object.end }], addressee: null, cueLast: verb, frame: 'obj' };
  const content = object.index > verb ? phraseAfter(syntax, verb, object.index) : nounPhrase(syntax, object.index);
  if (content && object.index > verb)
    content.end = Math.max(content.end, adjoiningEnd(syntax, verb, content.end, near));
  return content ? { content: [content], addressee: null, cueLast: verb, frame: 'obj' } : null;
}

/** The first frame of a verb that its clause fills; null when none does. */
export function matchFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  return (
    clauseFrame(syntax, verb, cue, near) ??
    infinitiveFrame(syntax, verb, cue) ??
    objectAndPhrase(syntax, verb, cue) ??
    predicateFrame(syntax, verb, cue) ??
    prepositionFrame(syntax, verb, cue) ??
    gerundFrame(syntax, verb, cue) ??
    figureFrame(syntax, verb, cue) ??
    objectFrame(syntax, verb, cue, near)
  );
}
