import type { Span } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import { tokenRange } from './clause.js';

// Noun phrases of sources, repaired at their edges: names that the tree cut in two, and appositions it hung elsewhere.

const OPENERS = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'who', 'whose', 'one', 'now', 'also', 'then']);
const FINITE = /^(?:VB[DZP]|MD)$/;

/** "Jane Roe, the mayor, said": the name before an apposition that the tree took for the whole subject. */
function nameBefore(syntax: Syntax, first: number): number {
  const comma = syntax.tokens[first - 1];
  const name = syntax.tokens[first - 2];
  const opener = syntax.tokens[first];
  if (
    comma?.text !== ',' ||
    name?.upos !== 'PROPN' ||
    comma.sentence !== opener?.sentence ||
    name.sentence !== comma.sentence
  )
    return first;
  if (!OPENERS.has(opener.lower) && opener.upos !== 'NOUN') return first;
  let start = first - 2;
  while (
    ['PROPN', 'ADJ'].includes(syntax.tokens[start - 1]?.upos ?? '') &&
    syntax.tokens[start - 1]?.sentence === name.sentence
  )
    start -= 1;
  const before = syntax.tokens[start - 1];
  // Under a preposition or in a list the name is no apposition's.
  return before && before.sentence === name.sentence && (before.upos === 'ADP' || before.lower === 'and')
    ? first
    : start;
}

/** An apposition before its verb ends in a comma ("men of the Tarn Front, the army said" has none); "Roe, others say" is a list. */
function isClosed(syntax: Syntax, last: number, verb: number): boolean {
  if (verb <= last) return true;
  return !syntax.tokens.slice(last + 1, verb).every(token => ['ADV', 'AUX', 'PART', 'PROPN'].includes(token.upos));
}

/** Proper nouns between the phrase and its verb belong to the name: "Colonel Marn said". */
function restOfName(syntax: Syntax, last: number, verb: number): number {
  if (verb <= last) return last;
  let end = last;
  while (end + 1 < verb && syntax.tokens[end + 1]?.upos === 'PROPN') end += 1;
  return end;
}

/** "said Lena Orlo, a relief worker.": the apposition after a name, up to the next comma or the sentence's end. */
function appositionAfter(syntax: Syntax, last: number, verb: number): number {
  const comma = syntax.tokens[last + 1];
  const opener = syntax.tokens[last + 2];
  if (comma?.text !== ',' || !opener || opener.sentence !== comma.sentence || !OPENERS.has(opener.lower)) return last;
  if (!['PROPN', 'NOUN'].includes(syntax.tokens[last]?.upos ?? '')) return last;
  const relative = opener.lower === 'who' || opener.lower === 'whose';
  const limit = verb > last ? verb : (syntax.sentences[opener.sentence]?.last ?? last);
  for (let i = last + 2; i < limit && i < last + 30; i += 1) {
    const token = syntax.tokens[i];
    if (!token) break;
    if (FINITE.test(token.xpos) && !relative) return last;
    if (/^["“”]$/.test(token.text)) return last;
    const closes = token.text === ',' || /^[.;:!?]$/.test(token.text);
    if (closes) return i - 1;
    if (i + 1 === limit && verb < last) return i;
  }
  return last;
}

/** The source with its whole name and the appositions on either side. */
export function growSource(syntax: Syntax, span: Span, near: number, verb: number): Span {
  if (['who', 'which', 'that', 'whose'].includes(syntax.tokens[near]?.lower ?? '')) return span;
  const range = tokenRange(syntax, span, near);
  const others = syntax.tokens[range.first]?.lower === 'others';
  const first = others || isClosed(syntax, range.last, verb) ? nameBefore(syntax, range.first) : range.first;
  const last = appositionAfter(syntax, restOfName(syntax, range.last, verb), verb);
  return {
    start: syntax.tokens[first]?.start ?? span.start,
    end: Math.max(span.end, syntax.tokens[last]?.end ?? span.end),
  };
}
