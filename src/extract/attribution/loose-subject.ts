import type { Syntax } from '../../parse/token.js';
import { checkedSubject, NOMINAL, type SurfaceSubject } from './subject-check.js';
import { groupStart, runStart } from './surface-subject.js';
import type { Surroundings } from './surroundings.js';

// Subjects that stand apart from their verb: of a participle at the end, of a verb after a relative clause.

/** The noun phrase that opens the sentence: whose participle a ", saying …" at its end is, when the tree is silent. */
export function openingSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  if (!sentence || syntax.tokens[verb - 1]?.text !== ',') return null;
  let last = sentence.first;
  while (last < verb && NOMINAL.has(syntax.tokens[last]?.upos ?? '') && syntax.tokens[last]?.upos !== 'VERB') last += 1;
  const after = syntax.tokens[last];
  if (last === sentence.first || !after || !['VERB', 'AUX', 'ADV'].includes(after.upos)) return null;
  return checkedSubject(syntax, sentence.first, last - 1, last - 1, near, verb);
}

/** "…, with Aland, Borland and the union calling for …": the list between "with" and the participle. */
export function absoluteSubject(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const cue = syntax.tokens[verb];
  if (!cue) return null;
  for (let i = verb - 1; i > 0 && verb - i < 40; i -= 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== cue.sentence || near.quoteOf(token) !== near.quoteOf(cue)) return null;
    if (token.lower === 'with') {
      const opens = syntax.tokens[i - 1]?.text === ',' || syntax.tokens[i - 1]?.sentence !== cue.sentence;
      return opens && i + 1 < verb ? checkedSubject(syntax, i + 1, verb - 1, verb - 1, near, verb, true) : null;
    }
    const inner =
      NOMINAL.has(token.upos) ||
      token.xpos === 'POS' ||
      token.text === ',' ||
      token.lower === 'and' ||
      ['of', 'for', 'in'].includes(token.lower) ||
      token.text === '-';
    if (!inner) return null;
  }
  return null;
}

/**
 * "A clerk who saw it said": the verb after a relative clause is the head noun's, though the tree may give it "who" or "it".
 * Null when the verb belongs to the relative clause itself ("a clerk who saw it and said", "who he said").
 */
export function subjectBeforeRelative(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const start = groupStart(syntax, verb);
  // A form in -ed without an auxiliary is a past tense here, also where the tagger made a participle of it.
  if (syntax.tokens[verb]?.xpos === 'VBN' && start < verb) return null;
  if (['and', 'but', 'or'].includes(syntax.tokens[start - 1]?.lower ?? '')) return null;
  let finite = false;
  for (let i = start - 1; i > 0 && start - i < 12; i -= 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[verb]?.sentence || token.upos === 'PUNCT') return null;
    if (/^(?:VB[DZP]|MD)$/.test(token.xpos)) finite = true;
    if (token.lower !== 'who') continue;
    const head = syntax.tokens[i - 1];
    if (!finite || !head || !['NOUN', 'PROPN'].includes(head.upos)) return null;
    const low = syntax.sentences[head.sentence]?.first ?? 0;
    const found = checkedSubject(syntax, runStart(syntax, i - 1, low), i - 1, i - 1, near, verb);
    return found && { ...found, last: start - 1 };
  }
  return null;
}
