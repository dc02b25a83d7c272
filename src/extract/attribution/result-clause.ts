import type { Syntax } from '../../parse/token.js';
import type { AttributionLexicon } from './lexicon.js';

/** How many words after the participle are looked at for a figure. */
const NEAR = 8;

/** What is counted, or how many. */
const COUNTED = new Set(['number', 'toll', 'total', 'count', 'tally', 'losses', 'dead', 'wounded', 'homeless']);

/**
 * "…, the army said, killing six", "…, bringing the number of dead to nine": a participle of what came of the deed goes on
 * with what is reported. "…, he said, wiping his brow" and "…, he said, bringing his dog" tell of the speaker.
 */
export function opensResult(syntax: Syntax, at: number, lexicon: AttributionLexicon): boolean {
  const token = syntax.tokens[at];
  const needs = token?.xpos === 'VBG' ? lexicon.results.get(token.lemma) : undefined;
  if (!token || needs === undefined) return false;
  for (let i = at + 1; i <= at + NEAR && needs !== '-'; i += 1) {
    const next = syntax.tokens[i];
    if (!next || next.sentence !== token.sentence || /^[,;:–—]$/.test(next.text)) return false;
    if (next.upos === 'NUM' || COUNTED.has(next.lower)) return true;
  }
  return needs === '-';
}
