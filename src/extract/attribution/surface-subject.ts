import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { trimmedSpan } from './clause.js';

// Who speaks, by the order of words: for the clauses whose tree lost the subject
// ("Roe, a clerk who saw it, said", "Roe on Tuesday in Telmi said", "said Roe").

/** What the search may lean on beside the tree. */
export interface Surroundings {
  /** Token lies in a time expression ("Tuesday"): never a speaker. */
  isTime(token: Token): boolean;
  /** Token is a verb of the cue lexicon. */
  isCue(token: Token): boolean;
  /** Number of the outermost quotation a token stands in, -1 outside. */
  quoteOf(token: Token): number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET']);
const FINITE = /^(?:VB[DZP]|MD)$/;
const BLOCKED_PRONOUNS = new Set(['me', 'him', 'them', 'us', 'her', 'himself', 'themselves', 'it', 'that', 'this']);

/** A speaker found by word order: token range, inclusive, and the head's index. */
export interface SurfaceSubject {
  first: number;
  last: number;
  head: number;
}

/** First word of the verb group that ends in `verb`. */
function groupStart(syntax: Syntax, verb: number): number {
  let first = verb;
  while (first > 0) {
    const token = syntax.tokens[first - 1];
    if (!token || token.sentence !== syntax.tokens[verb]?.sentence) break;
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART') break;
    first -= 1;
  }
  return first;
}

/** Walks left over "on Tuesday", "in Telmi on Friday": prepositional phrases and times between subject and verb. */
function skipAdverbials(syntax: Syntax, from: number, low: number, near: Surroundings): number {
  let at = from;
  for (let guard = 0; guard < 6; guard += 1) {
    const token = syntax.tokens[at];
    if (!token || at <= low) return at;
    if (near.isTime(token)) {
      at -= 1;
      if (syntax.tokens[at]?.upos === 'ADP') at -= 1;
      continue;
    }
    const before = at;
    let i = at;
    while (i > low && NOMINAL.has(syntax.tokens[i]?.upos ?? '') && at - i < 6) i -= 1;
    const preposition = syntax.tokens[i];
    if (preposition?.upos === 'ADP' && !['of', 'for', 'to'].includes(preposition.lower) && !belongsToNoun(syntax, i))
      at = i - 1;
    if (at === before) return at;
  }
  return at;
}

/** "the mayor of Telmi", "the mission in Ostra": the phrase modifies a noun, by the tree. */
const belongsToNoun = (syntax: Syntax, preposition: number): boolean => {
  const object = syntax.tokens[syntax.tokens[preposition]?.head ?? -1];
  return object !== undefined && object.deprel.startsWith('nmod');
};

/** Start of the run of nominal words (with "of", "'s", "and" inside) that ends at `last`. */
function runStart(syntax: Syntax, last: number, low: number): number {
  let first = last;
  for (let i = last - 1; i >= low; i -= 1) {
    const token = syntax.tokens[i];
    if (!token) break;
    const inner =
      NOMINAL.has(token.upos) ||
      token.xpos === 'POS' ||
      (token.upos === 'VERB' && token.xpos === 'VBN' && syntax.tokens[i + 1]?.upos === 'NOUN');
    const joint =
      (token.upos === 'ADP' && ['of', 'for', 'in', 'at', 'from'].includes(token.lower)) ||
      token.text === '-' ||
      token.text === '&';
    if (inner) first = i;
    else if (!joint || !HEADS.has(syntax.tokens[i - 1]?.upos ?? '')) break;
  }
  return first;
}

/** For "Roe, a clerk who saw it, said": the name before the first of the two commas. */
function beforeParenthesis(syntax: Syntax, comma: number, low: number): number {
  for (let i = comma - 1; i > low && comma - i < 30; i -= 1) {
    const token = syntax.tokens[i];
    if (token?.text !== ',' && token?.text !== '(' && token?.text !== '–' && token?.text !== '—') continue;
    const name = syntax.tokens[i - 1];
    const opener = syntax.tokens[i + 1];
    if (!name || !opener || !['PROPN', 'NOUN', 'NUM'].includes(name.upos)) continue;
    const apposition =
      ['a', 'an', 'the', 'who', 'which', 'whose', 'its', 'his', 'her', 'their', 'one', 'now', 'also'].includes(
        opener.lower,
      ) || ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(opener.upos);
    if (apposition) return i - 1;
  }
  return -1;
}

function clean(
  syntax: Syntax,
  first: number,
  last: number,
  head: number,
  near: Surroundings,
  verb: number,
  underPreposition = false,
): SurfaceSubject | null {
  const token = syntax.tokens[head];
  const cue = syntax.tokens[verb];
  if (!token || !cue || !HEADS.has(token.upos) || near.isTime(token)) return null;
  if (BLOCKED_PRONOUNS.has(token.lower) && token.upos === 'PRON' && token.lower !== 'it') return null;
  if (near.quoteOf(token) !== near.quoteOf(cue)) return null;
  // A noun under a preposition of another verb is no subject.
  if (!underPreposition && syntax.tokens[first - 1]?.upos === 'ADP') return null;
  return { first, last, head };
}

function leftSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  if (!sentence) return null;
  const start = groupStart(syntax, verb);
  if (start <= sentence.first) return null;
  let end = skipAdverbials(syntax, start - 1, sentence.first, near);
  const closing = syntax.tokens[end];
  if (closing && /^(?:,|\)|–|—)$/.test(closing.text)) {
    const name = beforeParenthesis(syntax, end, sentence.first);
    if (name < 0) return null;
    for (let i = name; i < end; i += 1) if (/^["“”]$/.test(syntax.tokens[i]?.text ?? '')) return null;
    const first = runStart(syntax, name, sentence.first);
    return clean(syntax, first, end - 1, name, near, verb);
  }
  while (end > sentence.first && syntax.tokens[end]?.upos === 'ADV') end -= 1;
  const head = syntax.tokens[end];
  if (!head || !HEADS.has(head.upos)) return null;
  const first = runStart(syntax, end, sentence.first);
  return clean(syntax, first, end, end, near, verb);
}

/** "said Roe, a clerk", "said the mayor of Telmi": the noun phrase right after the verb. */
function rightSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  const first = verb + 1;
  const opener = syntax.tokens[first];
  if (!sentence || !opener || first >= sentence.last) return null;
  let last = first - 1;
  let head = -1;
  for (let i = first; i < sentence.last; i += 1) {
    const token = syntax.tokens[i];
    if (!token || FINITE.test(token.xpos)) break;
    if (token.upos === 'ADP' && head >= 0 && token.lower !== 'of' && token.lower !== 'for') break;
    const inner =
      NOMINAL.has(token.upos) ||
      token.xpos === 'POS' ||
      token.upos === 'ADP' ||
      token.lower === 'and' ||
      token.text === '-';
    if (!inner) break;
    if (
      HEADS.has(token.upos) &&
      syntax.tokens[i + 1]?.xpos !== 'POS' &&
      !(head >= 0 && ['of', 'for'].includes(syntax.tokens[i - 1]?.lower ?? ''))
    )
      head = head < 0 || adjacentName(syntax, head, i) ? i : head;
    last = i;
  }
  if (head < 0) return null;
  return clean(syntax, first, last, head, near, verb);
}

