import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { caseOf, childWith, isPassive, nounPhrase, tokenRange, trimmedSpan } from './clause.js';
import { growSource } from './grow-source.js';
import { absoluteSubject, openingSubject, subjectBeforeRelative } from './loose-subject.js';
import { quotedAs } from './quoted-as.js';
import { type SurfaceSubject, subjectSpan } from './subject-check.js';
import { pronounBefore, surfaceSubject } from './surface-subject.js';
import type { Surroundings } from './surroundings.js';

/** Who a cue credits: the words and the token that heads them. */
export interface Source {
  span: Span;
  head: number;
}

/** Passive verbs whose subject is the speaker: "was quoted as saying", "was heard to say". */
const SPEAKER_PASSIVES = new Set(['quote', 'cite', 'hear', 'overhear']);
function agentOf(syntax: Syntax, verb: number): Token | null {
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child?.deprel.startsWith('obl')) continue;
    if (child.deprel === 'obl:agent' || caseOf(syntax, c) === 'by') return child;
  }
  return null;
}

/** "with Aland, Borland and the union calling for …": the whole list calls. */
function firstConjunct(syntax: Syntax, token: Token): Token {
  let at = token;
  while (at.deprel === 'conj' && syntax.tokens[at.head]) at = syntax.tokens[at.head] ?? at;
  return at;
}

function rootSubject(syntax: Syntax, token: Token): Token | null {
  const root = syntax.tokens[syntax.sentences[token.sentence]?.root ?? -1];
  return root && root.index < token.index ? childWith(syntax, root.index, 'nsubj') : null;
}

/** "army spokesman Colonel Roe", "China, Britain and the UN": nothing between the two but nouns, or a list joined by "and". */
function isOnePhrase(syntax: Syntax, first: number, last: number): boolean {
  const between = syntax.tokens.slice(first + 1, last);
  const list = between.some(token => token.upos === 'CCONJ');
  return between.every(
    token =>
      ['NOUN', 'PROPN', 'ADJ'].includes(token.upos) ||
      token.text === '-' ||
      (list && (token.text === ',' || ['CCONJ', 'DET', 'NUM'].includes(token.upos))),
  );
}

/** Of two subjects that a tree gives one verb ("A convoy was stopped, the mission says"), the one beside it. */
function nearestSubject(syntax: Syntax, verb: number): Token | null {
  let found: Token | null = null;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || !/^nsubj(?::|$)/.test(child.deprel)) continue;
    // "army spokesman Colonel Roe": one phrase, which the tree cut in two.
    if (!found || (c < verb && !isOnePhrase(syntax, found.index, c))) found = child;
  }
  return found;
}

/** The subject by the tree, climbing to the clause that a participle, infinitive or second conjunct takes it from. */
function treeSubject(syntax: Syntax, verb: number, near: Surroundings, depth = 0): Token | null {
  const token = syntax.tokens[verb];
  if (!token || depth > 4) return null;
  if (isPassive(syntax, verb)) {
    const agent = agentOf(syntax, verb);
    if (agent) return agent;
    if (!SPEAKER_PASSIVES.has(token.lemma)) return null;
    return childWith(syntax, verb, 'nsubj');
  }
  const own = nearestSubject(syntax, verb);
  if (own) return own;
  const quoted = quotedAs(syntax, token);
  if (quoted) return quoted;
  const head = syntax.tokens[token.head];
  if (!head) return null;
  // "a statement saying …": the noun speaks. A relative clause has its own pronoun as subject.
  // After a comma it is the sentence's subject that speaks, wherever the tree hangs the participle.
  if (token.deprel === 'acl' && token.xpos === 'VBG')
    return syntax.tokens[verb - 1]?.text === ',' && near.isCue(token)
      ? rootSubject(syntax, token)
      : firstConjunct(syntax, head);
  if (token.deprel === 'acl') return null;
  if (token.deprel === 'conj' && (head.upos === 'VERB' || head.upos === 'AUX'))
    return treeSubject(syntax, head.index, near, depth + 1);
  if (['xcomp', 'advcl', 'parataxis', 'dep', 'ccomp'].includes(token.deprel) && token.xpos === 'VBG') {
    const speaker = token.xpos === 'VBG' && near.isCue(token) ? cueAbove(syntax, token, near) : null;
    if (speaker) return treeSubject(syntax, speaker.index, near, depth + 1);
    const above = treeSubject(syntax, head.index, near, depth + 1);
    return above ?? childWith(syntax, head.index, 'nsubj');
  }
  if (token.deprel === 'xcomp' || (token.deprel === 'advcl' && token.xpos === 'VB' && near.isCue(token)))
    return treeSubject(syntax, head.index, near, depth + 1);
  return null;
}

