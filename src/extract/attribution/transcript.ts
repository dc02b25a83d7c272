import type { Sentence, Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import { canBeSource } from './according-to.js';
import type { AttributionLexicon } from './lexicon.js';
import { markForm } from './mark-form.js';
import type { Surroundings } from './surroundings.js';

const PHRASE = new Set(['PROPN', 'NOUN', 'ADJ', 'ADP', 'DET', 'PART', 'NUM']);

/** "The coastguard: “We found the boat empty.”" in running prose: a speaker alone before the colon, a quotation after it. */
export function quotedLine(
  syntax: Syntax,
  sentence: Sentence,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  for (let i = sentence.first; i < Math.min(sentence.last - 1, sentence.first + 9); i += 1) {
    const mark = syntax.tokens[i];
    if (!mark || near.quoteOf(mark) >= 0) return null;
    if (mark.text !== ':') {
      if (!PHRASE.has(mark.upos)) return null;
      continue;
    }
    const opening = syntax.tokens[i + 1];
    const quote = opening ? near.quoteOf(opening) : -1;
    if (i === sentence.first || quote < 0 || !canBeSource(syntax, i - 1, lexicon)) return null;
    let last = i + 1;
    while (syntax.tokens[last + 1] && near.quoteOf(syntax.tokens[last + 1] as Token) === quote) last += 1;
    const source = trimmedSpan(syntax, sentence.first, i - 1);
    const content = { start: opening?.start ?? 0, end: syntax.tokens[last]?.end ?? 0 };
    return source ? markForm(sentence, { mark, at: i, source, sourceHead: i - 1, content, rule: 'colon-quote' }) : null;
  }
  return null;
}

/** "ROE: We never fired." at the head of a paragraph: a name alone before the colon, speech after it. */
export function transcriptLine(syntax: Syntax, sentence: Sentence): Candidate | null {
  const opensBlock = syntax.sentences[sentence.index - 1]?.block !== sentence.block;
  for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 6); i += 1) {
    const mark = syntax.tokens[i];
    if (mark?.text !== ':') continue;
    const before = syntax.tokens.slice(sentence.first, i);
    const named = before.every(t => t.upos === 'PROPN' || t.lower === 'and' || /^\p{Lu}\.?$/u.test(t.text));
    const quoted = /^["“‘«]$/.test(syntax.tokens[i + 1]?.text ?? '');
    if (!quoted && !opensBlock) return null;
    const capitals = before.every(t => t.text === t.text.toUpperCase() && /\p{Lu}{2}/u.test(t.text));
    if (!named || !(quoted || capitals || before.length > 1)) return null;
    const source = trimmedSpan(syntax, sentence.first, i - 1);
    const end = blockLast(syntax, sentence);
    const content = trimmedSpan(syntax, i + 1, end);
    return source && content
      ? markForm(sentence, { mark, at: i, source, sourceHead: i - 1, content, rule: 'transcript' })
      : null;
  }
  return null;
}

/** Last token of the paragraph: a line of a transcript is one person's. */
function blockLast(syntax: Syntax, sentence: Sentence): number {
  let last = sentence;
  for (
    let next = syntax.sentences[last.index + 1];
    next?.block === sentence.block;
    next = syntax.sentences[next.index + 1]
  )
    last = next;
  return last.last - 1;
}
