import type { Sentence, Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import { isLabel } from './label.js';
import type { AttributionLexicon } from './lexicon.js';
import { markForm } from './mark-form.js';
import type { Surroundings } from './surroundings.js';
import { isTranscript, quotedLine, transcriptLine } from './transcript.js';

const NAME = new Set(['PROPN', 'NOUN', 'ADJ', 'ADP', 'DET', 'PART', 'NUM', 'PUNCT']);

/** The words before a colon are a speaker's name or office, and short: no verb, a name or a title in them. */
function isSpeaker(tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.length > 8) return false;
  if (!tokens.every(t => NAME.has(t.upos))) return false;
  const last = tokens.at(-1);
  return (
    tokens.some(t => t.upos === 'PROPN' || /^\p{Lu}/u.test(t.text)) &&
    last !== undefined &&
    ['PROPN', 'NOUN'].includes(last.upos)
  );
}

/** "'We are not leaving' – hill monks": a quoted headline and, after a dash, who said it. */
function dashForm(syntax: Syntax, sentence: Sentence): Candidate | null {
  for (let i = sentence.first + 2; i < sentence.last - 1; i += 1) {
    const mark = syntax.tokens[i];
    if (!mark || !/^(?:–|—|--|-)$/.test(mark.text) || !/^["'”’»]$/.test(syntax.tokens[i - 1]?.text ?? '')) continue;
    if (!/^["'“‘«]$/.test(syntax.tokens[sentence.first]?.text ?? '')) return null;
    const after = syntax.tokens.slice(i + 1, sentence.last);
    if (after.length > 8 || !after.every(t => NAME.has(t.upos) && !/^(?:VB[DZP]|MD)$/.test(t.xpos))) return null;
    const source = trimmedSpan(syntax, i + 1, sentence.last - 1);
    const content = trimmedSpan(syntax, sentence.first, i - 1);
    return source && content
      ? markForm(sentence, { mark, at: i, source, sourceHead: sentence.last - 1, content, rule: 'dash' })
      : null;
  }
  return null;
}

/** Headlines and transcripts: "Minister: truce will hold", "ROE: We never fired." The colon (or dash) is the cue. */
export function colonForms(
  syntax: Syntax,
  kinds: readonly string[],
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate[] {
  const made: Candidate[] = [];
  const inTranscript = isTranscript(syntax, lexicon);
  for (const sentence of syntax.sentences) {
    const kind = kinds[sentence.block] ?? 'prose';
    // A text without a marked title often opens with it.
    const opening = !inTranscript && sentence.index === 0 && syntax.sentences[1]?.block !== sentence.block;
    if (kind !== 'title' && kind !== 'heading' && !opening) {
      const line =
        quotedLine(syntax, sentence, lexicon, near) ?? transcriptLine(syntax, sentence, lexicon, inTranscript);
      if (line) made.push(line);
      continue;
    }
    for (let i = sentence.first + 1; i < Math.min(sentence.last - 2, sentence.first + 9); i += 1) {
      const mark = syntax.tokens[i];
      if (mark?.text !== ':') continue;
      // "18:42 Navy: …": the hour of a live page.
      const first = /^\d{1,2}[:.h]\d{2}$/.test(syntax.tokens[sentence.first]?.text ?? '')
        ? sentence.first + 1
        : sentence.first;
      const before = syntax.tokens.slice(first, i);
      if (lexicon.labels.has(before.map(token => token.lower).join(' '))) break;
      if (!isSpeaker(before) || isLabel(syntax, before, syntax.tokens.slice(i + 1, sentence.last), lexicon)) break;
      const source = trimmedSpan(syntax, first, i - 1);
      const content = trimmedSpan(syntax, i + 1, sentence.last - 1);
      if (source && content)
        made.push(markForm(sentence, { mark, at: i, source, sourceHead: i - 1, content, rule: 'colon' }));
      break;
    }
    const dash = dashForm(syntax, sentence);
    if (dash) made.push(dash);
  }
  return made;
}