/** "said the town would hold, adding …": who said adds, though the tree hangs the participle on the town's verb. */
function cueAbove(syntax: Syntax, participle: Token, near: Surroundings): Token | null {
  const before = syntax.tokens[participle.index - 1];
  if (before?.text !== ',' && before?.lower !== 'while') return null;
  let at: Token | undefined = syntax.tokens[participle.head];
  for (let steps = 0; at && steps < 8; steps += 1) {
    const head: Token | undefined = syntax.tokens[at.head];
    if (head && near.isCue(head) && /^(?:ccomp|parataxis|xcomp)/.test(at.deprel)) return head;
    at = head;
  }
  return null;
}

const joinedBefore = (syntax: Syntax, verb: number): boolean => {
  let at = verb - 1;
  while (['ADV', 'AUX', 'PART'].includes(syntax.tokens[at]?.upos ?? '')) at -= 1;
  return (
    ['and', 'but', 'or', ',', ';', 'then'].includes(syntax.tokens[at]?.lower ?? '') &&
    syntax.tokens[at - 1]?.upos !== 'NOUN'
  );
};

/** "said … but stressed that …": a second verb of saying without a subject, in the first one's tense, has the first one's speaker. */
function earlierCue(syntax: Syntax, verb: number, near: Surroundings): number {
  const token = syntax.tokens[verb];
  if (!token || !/^VB[DZN]$/.test(token.xpos) || childWith(syntax, verb, 'nsubj')) return -1;
  let at = verb - 1;
  while (['ADV', 'AUX'].includes(syntax.tokens[at]?.upos ?? '')) at -= 1;
  if (!['and', 'but'].includes(syntax.tokens[at]?.lower ?? '')) return -1;
  const participle = token.xpos === 'VBN';
  if (participle && (at < verb - 1 || syntax.tokens[at - 1]?.text !== ',')) return -1;
  for (let i = at - 1; i >= 0 && syntax.tokens[i]?.sentence === token.sentence; i -= 1) {
    const other = syntax.tokens[i];
    if (
      other &&
      near.isCue(other) &&
      other.xpos === (participle ? 'VBD' : token.xpos) &&
      near.quoteOf(other) === near.quoteOf(token)
    )
      return i;
  }
  return -1;
}

/** The source of a verb cue; null when nobody is credited or the words do not say. `inverted`: a quotation stands before the verb. */
export function sourceOf(syntax: Syntax, verb: number, near: Surroundings, inverted = false): Source | null {
  const pronoun = /^VB[DZP]?$/.test(syntax.tokens[verb]?.xpos ?? '') ? pronounBefore(syntax, verb) : null;
  if (pronoun) return { span: { start: pronoun.start, end: pronoun.end }, head: pronoun.index };
  const absolute = syntax.tokens[verb]?.xpos === 'VBG' ? absoluteSubject(syntax, verb, near) : null;
  const list = absolute && subjectSpan(syntax, absolute);
  if (absolute && list) return { span: list, head: absolute.head };
  const whose = /^VB[DZPN]$/.test(syntax.tokens[verb]?.xpos ?? '') ? subjectBeforeRelative(syntax, verb, near) : null;
  const described = whose && subjectSpan(syntax, whose);
  if (whose && described) return { span: described, head: whose.head };
  const earlier = earlierCue(syntax, verb, near);
  if (earlier >= 0) return sourceOf(syntax, earlier, near, inverted);
  // A second verb with no "and" before it has a subject of its own, which the tree lost.
  const lost =
    syntax.tokens[verb]?.deprel === 'conj' && !childWith(syntax, verb, 'nsubj') && !joinedBefore(syntax, verb);
  if (lost) return fromSurface(syntax, verb, near, inverted) ?? fromTree(syntax, verb, near);
  return (
    fromTree(syntax, verb, near) ?? fromSurface(syntax, verb, near, inverted) ?? fromClauseBefore(syntax, verb, near)
  );
}

/** "offered him a job, then says …": a verb set beside another one has that one's subject. */
function fromClauseBefore(syntax: Syntax, verb: number, near: Surroundings): Source | null {
  const token = syntax.tokens[verb];
  const head = syntax.tokens[token?.head ?? -1];
  if (!token || !head || token.deprel !== 'parataxis' || head.index > verb || head.upos !== 'VERB') return null;
  return /^VB[DZP]$/.test(token.xpos) && near.quoteOf(head) === near.quoteOf(token)
    ? fromTree(syntax, head.index, near)
    : null;
}

