import type { Span } from '../../model/span.js';
import { tokenFrom } from '../syntax/token-from.js';
import type { Context } from './mention.js';

/** Tokens of a span: first, and last inclusive. */
export function tokensOf(ctx: Context, span: Span): [number, number] {
  const first = tokenFrom(ctx.tokens, span.start);
  let last = first;
  while ((ctx.tokens[last + 1]?.start ?? Infinity) < span.end) last += 1;
  return [first, last];
}

/** Last token before a relative clause after a comma: what that clause tells of somebody names nobody else ("the mayor, whose brother …"). */
function beforeRelative(ctx: Context, first: number, last: number): number {
  for (let i = first + 2; i <= last; i += 1)
    if (ctx.tokens[i - 1]?.text === ',' && /^(?:who|whose|whom|which)$/.test(ctx.tokens[i]?.lower ?? '')) return i - 2;
  return last;
}

/** The word of a span that hangs on a word outside it; the last word where the tree does not say. */
export function headOfSpan(ctx: Context, span: Span): number {
  const [first, end] = tokensOf(ctx, span);
  const last = beforeRelative(ctx, first, end);
  let found = -1;
  for (let i = first; i <= last; i += 1) {
    const token = ctx.tokens[i];
    if (
      !token ||
      token.upos === 'PUNCT' ||
      (token.head >= first && token.head <= last) ||
      /^(?:case|punct|cc|mark|det)/.test(token.deprel)
    )
      continue;
    // "In Serrat, the mayor said": what stands under a preposition of its own is not the source.
    if (token.deprel.startsWith('nsubj')) return found >= 0 && isGiven(ctx, found, first) ? found : i;
    if (found < 0 || (isAside(ctx, found, first) && !isAside(ctx, i, first))) found = i;
  }
  return found < 0 ? last : (subjectOf(ctx, found, first) ?? found);
}

/** "according to the Kesh Network, a monitoring group,": what the preposition before the source governs is the source. */
const isGiven = (ctx: Context, i: number, from: number): boolean =>
  (ctx.draft.syntax.children[i] ?? []).some(c => c < from && ctx.tokens[c]?.deprel === 'case');

/** "The office, asked about it, replied": a verb inside a source is no head; what it is said of is. */
function subjectOf(ctx: Context, verb: number, first: number): number | null {
  if (ctx.tokens[verb]?.upos !== 'VERB') return null;
  const subject = (ctx.draft.syntax.children[verb] ?? []).find(
    c => c >= first && c < verb && ctx.tokens[c]?.deprel.startsWith('nsubj'),
  );
  return subject ?? null;
}

const hasCase = (ctx: Context, i: number, from: number): boolean =>
  (ctx.draft.syntax.children[i] ?? []).some(c => c >= from && c < i && ctx.tokens[c]?.deprel === 'case');

/** A phrase of place or time before the source. */
const isAside = (ctx: Context, i: number, from: number): boolean =>
  hasCase(ctx, i, from) || /^(?:obl|nmod:unmarked|obl:unmarked|advmod)/.test(ctx.tokens[i]?.deprel ?? '');

/** The head of a source and whatever is joined to it by "and" inside the source. */
export function sourceTokens(ctx: Context, span: Span): number[] {
  const [first, end] = tokensOf(ctx, span);
  const last = beforeRelative(ctx, first, end);
  const head = headOfSpan(ctx, span);
  const all = [head];
  for (let k = 0; k < all.length; k += 1) {
    for (const c of ctx.draft.syntax.children[all[k] ?? -1] ?? [])
      if (ctx.tokens[c]?.deprel === 'conj' && c >= first && c <= last) all.push(c);
  }
  return all;
}

/** "union secretary Bel Roe": the name that ends a source of nothing but nouns is whose words they are. Empty without one. */
export function nameAtEnd(ctx: Context, span: Span): number[] {
  const [first, last] = tokensOf(ctx, span);
  const name = ctx.tokens[last];
  if (name?.upos !== 'PROPN' || ctx.tokens[last - 1]?.upos !== 'PROPN' || last - first < 2) return [];
  for (let i = first; i < last; i += 1)
    if (!['NOUN', 'PROPN', 'ADJ', 'DET'].includes(ctx.tokens[i]?.upos ?? '')) return [];
  return [last];
}
