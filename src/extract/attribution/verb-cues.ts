import { overlaps, type Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { canBeSource } from './according-to.js';
import type { Candidate } from './candidate.js';
import { childWith, isPassive, reach, tokenRange, verbGroup } from './clause.js';
import { cleftFrame } from './cleft-frame.js';
import type { AttributionLexicon, CueVerb } from './lexicon.js';
import { isAside, isBareForm, isIdiom } from './no-report.js';
import { parentheticalContent, treeSaysParenthetical } from './parenthetical.js';
import { endOfRelative, relativeFrame } from './relative-frame.js';
import { fromSurface as surfaceSource, type Source, sourceOf, surfaceSourceOf } from './source.js';
import { subjectAfter } from './subject-after.js';
import type { Surroundings } from './surroundings.js';
import { hasThatAhead, surfaceClause } from './surface-clause.js';
import type { FrameMatch } from './frame-match.js';
import { matchFrame } from './verb-frames.js';

/** Senses whose object is what somebody said or demands; attitudes of mind are left to their clauses. */
const OBJECT_SENSES = new Set([
  'deny',
  'condemn',
  'confirm',
  'call-for',
  'accuse',
  'support',
  'claim',
  'offer',
  'order',
  'threaten',
  'decline',
  'assert',
]);

/** The lexicon's verb for a token: with its particle or preposition first ("point out", "call for"). */
export function cueVerbOf(syntax: Syntax, token: Token, lexicon: AttributionLexicon): CueVerb | null {
  if (token.upos !== 'VERB') return null;
  const particle = childWith(syntax, token.index, 'compound:prt');
  if (particle) {
    const known = lexicon.verbs.get(`${token.lemma} ${particle.lower}`);
    if (known) return known;
    if (!['out', 'back'].includes(particle.lower)) return null;
  }
  const next = syntax.tokens[token.index + 1];
  return (next && lexicon.verbs.get(`${token.lemma} ${next.lower}`)) ?? lexicon.verbs.get(token.lemma) ?? null;
}

const takesClause = (cue: CueVerb): boolean => cue.frames.has('clause') || cue.frames.has('tell');

/** Speech proper, whose clause may be found by word order: what such a verb is followed by is said, not handled. */
const SPEECH = new Set(['assert', 'confirm', 'ask']);

function fromSurface(syntax: Syntax, token: Token, cue: CueVerb, near: Surroundings): FrameMatch | null {
  if (!takesClause(cue)) return null;
  // Verbs of mind and verbs with objects need their clause marked: "believes that …".
  const marked = hasThatAhead(syntax, token.index);
  if (!marked && (!SPEECH.has(cue.sense) || cue.frames.has('obj'))) return null;
  const content = surfaceClause(syntax, token.index, near, cue.frames.has('tell'));
  return content ? { content: [content], addressee: null, cueLast: token.index, frame: 'clause-surface' } : null;
}

function tokensOf(syntax: Syntax, source: Source | null, verb: number): { first: number; last: number } {
  if (!source) return { first: verb, last: verb };
  return tokenRange(syntax, source.span, source.head);
}

function fromParenthesis(
  syntax: Syntax,
  token: Token,
  cue: CueVerb,
  source: Source | null,
  near: Surroundings,
  lexicon: AttributionLexicon,
): FrameMatch | null {
  if (!source || cue.sense === 'think' || !(cue.frames.has('clause') || cue.frames.has('quote'))) return null;
  if (isRelative(syntax, source) || childWith(syntax, token.index, 'aux')?.xpos === 'MD') return null;
  const stretch = tokensOf(syntax, source, token.index);
  const object = childWith(syntax, token.index, 'obj');
  // "…, says the union's porter": the subject after its verb, which trees take for the object. "…, called EB-5," is none.
  const isSource = object !== null && object.index >= stretch.first && object.index <= stretch.last;
  const allowed = cue.frames.has('tell') || (isSource && SPEECH.has(cue.sense) && !cue.frames.has('small'));
  const content = parentheticalContent(syntax, token.index, stretch, allowed, near.isHeading(token), lexicon);
  return content.length > 0 ? { content, addressee: null, cueLast: token.index, frame: 'parenthetical' } : null;
}

const isRelative = (syntax: Syntax, source: Source): boolean =>
  ['which', 'that', 'who'].includes(syntax.tokens[source.head]?.lower ?? '');

/** "It was, he said, a precaution": commas on both sides of the reporting clause. */
function inserted(
  syntax: Syntax,
  token: Token,
  cue: CueVerb,
  source: Source | null,
  near: Surroundings,
  lexicon: AttributionLexicon,
): FrameMatch | null {
  if (!source) return null;
  const { first, last } = tokensOf(syntax, source, token.index);
  const before = syntax.tokens[Math.min(first, token.index) - 1];
  const after = syntax.tokens[Math.max(last, token.index) + 1];
  return before?.text === ',' && after?.text === ','
    ? fromParenthesis(syntax, token, cue, source, near, lexicon)
    : null;
}

function acceptable(cue: CueVerb, match: FrameMatch & { passive: boolean }, source: Source | null): boolean {
  if (match.content.length === 0) return false;
  // An active verb without anybody to credit is no attribution ("to write songs"); a passive one may be ("was announced").
  if (!source && !match.passive) return false;
  if (match.frame === 'obj') return OBJECT_SENSES.has(cue.sense) && source !== null;
  if (['small', 'as', 'of', 'for', 'on', 'against', 'to', 'about', 'with', 'at', 'over', 'from'].includes(match.frame))
    return source !== null;
  return true;
}

/**
 * "citing two officials": they are whom the words are taken from, not what is said.
 * "announced a strike, citing costs": the participle gives a reason for the deed, unless it quotes.
 */
function citesNoWords(syntax: Syntax, cue: Token, lexicon: AttributionLexicon, near: Surroundings): boolean {
  const object = childWith(syntax, cue.index, 'obj');
  if (!object) return false;
  const reason = cue.xpos === 'VBG' && syntax.tokens[cue.index - 1]?.text === ',' && near.quoteOf(object) < 0;
  return reason || canBeSource(syntax, object.index, lexicon);
}

/** "Ceasefire holds, say monitors": a verb of saying right after a comma, with nothing but its subject after it. */
function invertedSource(syntax: Syntax, token: Token, cue: CueVerb, near: Surroundings): Source | null {
  if (!(SPEECH.has(cue.sense) || token.lemma === 'ask') || !cue.frames.has('quote') || !/^VB[DZP]?$/.test(token.xpos))
    return null;
  const before = syntax.tokens[token.index - 1];
  if (before?.text !== ',' || before.sentence !== token.sentence) return null;
  const found = subjectAfter(syntax, token.index, near);
  const next = found && syntax.tokens[found.last + 1];
  return found && (!next || next.sentence !== token.sentence || /^[.,;!?"”]$/.test(next.text))
    ? surfaceSourceOf(syntax, found, token.index)
    : null;
}

function tellsFigures(syntax: Syntax, source: Source, lexicon: AttributionLexicon): boolean {
  const head = syntax.tokens[source.head];
  if (head?.upos !== 'PRON') return canBeSource(syntax, source.head, lexicon);
  if (!/^(?:which|that|this)$/.test(head.lower)) return true;
  // "the council, which raised the toll": a body told of; "two were found in the river, which raised the toll": the finding did.
  return (
    head.lower === 'which' &&
    canBeSource(syntax, source.head - (syntax.tokens[source.head - 1]?.text === ',' ? 2 : 1), lexicon)
  );
}

/** "The clerk who said the bridge was closed, left": what goes on after the comma is told of the clerk. */
const upToMainVerb = (syntax: Syntax, cue: Token, span: Span): Span =>
  span.start > cue.start ? { start: span.start, end: endOfRelative(syntax, cue, span.end) } : span;

/** The attribution that one verb makes, or null. */
export function readVerbCue(
  syntax: Syntax,
  token: Token,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  const cue = near.isCue(token) ? cueVerbOf(syntax, token, lexicon) : null;
  // "an estimated forty": an adjective by its place.
  if (!cue || token.deprel === 'amod' || isAside(syntax, token, cue) || isIdiom(syntax, token, lexicon)) return null;
  const inverted = invertedSource(syntax, token, cue, near);
  if (!inverted && isBareForm(syntax, token, lexicon)) return null;
  const source = sourceOf(syntax, token.index, near) ?? inverted;
  const relative = takesClause(cue)
    ? (relativeFrame(syntax, token.index, source, near) ?? cleftFrame(syntax, token.index, source, near))
    : null;
  const parenthetical = treeSaysParenthetical(syntax, token.index)
    ? fromParenthesis(syntax, token, cue, source, near, lexicon)
    : null;
  const match =
    relative ??
    parenthetical ??
    inserted(syntax, token, cue, source, near, lexicon) ??
    matchFrame(syntax, token.index, cue, near) ??
    (source ? fromSurface(syntax, token, cue, near) : null) ??
    fromParenthesis(syntax, token, cue, source, near, lexicon);
  if (match?.frame === 'obj' && ['cite', 'quote'].includes(token.lemma) && citesNoWords(syntax, token, lexicon, near))
    return null;
  // "asked whether he recalled the dinner": what is asked is not said.
  if (match?.frame === 'obj' && ['whether', 'if'].includes(childWith(syntax, token.index, 'mark')?.lower ?? ''))
    return null;
  if (!match || !acceptable(cue, { ...match, passive: isPassive(syntax, token.index) }, source)) return null;
  // "The rain raised the number of …", "the song speaks of two lovers": only who can be a source gives a figure so.
  if (['raised', 'number'].includes(match.frame) && !(source && tellsFigures(syntax, source, lexicon))) return null;
  // Nobody says his own name's clause: a source inside its content was read off a wrong branch.
  const inside = source !== null && match.content.some(span => overlaps(span, source.span));
  const speaker = inside ? surfaceSource(syntax, token.index, near, false) : source;
  if (inside && (!speaker || match.content.some(span => overlaps(span, speaker.span)))) return null;
  return {
    cueToken: token.index,
    source: speaker?.span ?? null,
    sourceHead: speaker?.head ?? -1,
    cue: verbGroup(syntax, token.index, match.cueLast),
    content:
      speaker && isRelative(syntax, speaker)
        ? match.content.map(span => upToMainVerb(syntax, token, span))
        : match.content,
    addressee: match.addressee,
    sense: cue.sense,
    sentence: token.sentence,
    quoted: false,
    rule: `verb-${match.frame}`,
  };
}

/** A bare speech verb with its source, for a quotation to be hung on ("…," Roe said). */
export function speechFrame(
  syntax: Syntax,
  token: Token,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  const cue = cueVerbOf(syntax, token, lexicon);
  if (!cue?.frames.has('quote') || isBareForm(syntax, token, lexicon)) return null;
  const source = sourceOf(syntax, token.index, near, true);
  const addressee =
    cue.frames.has('tell') || token.lemma === 'tell' ? childWith(syntax, token.index, 'obj', 'iobj') : null;
  const told = addressee ? reach(syntax, addressee.index) : null;
  return {
    cueToken: token.index,
    source: source?.span ?? null,
    sourceHead: source?.head ?? -1,
    cue: verbGroup(syntax, token.index),
    content: [],
    addressee: told ? { start: syntax.tokens[told[0]]?.start ?? 0, end: syntax.tokens[told[1]]?.end ?? 0 } : null,
    sense: cue.sense,
    sentence: token.sentence,
    quoted: true,
    rule: 'quote-verb',
  };
}