const adjacentName = (syntax: Syntax, head: number, i: number): boolean => {
  for (let k = head + 1; k < i; k += 1) if (!NOMINAL.has(syntax.tokens[k]?.upos ?? '')) return false;
  return true;
};

/** A pronoun of the subject form right before the verb group is its subject, whatever the tree says. */
export function pronounBefore(syntax: Syntax, verb: number): Token | null {
  const token = syntax.tokens[groupStart(syntax, verb) - 1];
  if (!token || token.sentence !== syntax.tokens[verb]?.sentence) return null;
  return ['he', 'she', 'they', 'we', 'i'].includes(token.lower) ? token : null;
}

/**
 * The speaker by word order. `inverted` allows the noun phrase after the verb, as reporting clauses after a quotation have it.
 * Null where the words beside the verb name nobody.
 */
export function surfaceSubject(
  syntax: Syntax,
  verb: number,
  near: Surroundings,
  inverted: boolean,
): SurfaceSubject | null {
  const token = syntax.tokens[verb];
  if (!token || !/^VB[DZPN]?$/.test(token.xpos)) return null;
  const before = syntax.tokens[groupStart(syntax, verb) - 1];
  // Nothing but the closing mark stands between the quotation and the verb.
  const afterQuote =
    before === undefined ||
    before.sentence !== token.sentence ||
    /^["”’'»]$/.test(before.text) ||
    near.quoteOf(before) >= 0;
  if (inverted && afterQuote) {
    const right = rightSubject(syntax, verb, near);
    if (right) return right;
  }
  return leftSubject(syntax, verb, near);
}

/** The noun phrase that opens the sentence: whose participle a ", saying …" at its end is, when the tree is silent. */
export function openingSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  if (!sentence || syntax.tokens[verb - 1]?.text !== ',') return null;
  let last = sentence.first;
  while (last < verb && NOMINAL.has(syntax.tokens[last]?.upos ?? '') && syntax.tokens[last]?.upos !== 'VERB') last += 1;
  const after = syntax.tokens[last];
  if (last === sentence.first || !after || !['VERB', 'AUX', 'ADV'].includes(after.upos)) return null;
  return clean(syntax, sentence.first, last - 1, last - 1, near, verb);
}

/** "…, with Aland, Borland and the union calling for …": the list between "with" and the participle. */
export function absoluteSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const cue = syntax.tokens[verb];
  if (!cue) return null;
  for (let i = verb - 1; i > 0 && verb - i < 40; i -= 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== cue.sentence || near.quoteOf(token) !== near.quoteOf(cue)) return null;
    if (token.lower === 'with') {
      const opens = syntax.tokens[i - 1]?.text === ',' || syntax.tokens[i - 1]?.sentence !== cue.sentence;
      return opens && i + 1 < verb ? clean(syntax, i + 1, verb - 1, verb - 1, near, verb, true) : null;
    }
    const inner =
      NOMINAL.has(token.upos) ||
      token.xpos === 'POS' ||
      token.text === ',' ||
      token.lower === 'and' ||
      ['of', 'for', 'in'].includes(token.lower) ||
      token.text === '-';
    if (!inner) return null;
  }
  return null;
}

export const subjectSpan = (syntax: Syntax, found: SurfaceSubject): Span | null =>
  trimmedSpan(syntax, found.first, found.last);
