import { contains, cut, overlaps, type Span } from '../../model/span.js';
import type { Attribution } from '../../model/reading.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Quote } from '../../text/quotes.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { accordingTo } from './according-to.js';
import { cueWithMedium, mediumOf, takeSayingTime, timeOfSaying } from './attach.js';
import { bracketSources } from './bracket-sources.js';
import type { Candidate } from './candidate.js';
import { colonForms } from './colon.js';
import { readCountCue } from './count-cues.js';
import { datelineTokens } from './datelines.js';
import { headlineTails } from './headline-tail.js';
import { type AttributionLexicon, loadAttributionLexicon } from './lexicon.js';
import { listForms } from './lists.js';
import { markNesting } from './nesting.js';
import { overlapping } from './span-index.js';
import { readNounCue } from './noun-cues.js';
import { readFigureNoun } from './figure-nouns.js';
import { readRejectedFigure } from './rejected-figure.js';
import { readToldCount } from './told-counts.js';
import { fitToQuotes } from './quote-bounds.js';
import { attributeSpeech, findSpeech, type Speech } from './speech.js';
import type { Surroundings } from './surroundings.js';
import { cueVerbOf, readVerbCue } from './verb-cues.js';

/** Speech and the clause of one cue are one attribution: quotations inside the clause only make it mixed. */
function withSpeech(speech: Candidate[], others: Candidate[]): Candidate[] {
  const byCue = new Map(speech.map(candidate => [candidate.cueToken, candidate]));
  const kept: Candidate[] = [];
  for (const other of others) {
    const spoken = other.cueToken >= 0 ? byCue.get(other.cueToken) : undefined;
    if (!spoken) {
      kept.push(other);
      continue;
    }
    const outside = spoken.content.filter(quote => !other.content.some(span => overlaps(span, quote)));
    const inClause = spoken.content.some(quote =>
      other.content.some(span => contains(span, quote) && span.end - span.start > quote.end - quote.start),
    );
    if (!inClause) continue;
    byCue.delete(other.cueToken);
    kept.push({ ...other, content: [...other.content, ...outside] });
  }
  return [...byCue.values(), ...kept];
}

/** "announced in a statement that …": the clause is the verb's; the noun only says where it was said. */
function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const told = new Set(candidates.filter(c => c.rule.startsWith('verb-')).map(c => c.content.at(-1)?.start));
  return candidates.filter(c => !(c.rule === 'noun-that' && c.source === null && told.has(c.content[0]?.start)));
}

/** For each token, whether it lies in a time, and which spoken quotation it stands in. */
function surroundingsOf(draft: Draft, speech: readonly Speech[], lexicon: AttributionLexicon): Surroundings {
  const times = new Uint8Array(draft.syntax.tokens.length);
  let t = 0;
  for (const token of draft.syntax.tokens) {
    while ((draft.times[t]?.end ?? Infinity) <= token.start) t += 1;
    if ((draft.times[t]?.start ?? Infinity) < token.end) times[token.index] = 1;
  }
  const quoteOf = new Int32Array(draft.syntax.tokens.length).fill(-1);
  speech.forEach((s, i) => quoteOf.fill(i, s.first, s.last));
  const cues = new Uint8Array(draft.syntax.tokens.length);
  for (const token of draft.syntax.tokens)
    if (token.upos === 'VERB' && cueVerbOf(draft.syntax, token, lexicon)) cues[token.index] = 1;
  const datelines = datelineTokens(draft.syntax);
  const kinds = draft.view.blocks.map(block => block.kind);
  // A text without a marked title often opens with it.
  const headings = draft.syntax.sentences.map(
    ({ block, index }) =>
      kinds[block] === 'title' ||
      kinds[block] === 'heading' ||
      (index === 0 && (draft.syntax.sentences[1]?.block ?? block) !== block),
  );
  return {
    isHeading: token => headings[token.sentence] === true,
    isDateline: token => datelines[token.index] === 1,
    isCue: token => cues[token.index] === 1,
    isTime: token => times[token.index] === 1,
    quoteOf: token => quoteOf[token.index] ?? -1,
  };
}

/** A content that opens with a dateline begins after it. */
function dropDatelines(candidates: readonly Candidate[], syntax: Syntax, near: Surroundings): void {
  const after = new Map<number, number>();
  for (const { first } of syntax.sentences) {
    let at = first;
    while (syntax.tokens[at] && near.isDateline(syntax.tokens[at] as Token)) at += 1;
    if (at > first) after.set(syntax.tokens[first]?.start ?? -1, syntax.tokens[at]?.start ?? 0);
  }
  for (const { content } of candidates)
    for (const span of content) {
      const start = after.get(span.start);
      if (start !== undefined && start < span.end) span.start = start;
    }
}

