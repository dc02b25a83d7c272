import type { Syntax } from '../../parse/token.js';

const DASH = /^(?:–|—|--|-)$/;
const CAPITALS = /^[\p{Lu}][\p{Lu}.'’-]+$/u;

/** 1 for each token of a dateline ("OSTIN –", "PORT OSTIN (Meridian) –", "DORJA, May 3 –") that opens a paragraph: its words speak for nobody. */
export function datelineTokens(syntax: Syntax): Uint8Array {
  const marked = new Uint8Array(syntax.tokens.length);
  let block = -1;
  for (const sentence of syntax.sentences) {
    const opens = sentence.block !== block;
    block = sentence.block;
    if (!opens || !CAPITALS.test(syntax.tokens[sentence.first]?.text ?? '')) continue;
    for (let i = sentence.first + 1; i < Math.min(sentence.last, sentence.first + 14); i += 1) {
      if (!DASH.test(syntax.tokens[i]?.text ?? '')) continue;
      const words = syntax.tokens.slice(sentence.first, i);
      const plain = words.some(t => t.upos === 'VERB' || t.upos === 'AUX');
      if (!plain) marked.fill(1, sentence.first, i + 1);
      break;
    }
  }
  return marked;
}
