import type { Syntax } from '../../parse/token.js';
import { caseOf, childWith, isBareParticiple, isPunct, reach, trimmedSpan } from './clause.js';
import { clauseAfter, phraseAfter } from './content.js';
import type { FrameMatch } from './frame-match.js';
import { addresseeOf, hasSubject, hasTo } from './frame-parts.js';
import type { CueVerb } from './lexicon.js';
import { afterParticle, skipBetween, startsClause } from './surface-clause.js';
import type { Surroundings } from './surroundings.js';

/** A that-clause, a question clause or a bare clause after the verb. */
export function clauseFrame(syntax: Syntax, verb: number, cue: CueVerb, near: Surroundings): FrameMatch | null {
  if (!cue.frames.has('clause') && !cue.frames.has('tell')) return null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < verb) continue;
    const finite =
      child.deprel === 'ccomp' ||
      (child.deprel === 'parataxis' && child.upos === 'VERB' && hasSubject(syntax, c) && adjacent(syntax, verb, c));
    if (!finite) continue;
    // "announced a strike, citing costs": a participle of another cue is no clause of this one.
    if (child.xpos === 'VBG' && near.isCue(child) && !hasSubject(syntax, c) && syntax.tokens[c - 1]?.text === ',')
      continue;
    if (isAdverbial(syntax, c, cue)) continue;
    // "said in a statement carried by state radio": how it was said.
    if (isBareParticiple(syntax, child) && followsPhrase(syntax, verb, c)) continue;
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

/** A noun stands right before the token, and a preposition between it and the verb. */
function followsPhrase(syntax: Syntax, verb: number, at: number): boolean {
  if (syntax.tokens[at - 1]?.upos !== 'NOUN') return false;
  return syntax.tokens.slice(verb + 1, at).some(token => token.upos === 'ADP');
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

/** Where the clause begins after a name that is told something ("told Radio Telmi he …"); 0 where the words do not show it. */
function clauseAfterTold(syntax: Syntax, verb: number, near: Surroundings): number {
  const end = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1]?.last ?? verb;
  const at = skipBetween(syntax, verb + 1, end, near, true);
  return at > verb + 1 && startsClause(syntax, at, end) ? (syntax.tokens[at]?.start ?? 0) : 0;
}

/** Where the words after the verb begin that are no time or place of saying: a clause takes in a subject that the tree cut off. */
function startAfter(syntax: Syntax, verb: number, near: Surroundings, known: number): number {
  const end = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1]?.last ?? verb;
  const at = skipBetween(syntax, afterParticle(syntax, verb), end, near, false);
  const token = syntax.tokens[at];
  return token && !isPunct(token) && token.upos !== 'ADV' && token.upos !== 'ADP' ? token.start : known;
}

/** No comma between the verb and the clause's first word: "said he left", not ", said he, leaving". */
function adjacent(syntax: Syntax, verb: number, clause: number): boolean {
  const [first] = reach(syntax, clause);
  return first === verb + 1 || syntax.tokens[verb + 1]?.lower === 'that';
}

const ASKING = new Set(['call-for', 'order', 'offer', 'accuse']);

/** "ordered the generals to “salute or go”": the infinitive stands in quotation marks, where trees take it for a noun. */
function quotedInfinitive(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  for (let i = verb + 1; i < verb + 10; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[verb]?.sentence) return null;
    if (token.lower === 'to' && /^["“‘]$/.test(syntax.tokens[i + 1]?.text ?? '')) {
      const asked = ASKING.has(cue.sense) && cue.frames.has('tell');
      const content = trimmedSpan(syntax, asked ? verb + 1 : i, i + 2);
      return content ? { content: [content], addressee: null, cueLast: verb, frame: 'inf' } : null;
    }
    if (!['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'PART'].includes(token.upos)) return null;
  }
  return null;
}

/** "called on both sides to stop": what is asked hangs on whom it is asked of in some trees. */
function infinitivesOfAsked(syntax: Syntax, verb: number, cue: CueVerb): number[] {
  if (!cue.frames.has('tell')) return [];
  return (syntax.children[verb] ?? [])
    .filter(c => c > verb && /^(?:obj|iobj|obl)$/.test(syntax.tokens[c]?.deprel ?? ''))
    .filter(c => syntax.tokens[c]?.deprel !== 'obl' || caseOf(syntax, c) === cue.second)
    .flatMap(c => syntax.children[c] ?? [])
    .filter(c => syntax.tokens[c]?.deprel === 'acl');
}

/** "claims to be holding nine", "claimed to have freed them": what is going on or done is no purpose, whatever the tree calls it. */
const isOngoing = ({ tokens }: Syntax, verb: number): boolean =>
  tokens[verb + 1]?.lower === 'to' &&
  ['be', 'have'].includes(tokens[verb + 2]?.lower ?? '') &&
  /^VB[GN]$/.test(tokens[verb + 3]?.xpos ?? '');

export function infinitiveFrame(syntax: Syntax, verb: number, cue: CueVerb): FrameMatch | null {
  if (!cue.frames.has('inf')) return null;
  for (const c of [...(syntax.children[verb] ?? []), ...infinitivesOfAsked(syntax, verb, cue)]) {
    const child = syntax.tokens[c];
    if (!child || c < verb || !['xcomp', 'ccomp', 'advcl', 'acl'].includes(child.deprel) || !hasTo(syntax, c)) continue;
    if (child.deprel === 'advcl' && !cue.frames.has('tell') && !isOngoing(syntax, verb)) continue;
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
  return quotedInfinitive(syntax, verb, cue);
}
