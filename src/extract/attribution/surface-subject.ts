import type { Syntax, Token } from '../../parse/token.js';
import { subjectAfter } from './subject-after.js';
import { checkedSubject, HEADS, NOMINAL, type SurfaceSubject } from './subject-check.js';
import type { Surroundings } from './surroundings.js';

// Who speaks, by the order of words: for the clauses whose tree lost the subject
// ("Roe, a clerk who saw it, said", "Roe on Tuesday in Telmi said", "said Roe").

/** First word of the verb group that ends in `verb`. */
export function groupStart(syntax: Syntax, verb: number): number {
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
export function runStart(syntax: Syntax, last: number, low: number): number {
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

/** Participles that open an aside about a speaker. */
const ASIDES = new Set(['asked', 'reached', 'contacted', 'quoted', 'speaking', 'told', 'pressed', 'questioned']);

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
      ) ||
      ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(opener.upos) ||
      // "the office, asked about it, replied", "Roe, speaking in Telmi, said".
      ASIDES.has(opener.lower);
    if (apposition) return i - 1;
  }
  return -1;
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
    const aside = ASIDES.has(syntax.tokens[name + 2]?.lower ?? '');
    return checkedSubject(syntax, first, aside ? name : end - 1, name, near, verb);
  }
  while (end > sentence.first && syntax.tokens[end]?.upos === 'ADV') end -= 1;
  const head = syntax.tokens[end];
  if (!head || !HEADS.has(head.upos)) return null;
  const first = withJoined(syntax, runStart(syntax, end, sentence.first), sentence.first);
  return checkedSubject(syntax, first, end, end, near, verb);
}

/** "…, Karvel and Ostra said": two names joined, with a comma or nothing before them. */
function withJoined(syntax: Syntax, first: number, low: number): number {
  if (syntax.tokens[first - 1]?.lower !== 'and' || !HEADS.has(syntax.tokens[first - 2]?.upos ?? '')) return first;
  const start = runStart(syntax, first - 2, low);
  return start === low || syntax.tokens[start - 1]?.text === ',' ? start : first;
}

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
    const right = subjectAfter(syntax, verb, near);
    if (right) return right;
  }
  return leftSubject(syntax, verb, near);
}
