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

const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}.’'-]*$/u;

/** Words of a speaker's label. */
const LONGEST_LABEL = 5;

/** The label in capitals that opens a paragraph ("MATRON:", "COUNCIL PRESIDENT:"), as the token of its colon; -1 without one. */
function labelEnd(syntax: Syntax, { first, last }: Sentence): number {
  let at = first;
  while (at < Math.min(last, first + LONGEST_LABEL) && CAPITALS.test(syntax.tokens[at]?.text ?? '')) at += 1;
  return at > first && syntax.tokens[at]?.text === ':' ? at : -1;
}

const labelOf = (syntax: Syntax, first: number, colon: number): string =>
  syntax.tokens
    .slice(first, colon)
    .map(token => token.lower)
    .join(' ');

const opensBlock = (syntax: Syntax, { index, block }: Sentence): boolean =>
  syntax.sentences[index - 1]?.block !== block;

/** Do lines of this text open with who speaks them? Two different labels do, or one and a host's. */
export function isTranscript(syntax: Syntax, lexicon: AttributionLexicon): boolean {
  const labels = new Set<string>();
  for (const sentence of syntax.sentences) {
    const colon = opensBlock(syntax, sentence) ? labelEnd(syntax, sentence) : -1;
    const label = colon < 0 ? '' : labelOf(syntax, sentence.first, colon);
    if (label && lexicon.labels.get(label) !== 'line') labels.add(label);
    if (labels.size > 1) return true;
  }
  return false;
}

/** "ROE: We never fired." at the head of a paragraph: a name alone before the colon, speech after it. A host speaks for the outlet. */
export function transcriptLine(
  syntax: Syntax,
  sentence: Sentence,
  lexicon: AttributionLexicon,
  inTranscript: boolean,
): Candidate | null {
  const opens = opensBlock(syntax, sentence);
  const labelled = opens ? labelEnd(syntax, sentence) : -1;
  const role = labelled < 0 ? undefined : lexicon.labels.get(labelOf(syntax, sentence.first, labelled));
  if (role) return null;
  if (inTranscript && labelled > 0) return spokenLine(syntax, sentence, labelled);
  for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 6); i += 1) {
    const mark = syntax.tokens[i];
    if (mark?.text !== ':') continue;
    const before = syntax.tokens.slice(sentence.first, i);
    const named = before.every(t => t.upos === 'PROPN' || t.lower === 'and' || /^\p{Lu}\.?$/u.test(t.text));
    const quoted = /^["“‘«]$/.test(syntax.tokens[i + 1]?.text ?? '');
    if (!quoted && !opens) return null;
    const capitals = before.every(t => t.text === t.text.toUpperCase() && /\p{Lu}{2}/u.test(t.text));
    return named && (quoted || capitals || before.length > 1) ? spokenLine(syntax, sentence, i) : null;
  }
  return null;
}

function spokenLine(syntax: Syntax, sentence: Sentence, colon: number): Candidate | null {
  const mark = syntax.tokens[colon];
  const source = trimmedSpan(syntax, sentence.first, colon - 1);
  const content = trimmedSpan(syntax, colon + 1, blockLast(syntax, sentence));
  return mark && source && content
    ? markForm(sentence, { mark, at: colon, source, sourceHead: colon - 1, content, rule: 'transcript' })
    : null;
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