/** The source by word order alone. */
export function fromSurface(syntax: Syntax, verb: number, near: Surroundings, inverted: boolean): Source | null {
  if (isPassive(syntax, verb) || isExpletive(syntax, verb)) return null;
  const participle = syntax.tokens[verb]?.xpos === 'VBG';
  const found = participle ? openingSubject(syntax, verb, near) : surfaceSubject(syntax, verb, near, inverted);
  return found && surfaceSourceOf(syntax, found, verb);
}

/** The source of a subject found by word order, with its whole name and appositions. */
export function surfaceSourceOf(syntax: Syntax, found: SurfaceSubject, verb: number): Source | null {
  const span = subjectSpan(syntax, found);
  return span ? { span: growSource(syntax, span, found.head, verb), head: found.head } : null;
}

/** The noun phrase of a subject, with a further subject of the same verb that is part of it ("China, Britain and the UN"). */
function wholePhrase(syntax: Syntax, subject: number, verb: number): Span | null {
  const span = nounPhrase(syntax, subject);
  for (const c of syntax.children[verb] ?? []) {
    const more =
      c > subject && c < verb && syntax.tokens[c]?.deprel.startsWith('nsubj') && isOnePhrase(syntax, subject, c);
    if (span && more) span.end = Math.max(span.end, nounPhrase(syntax, c)?.end ?? span.end);
  }
  return span;
}

function fromTree(syntax: Syntax, verb: number, near: Surroundings): Source | null {
  const cue = syntax.tokens[verb];
  const subject = treeSubject(syntax, verb, near);
  if (
    !subject ||
    !cue ||
    near.isTime(subject) ||
    // "…, who has worked there for years, told the Herald": nobody stands behind "told" but who is told.
    (cue.lemma === 'tell' && subject.index > verb) ||
    near.isDateline(subject) ||
    near.quoteOf(subject) !== near.quoteOf(cue)
  )
    return null;
  if (subject.lower === 'there' || (subject.lower === 'it' && isExpletive(syntax, verb))) return null;
  if (!SUBJECTS.has(subject.upos)) return null;
  const span = withoutAside(syntax, wholePhrase(syntax, subject.index, verb), subject.index, near);
  if (!span || holdsClause(syntax, span, subject.index)) return null;
  const { first } = tokenRange(syntax, span, subject.index);
  const grown = withoutAdverbial(syntax, growSource(syntax, span, subject.index, verb), subject.index, near);
  // A phrase that runs over its own verb was cut wrong: keep the head's side.
  if (grown.start <= cue.start && cue.start < grown.end) {
    const cutSpan = subject.index < verb ? trimmedSpan(syntax, first, verb - 1) : null;
    return cutSpan ? { span: cutSpan, head: subject.index } : null;
  }
  return { span: grown, head: subject.index };
}

/** "The office, asked about the dinner, replied": who is asked between commas is named before them. */
function withoutAside(syntax: Syntax, span: Span | null, subject: number, near: Surroundings): Span | null {
  if (!span) return null;
  for (const c of syntax.children[subject] ?? []) {
    const child = syntax.tokens[c];
    const comma = syntax.tokens[c - 1];
    if (!child || c < subject || child.deprel !== 'acl' || comma?.text !== ',') continue;
    if (/^VB[DN]$/.test(child.xpos) && near.isCue(child) && comma.start < span.end)
      return { start: span.start, end: syntax.tokens[c - 2]?.end ?? span.end };
  }
  return span;
}

/** "OSTIN – The ministry said", "On Sunday the office said": a dateline or a time that the tree joined to the source is cut off. */
function withoutAdverbial(syntax: Syntax, span: Span, head: number, near: Surroundings): Span {
  const { first } = tokenRange(syntax, span, head);
  let at = first;
  const isApart = (i: number): boolean => {
    const token = syntax.tokens[i];
    return token !== undefined && i < head && (near.isDateline(token) || near.isTime(token));
  };
  if (syntax.tokens[at]?.upos === 'ADP' && isApart(at + 1)) at += 1;
  while (isApart(at)) at += 1;
  return at === first ? span : { start: syntax.tokens[at]?.start ?? span.start, end: span.end };
}

/** A finite verb in a phrase without a relative pronoun: the tree took a clause for a noun phrase. */
function holdsClause(syntax: Syntax, span: Span, head: number): boolean {
  const { first } = tokenRange(syntax, span, head);
  for (let i = first; i < head; i += 1) {
    const token = syntax.tokens[i];
    if (token && /^(?:VB[DZ]|MD)$/.test(token.xpos)) return true;
  }
  return false;
}

const SUBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X', 'SYM']);

/** "it was announced that", "it is believed": nobody speaks. */
const isExpletive = (syntax: Syntax, verb: number): boolean =>
  childWith(syntax, verb, 'expl') !== null ||
  (isPassive(syntax, verb) && childWith(syntax, verb, 'ccomp', 'csubj') !== null);
