import type { Span } from '../../model/span.js';
import type { Sentence, Syntax } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import { canBeSource } from './according-to.js';
import type { Candidate } from './candidate.js';
import { nounPhrase, tokenRange, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { sourceOf } from './source.js';
import type { Surroundings } from './surroundings.js';
import { cueVerbOf } from './verb-cues.js';

// "According to the harbour board:", "The clinic reports:" and a list below: its items are what they say.

/** An item is short and no sentence: nothing closes it. */
const LONGEST = 200;
const MOST_ITEMS = 30;

interface Opener {
  cueToken: number;
  cue: Span;
  source: Span;
  sourceHead: number;
  sense: string;
}

function accordingTo(syntax: Syntax, { first }: Sentence, colon: number, lexicon: AttributionLexicon): Opener | null {
  const phrase = lexicon.phrases
    .get(syntax.tokens[first]?.lower ?? '')
    ?.find(p => p.words.length > 1 && p.words.every((word, k) => syntax.tokens[first + k]?.lower === word));
  if (!phrase) return null;
  const from = first + phrase.words.length;
  const source = trimmedSpan(syntax, from, colon - 1);
  const head = headOf(syntax, from, colon);
  if (!source || !canBeSource(syntax, head, lexicon)) return null;
  const cue = { start: syntax.tokens[first]?.start ?? 0, end: syntax.tokens[from - 1]?.end ?? 0 };
  return { cueToken: first, cue, source, sourceHead: head, sense: phrase.sense };
}

/** The word that hangs on none of the others. */
function headOf(syntax: Syntax, from: number, end: number): number {
  for (let i = from; i < end; i += 1) {
    const head = syntax.tokens[i]?.head ?? -1;
    if ((head < from || head >= end) && syntax.tokens[i]?.upos !== 'PUNCT') return i;
  }
  return end - 1;
}

/** "The clinic reports:": a verb of saying right before the colon, with its subject. */
function saying(syntax: Syntax, colon: number, lexicon: AttributionLexicon, near: Surroundings): Opener | null {
  const verb = syntax.tokens[colon - 1];
  const cue = verb && cueVerbOf(syntax, verb, lexicon);
  if (!verb || !cue?.frames.has('clause') || cue.sense !== 'assert' || !/^VB[DZP]$/.test(verb.xpos)) return null;
  const source = sourceOf(syntax, verb.index, near);
  if (!source || !canBeSource(syntax, source.head, lexicon)) return null;
  const { first } = tokenRange(syntax, source.span, source.head);
  if (first !== syntax.sentences[verb.sentence]?.first) return null;
  const span = nounPhrase(syntax, source.head) ?? source.span;
  return {
    cueToken: verb.index,
    cue: { start: verb.start, end: verb.end },
    source: span,
    sourceHead: source.head,
    sense: cue.sense,
  };
}

/** "The clinic reports:" taken for a noun phrase: nothing but nouns before a form in -s of a verb of saying. */
function mistaken(syntax: Syntax, { first }: Sentence, colon: number, lexicon: AttributionLexicon): Opener | null {
  const verb = syntax.tokens[colon - 1];
  const cue = verb?.upos === 'NOUN' ? lexicon.verbs.get(verb.lower.replace(/s$/, '')) : undefined;
  const before = syntax.tokens.slice(first, colon - 1);
  if (!verb?.lower.endsWith('s') || !cue?.frames.has('clause') || cue.sense !== 'assert' || before.length === 0)
    return null;
  const nominal = before.every(token => ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(token.upos));
  const source = nominal ? trimmedSpan(syntax, first, colon - 2) : null;
  if (!source || !canBeSource(syntax, colon - 2, lexicon)) return null;
  return {
    cueToken: verb.index,
    cue: { start: verb.start, end: verb.end },
    source,
    sourceHead: colon - 2,
    sense: cue.sense,
  };
}

/** "Ministry of Health:": a line that is nothing but a body's name; a force's name could head the list of its dead. */
function label(syntax: Syntax, { first }: Sentence, colon: number, lexicon: AttributionLexicon): Opener | null {
  const words = syntax.tokens.slice(first, colon);
  const of = words.findIndex(({ lower }) => lower === 'of' || lower === 'in' || lower === 'for');
  const head = words[(of > 0 ? of : words.length) - 1];
  const mark = syntax.tokens[colon];
  const nominal = words.every(({ upos }) => /^(?:NOUN|PROPN|ADJ|DET|ADP|PART|CCONJ)$/.test(upos));
  const source = nominal ? trimmedSpan(syntax, first, colon - 1) : null;
  if (!head || !mark || !source || !lexicon.informants.has(head.lower)) return null;
  return {
    cueToken: colon,
    cue: { start: mark.start, end: mark.end },
    source,
    sourceHead: head.index,
    sense: 'assert',
  };
}

/** The blocks of a list after a block, as spans. */
function itemsAfter({ view, quotes }: Draft, block: number): Span[] {
  const items: Span[] = [];
  for (let i = block + 1; i <= block + MOST_ITEMS; i += 1) {
    const at = view.blocks[i];
    if (!at || at.kind !== 'prose' || at.cell || at.end - at.start > LONGEST) break;
    if (/[.!?:…]["”’)]*$/.test(view.text.slice(at.start, at.end)) || /^["“‘«]/.test(view.text.slice(at.start))) break;
    items.push({ start: at.start, end: at.end });
  }
  return quotes.some(({ start }) => items.some(item => item.start === start)) ? [] : items;
}

/** Lists under who is credited with them. */
export function listForms(draft: Draft, lexicon: AttributionLexicon, near: Surroundings): Candidate[] {
  const { syntax } = draft;
  return syntax.sentences.flatMap(sentence => {
    const colon = sentence.last - 1;
    if (syntax.tokens[colon]?.text !== ':' || syntax.sentences[sentence.index + 1]?.block === sentence.block) return [];
    const opener =
      accordingTo(syntax, sentence, colon, lexicon) ??
      saying(syntax, colon, lexicon, near) ??
      mistaken(syntax, sentence, colon, lexicon) ??
      label(syntax, sentence, colon, lexicon);
    const content = opener ? itemsAfter(draft, sentence.block) : [];
    if (!opener || content.length === 0) return [];
    return [{ ...opener, content, addressee: null, sentence: sentence.index, quoted: false, rule: 'list' }];
  });
}
