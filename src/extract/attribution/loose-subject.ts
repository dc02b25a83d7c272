import type { Syntax } from '../../parse/token.js';
import { checkedSubject, NOMINAL, type SurfaceSubject } from './subject-check.js';
import type { Surroundings } from './surroundings.js';

// Whose a participle is that stands apart from its subject.

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
