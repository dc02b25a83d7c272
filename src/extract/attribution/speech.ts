import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Quote } from '../../text/quotes.js';
import type { Candidate } from './candidate.js';
import type { AttributionLexicon } from './lexicon.js';
import type { Surroundings } from './surroundings.js';
import { cueVerbOf, speechFrame } from './verb-cues.js';

/** A quotation that is somebody's speech, not a title or a word held at arm's length. */
export interface Speech {
  quote: Quote;
  /** Tokens of the quotation: first, and last exclusive. */
  first: number;
  last: number;
}

function firstTokenFrom(syntax: Syntax, offset: number): number {
  let low = 0;
  let high = syntax.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((syntax.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of verb forms before each token, so that a stretch is asked in one step. */
function countVerbs(syntax: Syntax): Uint32Array {
  const before = new Uint32Array(syntax.tokens.length + 1);
  syntax.tokens.forEach((token, i) => {
    before[i + 1] = (before[i] ?? 0) + (/^(?:VB[DZP]?|MD)$/.test(token.xpos) ? 1 : 0);
  });
  return before;
}

/** Outermost quotations with a clause in them, or set off by a comma or colon as speech is. */
export function findSpeech(syntax: Syntax, quotes: readonly Quote[]): Speech[] {
  const speech: Speech[] = [];
  const verbs = countVerbs(syntax);
  for (const quote of quotes) {
    if (quote.depth > 0) continue;
    const first = firstTokenFrom(syntax, quote.start);
    const last = firstTokenFrom(syntax, quote.end);
    const verb = (verbs[last] ?? 0) > (verbs[first] ?? 0);
    if (isSpeech(syntax, quote, first, last, verb)) speech.push({ quote, first, last });
  }
  return speech;
}

function isSpeech(syntax: Syntax, quote: Quote, first: number, last: number, verb: boolean): boolean {
  const before =
    syntax.text
      .slice(Math.max(0, quote.start - 8), quote.start)
      .trimEnd()
      .at(-1) ?? '\n';
  const inner = syntax.text.slice(quote.inner.start, quote.inner.end).trim();
  const closing = inner.at(-1) ?? '';
  const after = syntax.text[quote.end] ?? '';
  const words = last - first;
  const opens = first === (syntax.sentences[syntax.tokens[first]?.sentence ?? 0]?.first ?? -1);
  if (words >= 3 && /[,.!?…]/.test(closing) && (opens || /[,:]/.test(before))) return true;
  if (/[,:]/.test(before) && verb && words >= 3) return true;
  return opens && verb && words >= 5 && (after === ',' || after === '');
}

/** The reporting verb right after a quotation: `," Roe said`, `," said Roe`, `" – posted on X by Roe`. */
function cueAfter(syntax: Syntax, at: Speech, lexicon: AttributionLexicon, near: Surroundings): Candidate | null {
  const block = at.quote.block;
  let passed = 0;
  for (let i = at.last; i < syntax.tokens.length && passed < 40; i += 1, passed += 1) {
    const token = syntax.tokens[i];
    const sentence = token && syntax.sentences[token.sentence];
    if (!token || !sentence || sentence.block !== block || near.quoteOf(token) >= 0) return null;
    if (/^[.!?]$/.test(token.text)) return null;
    const cue = cueVerbOf(syntax, token, lexicon);
    if (!cue && passed < 6) {
      const mistaken = nounForVerb(syntax, token, at, lexicon);
      if (mistaken) return mistaken;
    }
    if (!cue?.frames.has('quote')) continue;
    if (/^VB[GN]?$/.test(token.xpos) && token.xpos !== 'VBN' && !hasFinite(syntax, at.last, i)) {
      if (token.xpos === 'VB') continue;
    }
    return speechFrame(syntax, token, lexicon, near);
  }
  return null;
}

/** `…," Roe notes.`: a form in -s taken for a plural, between a name and the end of the clause. */
function nounForVerb(syntax: Syntax, token: Token, at: Speech, lexicon: AttributionLexicon): Candidate | null {
  if (token.upos !== 'NOUN' || !token.lower.endsWith('s') || token.index <= at.last) return null;
  const verb = lexicon.verbs.get(token.lower.slice(0, -1)) ?? lexicon.verbs.get(token.lower.slice(0, -2));
  const next = syntax.tokens[token.index + 1];
  const before = syntax.tokens[token.index - 1];
  if (!verb?.frames.has('quote') || !before || !['PROPN', 'PRON'].includes(before.upos)) return null;
  if (next && next.sentence === token.sentence && !/^[.,;:]$/.test(next.text)) return null;
  const first = at.last;
  const start = syntax.tokens[first]?.start ?? before.start;
  return {
    cueToken: token.index,
    source: { start, end: before.end },
    sourceHead: before.index,
    cue: { start: token.start, end: token.end },
    content: [],
    addressee: null,
    sense: verb.sense,
    sentence: token.sentence,
    quoted: true,
    rule: 'quote-verb',
  };
}

const hasFinite = (syntax: Syntax, first: number, last: number): boolean => {
  for (let i = first; i < last; i += 1) if (/^(?:VB[DZP]|MD)$/.test(syntax.tokens[i]?.xpos ?? '')) return true;
  return false;
};

/** The reporting verb before a quotation: `Roe said: "`, `Roe told Radio Telmi, "`, `adding "`. */
function cueBefore(syntax: Syntax, at: Speech, lexicon: AttributionLexicon, near: Surroundings): Candidate | null {
  let passed = 0;
  const opener = syntax.tokens[at.first];
  const marked = /[,:]/.test(syntax.tokens[at.first - 1]?.text ?? '');
  const introduces = syntax.tokens[at.first - 1]?.text === ':';
  for (let i = at.first - 1; i >= 0 && passed < 25; i -= 1, passed += 1) {
    const token = syntax.tokens[i];
    if (!token || !opener || near.quoteOf(token) >= 0) return null;
    const sentence = syntax.sentences[token.sentence];
    // "Roe said:" may stand as a paragraph of its own before the words.
    if (sentence?.block !== at.quote.block && !(introduces && sentence?.block === at.quote.block - 1)) return null;
    if (token.sentence !== opener.sentence && /^[.!?]$/.test(token.text)) return null;
    const cue = cueVerbOf(syntax, token, lexicon);
    if (!cue?.frames.has('quote')) {
      if (/^VB[DZP]$/.test(token.xpos) && passed > 6) return null;
      continue;
    }
    if (!marked && passed > 4) return null;
    return speechFrame(syntax, token, lexicon, near);
  }
  return null;
}

const isIntroduced = (syntax: Syntax, at: Speech): boolean =>
  syntax.tokens[at.first - 1]?.text === ':' &&
  /[.!?…]$/.test(syntax.text.slice(at.quote.inner.start, at.quote.inner.end).trim());

interface Said {
  candidate: Candidate;
  at: Speech;
}

/** Speech with its reporting clause. Quotes without a cue of their own in the same paragraph go on with the last one. */
export function attributeSpeech(
  syntax: Syntax,
  speech: readonly Speech[],
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate[] {
  const made: Candidate[] = [];
  const byCue = new Map<number, Candidate>();
  let last = null as Said | null;
  const sizes = blockSizes(syntax);
  for (const at of speech) {
    const span: Span = { start: at.quote.start, end: at.quote.end };
    const running: Said | null = at.quote.opens === 'continued' ? last : null;
    // `Roe said: "No." Her aide also said …`: a whole sentence after a colon is the word of who stands before it.
    const introduced = !running && isIntroduced(syntax, at) ? cueBefore(syntax, at, lexicon, near) : null;
    const found: Candidate | null =
      introduced ?? cueAfter(syntax, at, lexicon, near) ?? (running ? null : cueBefore(syntax, at, lexicon, near));
    const known: Candidate | undefined | null = found && byCue.get(found.cueToken);
    const target: Candidate | null | undefined = known ?? found ?? continuation(at, last, sizes) ?? running?.candidate;
    if (!target) continue;
    target.content.push(span);
    if (!known && target === found) {
      byCue.set(target.cueToken, target);
      made.push(target);
    }
    last = { candidate: target, at };
  }
  return made;
}

/** The next quotation of the same paragraph, with no cue of its own, is the same speaker going on. */
function continuation(at: Speech, last: Said | null, sizes: ReadonlyMap<number, number>): Candidate | null {
  if (!last) return null;
  if (last.at.quote.block === at.quote.block) return last.candidate;
  // A paragraph that is nothing but a quotation, right after one that ended in the same speaker's words.
  const alone = at.last - at.first >= (sizes.get(at.quote.block) ?? 0);
  return alone && last.at.quote.block === at.quote.block - 1 ? last.candidate : null;
}

/** Number of tokens of each block. */
function blockSizes(syntax: Syntax): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const sentence of syntax.sentences)
    sizes.set(sentence.block, (sizes.get(sentence.block) ?? 0) + sentence.last - sentence.first);
  return sizes;
}
