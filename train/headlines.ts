import type { GoldToken } from './corpus.js';
import type { Phrase } from './phrase.js';

const DROPPED = /^(?:the|a|an|is|are|was|were|has|have|been)$/i;

/** "will go up" is "to go up". */
function promised(token: GoldToken): GoldToken {
  if (token.form !== 'will' || token.deprel !== 'aux') return { ...token };
  return { ...token, form: 'to', lemma: 'to', upos: 'PART', xpos: 'TO', deprel: 'mark' };
}

/**
 * A sentence as a headline would put it: without articles and, where nothing hangs
 * from them, forms of "be" and "have" that help another verb or a predicate.
 */
export function clipped({ tokens, top }: Phrase): Phrase {
  const leaves = tokens.map((_, i) => !tokens.some(token => token.head === i));
  const gone = tokens.map(
    (token, i) => leaves[i] && DROPPED.test(token.form) && /^(?:det|cop|aux|aux:pass)$/.test(token.deprel),
  );
  const moved: number[] = [];
  const kept: GoldToken[] = [];
  tokens.forEach((token, i) => {
    moved.push(kept.length);
    if (!gone[i]) kept.push(promised(token));
  });
  for (const token of kept) if (token.head >= 0) token.head = moved[token.head] ?? -1;
  return { tokens: kept, top: moved[top] ?? 0 };
}
