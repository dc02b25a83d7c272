import type { Span } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { isPunct, nounPhrase, reach, trimmedSpan } from './clause.js';
import { growSource } from './grow-source.js';
import type { AttributionLexicon } from './lexicon.js';
import type { Surroundings } from './surroundings.js';

/** "According to police nine men died": a number right after a noun opens the clause. The noun, -1 where none does. */
function beforeNumber(syntax: Syntax, from: number): number {
  for (let i = from; i < from + 6; i += 1) {
    const [token, next] = [syntax.tokens[i], syntax.tokens[i + 1]];
    if (!token || !(['DET', 'ADJ', 'NOUN', 'PROPN'].includes(token.upos) || token.xpos === 'PRP$')) return -1;
    if (token.upos === 'NOUN' && next?.upos === 'NUM' && next.sentence === token.sentence)
      return syntax.tokens[i + 2]?.upos === 'NOUN' || syntax.tokens[i + 2]?.upos === 'ADJ' ? i : -1;
  }
  return -1;
}

/** Token index of the noun that a preposition phrase governs, by the tree, else the last noun of the words after it. */
function objectAfter(syntax: Syntax, first: number, last: number): number {
  for (let i = first; i < last; i += 1) {
    const token = syntax.tokens[i];
    const head = token && syntax.tokens[token.head];
    if (
      token &&
      head &&
      /^(?:case|fixed|mark)$/.test(token.deprel) &&
      head.index >= last &&
      head.sentence === token.sentence
    )
      return head.index;
  }
  for (let i = last; i < last + 12; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[first]?.sentence || /^[,.;:]$/.test(token.text)) break;
    if (['NOUN', 'PROPN', 'PRON'].includes(token.upos) && !['NOUN', 'PROPN'].includes(syntax.tokens[i + 1]?.upos ?? ''))
      return i;
  }
  return -1;
}

