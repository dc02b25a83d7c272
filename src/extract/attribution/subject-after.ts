import type { Syntax } from '../../parse/token.js';
import { checkedSubject, HEADS, NOMINAL, type SurfaceSubject } from './subject-check.js';
import type { Surroundings } from './surroundings.js';

const FINITE = /^(?:VB[DZP]|MD)$/;

/** "said Roe, a clerk", "said the mayor of Telmi": the noun phrase right after the verb. */
export function subjectAfter(syntax: Syntax, verb: number, near: Surroundings): SurfaceSubject | null {
  const sentence = syntax.sentences[syntax.tokens[verb]?.sentence ?? -1];
  const first = verb + 1;
  const opener = syntax.tokens[first];
  if (!sentence || !opener || first >= sentence.last) return null;
  let last = first - 1;
  let head = -1;
  for (let i = first; i < sentence.last; i += 1) {
    const token = syntax.tokens[i];
    if (!token || FINITE.test(token.xpos)) break;
    if (token.upos === 'ADP' && head >= 0 && token.lower !== 'of' && token.lower !== 'for') break;
    const inner =
      NOMINAL.has(token.upos) ||
      token.xpos === 'POS' ||
      token.upos === 'ADP' ||
      token.lower === 'and' ||
      token.text === '-';
    if (!inner) break;
    if (
      HEADS.has(token.upos) &&
      syntax.tokens[i + 1]?.xpos !== 'POS' &&
      !(head >= 0 && ['of', 'for'].includes(syntax.tokens[i - 1]?.lower ?? ''))
    )
      head = head < 0 || adjacentName(syntax, head, i) ? i : head;
    last = i;
  }
  if (head < 0) return null;
  return checkedSubject(syntax, first, last, head, near, verb);
}

const adjacentName = (syntax: Syntax, head: number, i: number): boolean => {
  for (let k = head + 1; k < i; k += 1) if (!NOMINAL.has(syntax.tokens[k]?.upos ?? '')) return false;
  return true;
};
