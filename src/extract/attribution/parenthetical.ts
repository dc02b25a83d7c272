import type { Span } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import { childWith, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { isComma, reportingStretch } from './reporting-stretch.js';
import { opensResult } from './result-clause.js';

// "The bridge fell at dawn, the mayor said." and "The bridge, the mayor said, fell at dawn.":
// the reporting clause stands after or inside what it reports.

/**
 * Content of a reporting clause that stands after or inside it; empty when the clause does not stand so.
 * `allowObject`: who is told may stand as its object ("…, he told reporters").
 * Asks for a comma (or dash) on the side of the content, and for a mark after the clause, so that
 * "a letter the mayor said he wrote" and "When he fell, she said nothing" are left alone.
 */
export function parentheticalContent(
  syntax: Syntax,
  verb: number,
  source: { first: number; last: number },
  allowObject: boolean,
  headline: boolean,
  lexicon: AttributionLexicon,
): Span[] {
  const token = syntax.tokens[verb];
  const sentence = token && syntax.sentences[token.sentence];
  if (!token || !sentence) return [];
  // A verb with an object of its own reports that object.
  const object = childWith(syntax, verb, 'obj');
  const result = opensResult(syntax, verb + 2, lexicon) && isComma(syntax.tokens[verb + 1]);
  if (object && object.index > verb && !allowObject && !result) return [];
  const [first, last] = reportingStretch(syntax, verb, source, lexicon);
  const before = syntax.tokens[first - 1];
  // `… attacks," Roe wrote`: the comma stands inside the closing mark.
  const quoteCloses = /^["”’'»]$/.test(before?.text ?? '') && isComma(syntax.tokens[first - 2]);
  if (first <= sentence.first + 1 || !(isComma(before) || quoteCloses) || before?.sentence !== token.sentence)
    return [];
  const after = syntax.tokens[last + 1];
  const closes = last + 1 >= sentence.last || /^[.,;:!?–—"”’)]+$|^--?$/.test(after?.text ?? '');
  if (!closes) return [];
  const from = clauseStart(syntax, sentence.first, first - 1);
  const left = trimmedSpan(syntax, from, quoteCloses ? first - 1 : first - 2);
  // The clause must hold the reported verb: a phrase or a subordinate clause before the comma is an adverbial ("When he fell, she said …").
  // A headline may leave its verb out ("Rebel leader dead, army claims").
  const whole =
    left !== null && (headline || hasMainVerb(syntax, from, first - 2, verb) || isCurtClause(syntax, from, first - 2));
  if (!left || (!whole && !opensParenthesis(syntax, last, sentence.last))) return [];
  const parts: Span[] = [left];
  if (
    isComma(after) &&
    last + 2 < sentence.last &&
    (opensResult(syntax, last + 2, lexicon) || !startsOwnClause(syntax, last + 2, verb))
  ) {
    const right = trimmedSpan(syntax, last + 2, sentence.last - 1);
    if (right) parts.push(right);
  }
  return parts;
}

/** A finite verb between the tokens that heads a main clause, not one under "when", "although" or a relative pronoun. */
function hasMainVerb(syntax: Syntax, first: number, last: number, cue: number): boolean {
  for (let i = first; i <= last; i += 1) {
    const token = syntax.tokens[i];
    // "It was, he said, “a precaution”": trees hang the copula on the cue, as its clause or as its own copula.
    if (token?.deprel === 'cop' && token.head === cue && i < cue) return !opensSubordinate(syntax, first);
    if (!token || !/^(?:root|ccomp|parataxis|conj)/.test(token.deprel)) continue;
    const verbal = token.upos === 'VERB' || token.upos === 'AUX' || childWith(syntax, i, 'cop') !== null;
    const finite = hasFiniteVerb(syntax, first, last) || childWith(syntax, i, 'nsubj') !== null;
    if (!verbal || !finite) continue;
    const head = syntax.tokens[token.head];
    if (
      token.deprel === 'root' ||
      token.head === cue ||
      (head && head.index >= first && head.index <= last && head.deprel === 'root')
    )
      return !opensSubordinate(syntax, first);
  }
  return hasMoreVerbsThanOpeners(syntax, first, last);
}

/**
 * "A mine that sank a boat killed three, the ministry said": where the tree lost the main verb, there are more finite verbs
 * than words that open clauses, and a noun phrase stands first.
 */
function hasMoreVerbsThanOpeners(syntax: Syntax, first: number, last: number): boolean {
  if (!/^(?:NUM|NOUN|PROPN|DET|ADJ)$/.test(syntax.tokens[first]?.upos ?? '')) return false;
  let verbs = 0;
  for (let i = first; i <= last; i += 1) {
    const token = syntax.tokens[i];
    if (token && /^(?:VB[DZP]|MD)$/.test(token.xpos)) verbs += 1;
    if (token && (/^W(?:DT|P|RB)/.test(token.xpos) || token.upos === 'SCONJ' || token.upos === 'CCONJ')) verbs -= 1;
  }
  return verbs > 0;
}

/** "112 rebels killed and 6 captured, the ministry said": a count or name with its participle, the auxiliary left out. */
function isCurtClause(syntax: Syntax, first: number, last: number): boolean {
  const opener = syntax.tokens[first];
  if (!opener || !/^(?:NUM|NOUN|PROPN|DET|ADJ)$/.test(opener.upos)) return false;
  for (let i = first + 1; i <= last; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.text === ',' || token.upos === 'ADP') return false;
    if (token.xpos === 'VBN') return true;
  }
  return false;
}

const opensSubordinate = (syntax: Syntax, first: number): boolean => {
  const opener = syntax.tokens[first];
  return (
    opener !== undefined &&
    (opener.upos === 'SCONJ' ||
      [
        'when',
        'asked',
        'speaking',
        'after',
        'although',
        'though',
        'while',
        'as',
        'if',
        'because',
        'before',
        'since',
      ].includes(opener.lower))
  );
};

/** "The bridge, the mayor said, fell": a comma after the reporting clause and a verb beyond it. */
function opensParenthesis(syntax: Syntax, last: number, end: number): boolean {
  if (!isComma(syntax.tokens[last + 1])) return false;
  return hasFiniteVerb(syntax, last + 2, end - 1);
}

function hasFiniteVerb(syntax: Syntax, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (/^(?:VB[DZP]|MD)$/.test(syntax.tokens[i]?.xpos ?? '')) return true;
  return false;
}

/** A participle, conjunct or adverbial clause of the cue itself: "he said, adding that …". */
function startsOwnClause(syntax: Syntax, i: number, verb: number): boolean {
  // "…, the mayor said, as the two sides blamed each other": the report goes on in its own voice.
  const opener = syntax.tokens[i];
  const narrates = ['as', 'while', 'although', 'though'].includes(opener?.lower ?? '');
  if (narrates || (opener?.lower === 'after' && opener.upos !== 'ADP')) return true;
  // A finite verb goes on with the clause that the parenthesis broke ("…, he said, had stopped").
  if (/^(?:VB[DZP]|MD)$/.test(syntax.tokens[i]?.xpos ?? '')) return false;
  for (let k = i; k < i + 3; k += 1) {
    const token = syntax.tokens[k];
    if (!token) return false;
    if (token.head === verb && /^(?:conj|advcl|parataxis|cc|mark)(?::|$)/.test(token.deprel)) return true;
    if (token.xpos === 'VBG' && k === i) return true;
  }
  return false;
}

/** Leaves out a conjunction that opens the sentence ("But the bridge fell, he said"). */
function clauseStart(syntax: Syntax, first: number, limit: number): number {
  let start = first;
  for (let i = first; i < limit; i += 1) if (syntax.tokens[i]?.text === ';') start = i + 1;
  while (start < limit && ['but', 'and'].includes(syntax.tokens[start]?.lower ?? '')) start += 1;
  return start;
}

/** Does the tree say that the verb is a parenthesis or the governor of what stands before it? */
export function treeSaysParenthetical(syntax: Syntax, verb: number): boolean {
  const token = syntax.tokens[verb];
  if (!token) return false;
  if (token.deprel === 'parataxis') return true;
  const clause = childWith(syntax, verb, 'ccomp', 'parataxis');
  return clause !== null && clause.index < verb;
}
