import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { caseOf, childWith, isPassive, nounPhrase, trimmedSpan } from './clause.js';
import { pronounBefore, type Surroundings, subjectSpan, surfaceSubject } from './surface-subject.js';

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
  const own = childWith(syntax, verb, 'nsubj');
  if (own) return own;
  const head = syntax.tokens[token.head];
  if (!head) return null;
  // "a statement saying …": the noun speaks. A relative clause has its own pronoun as subject.
  if (token.deprel === 'acl') return token.xpos === 'VBG' ? head : null;
  if (token.deprel === 'conj' && (head.upos === 'VERB' || head.upos === 'AUX')) return treeSubject(syntax, head.index, near, depth + 1);
  if (['xcomp', 'advcl', 'parataxis', 'dep'].includes(token.deprel) && token.xpos === 'VBG') {
    const speaker = token.xpos === 'VBG' && near.isCue(token) ? cueAbove(syntax, token, near) : null;
    if (speaker) return treeSubject(syntax, speaker.index, near, depth + 1);
    const above = treeSubject(syntax, head.index, near, depth + 1);
    return above ?? childWith(syntax, head.index, 'nsubj');
  }
  if (token.deprel === 'xcomp') return treeSubject(syntax, head.index, near, depth + 1);
  return null;
}

/** "said the town would hold, adding …": who said adds, though the tree hangs the participle on the town's verb. */
function cueAbove(syntax: Syntax, participle: Token, near: Surroundings): Token | null {
  if (syntax.tokens[participle.index - 1]?.text !== ',') return null;
  let at: Token | undefined = syntax.tokens[participle.head];
  for (let steps = 0; at && steps < 8; steps += 1) {
    const head: Token | undefined = syntax.tokens[at.head];
    if (head && near.isCue(head) && /^(?:ccomp|parataxis|xcomp)/.test(at.deprel)) return head;
    at = head;
  }
  return null;
}

/** Grows a noun phrase over the name before an apposition that the tree cut off: "Jane Roe, the mayor, said". */
function withNameBefore(syntax: Syntax, span: Span, first: number): Span {
  const comma = syntax.tokens[first - 1];
  const name = syntax.tokens[first - 2];
  const opener = syntax.tokens[first];
  if (comma?.text !== ',' || name?.upos !== 'PROPN' || comma.sentence !== opener?.sentence) return span;
  if (!['a', 'an', 'the', 'its', 'his', 'her', 'their', 'who'].includes(opener.lower) && opener.upos !== 'NOUN') return span;
  let start = first - 2;
  while (['PROPN', 'ADJ'].includes(syntax.tokens[start - 1]?.upos ?? '') && syntax.tokens[start - 1]?.sentence === name.sentence) start -= 1;
  const before = syntax.tokens[start - 1];
  // A list ("Paris, Berlin, the mayor said") or a phrase under a preposition is no apposition.
  if (before && before.sentence === name.sentence && (before.text === ',' || before.upos === 'ADP' || before.lower === 'and')) {
    if (before.text !== ',' ) return span;
  }
  return { start: syntax.tokens[start]?.start ?? span.start, end: span.end };
}

const tokenIndexAt = (syntax: Syntax, offset: number, near: number): number => {
  let i = near;
  while (i > 0 && (syntax.tokens[i]?.start ?? 0) > offset) i -= 1;
  return i;
};

/** The source of a verb cue; null when nobody is credited or the words do not say. `inverted`: a quotation stands before the verb. */
export function sourceOf(syntax: Syntax, verb: number, near: Surroundings, inverted = false): Source | null {
  const pronoun = /^VB[DZP]?$/.test(syntax.tokens[verb]?.xpos ?? '') ? pronounBefore(syntax, verb) : null;
  if (pronoun) return { span: { start: pronoun.start, end: pronoun.end }, head: pronoun.index };
  return fromTree(syntax, verb, near) ?? fromSurface(syntax, verb, near, inverted);
}

/** The source by word order alone. */
export function fromSurface(syntax: Syntax, verb: number, near: Surroundings, inverted: boolean): Source | null {
  if (isPassive(syntax, verb) || isExpletive(syntax, verb)) return null;
  const found = surfaceSubject(syntax, verb, near, inverted);
  const span = found && subjectSpan(syntax, found);
  return found && span ? { span, head: found.head } : null;
}

function fromTree(syntax: Syntax, verb: number, near: Surroundings): Source | null {
  const cue = syntax.tokens[verb];
  const subject = treeSubject(syntax, verb, near);
  if (!subject || !cue || near.isTime(subject) || near.quoteOf(subject) !== near.quoteOf(cue)) return null;
  if (subject.lower === 'there' || (subject.lower === 'it' && isExpletive(syntax, verb))) return null;
  if (!SUBJECTS.has(subject.upos)) return null;
  const span = nounPhrase(syntax, subject.index);
  if (!span) return null;
  const first = tokenIndexAt(syntax, span.start, subject.index);
  const grown = withNameBefore(syntax, span, first);
  // A phrase that runs over its own verb was cut wrong: keep the head's side.
  if (grown.start <= cue.start && cue.start < grown.end) {
    const cutSpan = subject.index < verb ? trimmedSpan(syntax, first, verb - 1) : null;
    return cutSpan ? { span: cutSpan, head: subject.index } : null;
  }
  return { span: grown, head: subject.index };
}

const SUBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X', 'SYM']);

/** "it was announced that", "it is believed": nobody speaks. */
const isExpletive = (syntax: Syntax, verb: number): boolean =>
  childWith(syntax, verb, 'expl') !== null || (isPassive(syntax, verb) && childWith(syntax, verb, 'ccomp', 'csubj') !== null);
