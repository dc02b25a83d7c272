import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { canBeSource } from './according-to.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { ownerOf } from './noun-cues.js';
import { type Source, sourceOf } from './source.js';
import type { Surroundings } from './surroundings.js';

// "The clinic gave a figure of 14 dead", "the parish counts 18 dead", "the front owns to the loss of seven fighters":
// a count told by a verb that is no verb of saying by itself.

/** How many words may stand before the noun of counting, and between it, or the verb, and the number. */
const NEAR = 4;
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'PRON', 'ADV']);
const BEFORE_NUMBER = new Set(['ADV', 'ADP', 'ADJ', 'DET', 'SCONJ']);
const AFTER_NUMBER = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB']);
const LOSSES = new Set(['loss', 'death', 'killing', 'capture', 'deaths']);

const within = (syntax: Syntax, verb: Token, at: number): Token | null => {
  const token = syntax.tokens[at];
  return token && token.sentence === verb.sentence && !/^[,;:.]$/.test(token.text) ? token : null;
};

/** The number at most a few words of measure after a token; -1 where other words come first. */
function numberFrom(syntax: Syntax, verb: Token, from: number): number {
  for (let i = from; i < from + NEAR; i += 1) {
    const token = within(syntax, verb, i);
    if (!token) return -1;
    if (token.upos === 'NUM') return i;
    if (!BEFORE_NUMBER.has(token.upos)) return -1;
  }
  return -1;
}

/** The noun after a verb and its determiners, where "of" stands behind it; -1 for other objects. */
function nounWithOf(syntax: Syntax, verb: Token, from: number, fits: (lemma: string) => boolean): number {
  let at = from;
  while (at < from + NEAR && BEFORE_NOUN.has(within(syntax, verb, at)?.upos ?? '')) at += 1;
  const noun = within(syntax, verb, at);
  return noun && fits(noun.lemma) && within(syntax, verb, at + 1)?.lower === 'of' ? at : -1;
}

const isCount = (lemma: string, lexicon: AttributionLexicon): boolean =>
  lemma === 'number' || /^(?:own|body)$/.test(lexicon.counts.get(lemma) ?? '');

/** Where the told number stands; -1 where the verb tells none. */
function toldNumber(syntax: Syntax, verb: Token, role: string, lexicon: AttributionLexicon): number {
  if (role === 'direct') {
    const number = numberFrom(syntax, verb, verb.index + 1);
    return countsHarmed(syntax, verb, number, lexicon) ? number : -1;
  }
  if (role === 'own-to' && within(syntax, verb, verb.index + 1)?.lower !== 'to') return -1;
  const noun =
    role === 'own-to'
      ? nounWithOf(syntax, verb, verb.index + 2, lemma => LOSSES.has(lemma))
      : nounWithOf(syntax, verb, verb.index + 1, lemma => isCount(lemma, lexicon));
  const number = noun < 0 ? -1 : numberFrom(syntax, verb, noun + 2);
  return role !== 'holds' || countsHarmed(syntax, verb, number, lexicon) ? number : -1;
}

/** Do people harmed stand right behind a number? A candidate has a total of delegates too. */
const countsHarmed = (syntax: Syntax, verb: Token, number: number, lexicon: AttributionLexicon): boolean =>
  number >= 0 &&
  [1, 2, 3].some(step => {
    const token = within(syntax, verb, number + step);
    return token !== null && isHarmed(token, lexicon);
  });

const isHarmed = (token: Token, lexicon: AttributionLexicon): boolean =>
  lexicon.tellers.get(token.lower) === 'harmed' || lexicon.tellers.get(token.lemma) === 'harmed';

/** "Its list counts 16 dead": a form in -s that was taken for a noun stands between a body, or what it keeps, and a number. */
function mistakenVerb(syntax: Syntax, token: Token, lexicon: AttributionLexicon): string | null {
  const stem = token.lower.replace(/s$/, '');
  const before = syntax.tokens[token.index - 1];
  const noun = token.upos === 'NOUN' && token.lower.endsWith('s') && token.lower !== stem;
  if (!noun || before?.sentence !== token.sentence || !/^(?:NOUN|PROPN)$/.test(before.upos)) return null;
  return lexicon.tellers.get(stem) === 'direct' ? stem : null;
}

/** A run of nominal words that ends right before a token. */
function runBefore(syntax: Syntax, token: Token): Source | null {
  let first = token.index - 1;
  const nominal = (at: number): boolean =>
    /^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(syntax.tokens[at]?.upos ?? '') || syntax.tokens[at]?.xpos === 'PRP$';
  const inPhrase = (at: number): boolean =>
    nominal(at) || (['of', 'in'].includes(syntax.tokens[at]?.lower ?? '') && syntax.tokens[at - 1]?.upos === 'NOUN');
  while (syntax.tokens[first - 1]?.sentence === token.sentence && inPhrase(first - 1)) first -= 1;
  const span = trimmedSpan(syntax, first, token.index - 1);
  return span && { span, head: token.index - 1 };
}

/** "Our team counted 14 bodies": whoever writes the text tells it. */
const isOurs = (syntax: Syntax, { span }: Source): boolean =>
  /^(?:our|my)\b/i.test(syntax.text.slice(span.start, span.end));

/** Whose word it is: the subject, or the owner of the list that counts. */
function tellerOf(syntax: Syntax, source: Source | null, lexicon: AttributionLexicon): Source | null {
  const head = source && syntax.tokens[source.head];
  if (!source || !head || isOurs(syntax, source)) return null;
  if (!isCount(head.lemma, lexicon)) return canBeSource(syntax, source.head, lexicon) ? source : null;
  const owner = ownerOf(syntax, source.head);
  if (!owner || owner.upos === 'NUM') return null;
  return { span: { start: owner.start, end: owner.end }, head: owner.index };
}

function contentFrom(syntax: Syntax, verb: Token, number: number): Span | null {
  let last = number;
  while (AFTER_NUMBER.has(within(syntax, verb, last + 1)?.upos ?? '')) last += 1;
  return trimmedSpan(syntax, verb.index + 1, last);
}

/** The attribution of a count to who tells it without a verb of saying; null for other verbs, and where nobody is named. */
export function readToldCount(
  syntax: Syntax,
  token: Token,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  const finite = token.upos === 'VERB' && /^VB[DZPN]$/.test(token.xpos);
  const mistaken = finite ? null : mistakenVerb(syntax, token, lexicon);
  const role = lexicon.tellers.get(finite ? token.lemma : (mistaken ?? ''));
  if (!role || role === 'harmed') return null;
  const number = toldNumber(syntax, token, role, lexicon);
  const content = number < 0 ? null : contentFrom(syntax, token, number);
  const source =
    content && tellerOf(syntax, finite ? sourceOf(syntax, token.index, near) : runBefore(syntax, token), lexicon);
  if (!content || !source || source.span.end > token.start) return null;
  return {
    cueToken: token.index,
    source: source.span,
    sourceHead: source.head,
    cue: { start: token.start, end: token.end },
    content: [content],
    addressee: null,
    sense: 'assert',
    sentence: token.sentence,
    quoted: false,
    rule: 'verb-count',
  };
}