function candidatesOf(draft: Draft, lexicon: AttributionLexicon): Candidate[] {
  const { syntax } = draft;
  const speech = findSpeech(syntax, draft.quotes);
  const near = surroundingsOf(draft, speech, lexicon);
  const others: Candidate[] = [];
  for (const token of syntax.tokens) {
    const found =
      token.upos === 'VERB'
        ? (readVerbCue(syntax, token, lexicon, near) ?? readToldCount(syntax, token, lexicon, near))
        : (readRejectedFigure(syntax, token, lexicon, near) ??
          readToldCount(syntax, token, lexicon, near) ??
          readFigureNoun(syntax, token, lexicon) ??
          readNounCue(syntax, token, lexicon) ??
          readCountCue(syntax, token, lexicon, near));
    if (found) others.push(found);
  }
  const kinds = draft.view.blocks.map(block => block.kind);
  dropDatelines(others, syntax, near);
  const marked = colonForms(syntax, kinds, lexicon, near);
  // A quotation after a speaker's colon is no further word of whoever spoke before.
  const colonQuotes = new Set(marked.filter(c => c.rule === 'colon-quote').map(c => c.content[0]?.start));
  const free = speech.filter(({ quote }) => !colonQuotes.has(quote.start));
  return withSpeech(attributeSpeech(syntax, free, lexicon, near), [
    ...withoutDoubles(others),
    ...accordingTo(syntax, lexicon, near),
    ...marked,
    ...listForms(draft, lexicon, near),
    ...bracketSources(syntax, lexicon, near),
    ...headlineTails(syntax, lexicon, near).filter(tail => !others.some(other => other.cueToken === tail.cueToken)),
  ]);
}

function kindOf(candidate: Candidate, quotes: readonly Quote[]): Attribution['kind'] {
  if (quotes.length === 0) return 'indirect';
  return candidate.content.every(span => quotes.some(q => contains(q, span))) ? 'direct' : 'mixed';
}

/** Content never includes its own source or cue; spans are in order and apart. */
function cleanContent(candidate: Candidate): Span[] {
  const sorted = candidate.content.filter(span => span.end > span.start).sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

interface Surround {
  /** Quotations in the text's own voice, in order. */
  outer: readonly Quote[];
  lexicon: AttributionLexicon;
}

/** A source at the head of a quotation does not take in the mark that opens it. */
function withoutLoneMark(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const lone = /^[“‘"«]\s*(?=[^”’"»]*$)/.exec(words);
  return lone ? { start: span.start + lone[0].length, end: span.end } : span;
}

function finish(candidate: Candidate, draft: Draft, { outer, lexicon }: Surround, id: string): Attribution {
  const text = draft.syntax.text;
  const sentence = draft.syntax.sentences[candidate.sentence] ?? { start: 0, end: 0 };
  const times = overlapping(draft.times, sentence);
  const time = takeSayingTime(text, candidate, times) ?? timeOfSaying(text, candidate, times, sentence);
  const medium = mediumOf(draft.syntax, candidate, lexicon);
  const cue = candidate.cue && cueWithMedium(text, candidate.cue, medium);
  const asText = (span: Span) => cut(text, span.start, span.end);
  const source = candidate.source && withoutLoneMark(text, candidate.source);
  return {
    id,
    source: source && asText(source),
    cue: cue && asText(cue),
    content: cleanContent(candidate).map(asText),
    kind: kindOf(
      candidate,
      candidate.content.flatMap(span => overlapping(outer, span)),
    ),
    sense: candidate.sense,
    speaker: null,
    time: time?.id ?? null,
    medium,
    addressee: candidate.addressee && asText(candidate.addressee),
    within: null,
    rule: candidate.rule,
  };
}

/** Who said what: sources, cues and contents after the PARC/PolNeAR scheme, nested ones marked. */
export const attribution: Component = (resources, language) => {
  const lexicon = loadAttributionLexicon(resources, language);
  return {
    name: 'attribution',
    requires: ['syntax', 'quotes', 'times'],
    assigns: ['attributions'],
    annotate(draft) {
      const spoken = draft.quotes.filter(q => q.depth === 0);
      const outer = spoken.filter(q => q.closed);
      const all = candidatesOf(draft, lexicon);
      for (const candidate of all) if (candidate.rule !== 'quote-verb') fitToQuotes(candidate, outer);
      const candidates = all.filter(c => c.content.length > 0);
      const start = (c: Candidate) =>
        Math.min(c.cue?.start ?? Infinity, c.source?.start ?? Infinity, c.content[0]?.start ?? Infinity);
      candidates.sort((a, b) => start(a) - start(b) || a.cueToken - b.cueToken);
      const made = candidates.map((candidate, i) => finish(candidate, draft, { outer: spoken, lexicon }, `a${i + 1}`));
      const sound = made.filter(a => a.content.length > 0);
      markNesting(sound);
      draft.attributions = sound;
    },
  };
};