/** Somebody or something that words can be taken from: a name, a person, a body, a text; never words in quotation marks. */
export function canBeSource(syntax: Syntax, head: number, lexicon: AttributionLexicon): boolean {
  const token = syntax.tokens[head];
  if (!token || /^["“‘«]$/.test(syntax.tokens[reach(syntax, head)[0]]?.text ?? '')) return false;
  return token.upos === 'PROPN' || lexicon.sources.has(token.lower) || lexicon.sources.has(token.lemma);
}

/** ", citing officials" credits them; ", citing security concerns" gives a reason, and "the board said, citing officials" is the board's word. */
function isQuotedFrom(syntax: Syntax, cue: number, head: number, lexicon: AttributionLexicon): boolean {
  const above = syntax.tokens[syntax.tokens[cue]?.head ?? -1];
  const told = above?.upos === 'VERB' && lexicon.verbs.get(above.lemma)?.frames.has('quote') === true;
  const apart =
    syntax.tokens[cue - 1]?.text === ',' || syntax.tokens[cue - 1]?.sentence !== syntax.tokens[cue]?.sentence;
  return !told && apart && canBeSource(syntax, head, lexicon);
}

/** "according to the indictment the crates were loaded": a clause without a relative pronoun or comma is what is told, no part of the source. */
function withoutBareClause(syntax: Syntax, head: number, end: number): number {
  for (const c of syntax.children[head] ?? []) {
    const child = syntax.tokens[c];
    if (child?.deprel !== 'acl:relcl') continue;
    const opener = syntax.tokens[reach(syntax, c)[0]];
    if (opener && opener.index > head && opener.index <= c && ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(opener.upos))
      return Math.min(end, syntax.tokens[opener.index - 1]?.end ?? end);
  }
  return end;
}

function firstInQuote(syntax: Syntax, first: number, cue: number, near: Surroundings): number {
  const token = syntax.tokens[cue];
  let at = cue;
  while (at > first && token && near.quoteOf(syntax.tokens[at - 1] ?? token) === near.quoteOf(token)) at -= 1;
  return token && near.quoteOf(token) >= 0 ? at : first;
}

function firstComma(syntax: Syntax, head: number, end: number): number {
  for (let i = head + 1; (syntax.tokens[i]?.start ?? end) < end; i += 1) if (syntax.tokens[i]?.text === ',') return i;
  return -1;
}

/**
 * "According to Roe, a clerk, four guards would return": a finite verb right after the source has its subject behind the
 * source's last comma, though the tree made an apposition of it. That comma, -1 where the source ends as it should.
 */
function commaBeforeSubject(syntax: Syntax, first: number, end: number): number {
  let next = first;
  while ((syntax.tokens[next]?.start ?? end) < end) next += 1;
  const verb = syntax.tokens[next];
  if (verb?.sentence !== syntax.tokens[first]?.sentence || !/^(?:VB[DZP]|MD)$/.test(verb?.xpos ?? '')) return -1;
  let comma = next - 1;
  while (comma > first && syntax.tokens[comma]?.text !== ',') comma -= 1;
  return comma > first ? comma : -1;
}

const phraseOf = (syntax: Syntax, first: number, head: number, whole: boolean): Span | null =>
  whole ? trimmedSpan(syntax, first, head) : nounPhrase(syntax, head);

/** "According to X, …", "…, according to X": the rest of the sentence is the content. */
export function accordingTo(syntax: Syntax, lexicon: AttributionLexicon, near: Surroundings): Candidate[] {
  const made: Candidate[] = [];
  for (const sentence of syntax.sentences) {
    for (let i = sentence.first; i < sentence.last; i += 1) {
      const phrase = lexicon.phrases
        .get(syntax.tokens[i]?.lower ?? '')
        ?.find(p => p.words.every((word, k) => syntax.tokens[i + k]?.lower === word));
      if (!phrase) continue;
      const end = i + phrase.words.length;
      const counted = beforeNumber(syntax, end);
      const head = counted >= 0 ? counted : objectAfter(syntax, i, end);
      const np = head >= end ? phraseOf(syntax, end, head, counted >= 0) : null;
      if (!np || (phrase.words.length === 1 && !isQuotedFrom(syntax, i, head, lexicon))) continue;
      // Inside a quotation the clause is looked for inside it.
      const first = firstInQuote(syntax, sentence.first, i, near);
      const source = { start: syntax.tokens[end]?.start ?? np.start, end: withoutBareClause(syntax, head, np.end) };
      if (source.start >= source.end) continue;
      if (counted < 0) source.end = Math.max(source.end, growSource(syntax, source, head, i).end);
      let content = restOfSentence(syntax, first, sentence.last, i, source.end);
      // The tree took the clause after the comma for part of the source.
      const comma =
        content.length === 0 ? firstComma(syntax, head, source.end) : commaBeforeSubject(syntax, end, source.end);
      if (comma >= 0) {
        source.end = syntax.tokens[comma - 1]?.end ?? source.end;
        content = restOfSentence(syntax, first, sentence.last, i, source.end);
      }
      if (content.length === 0) continue;
      made.push({
        cueToken: i,
        source,
        sourceHead: head,
        cue: { start: syntax.tokens[i]?.start ?? 0, end: syntax.tokens[end - 1]?.end ?? 0 },
        content,
        addressee: null,
        sense: phrase.sense,
        sentence: sentence.index,
        quoted: false,
        rule: 'according-to',
      });
    }
  }
  return made;
}

/** What of a sentence stands before and after a phrase that says whose word it is. Tokens; `sourceEnd` is an offset. */
export function restOfSentence(syntax: Syntax, first: number, last: number, cue: number, sourceEnd: number) {
  let after = cue;
  while (after < last && (syntax.tokens[after]?.end ?? 0) <= sourceEnd) after += 1;
  // "…, where according to the indictment the crates were loaded": only the clause that it opens.
  const opened =
    /^(?:SCONJ|CCONJ)$/.test(syntax.tokens[cue - 1]?.upos ?? '') || /^W/.test(syntax.tokens[cue - 1]?.xpos ?? '');
  const words = syntax.tokens.slice(first, cue).some(token => !isPunct(token));
  const left = words && !opened ? trimmedSpan(syntax, first, cue - 1) : null;
  const right = after < last ? trimmedSpan(syntax, after, last - 1) : null;
  // "X, according to Y, Z": both halves are Y's only when the right one goes on with the clause.
  const spans = [left, right].filter(span => span !== null);
  if (left && right && syntax.tokens[after]?.text !== ',') return [left];
  return spans;
}
