import type { Claim } from '../../../src/contract/claim.js';
import type { CodePoints } from '../words/code-points.js';

export interface SentencePart {
  role: 'plain' | 'claim' | 'figure';
  text: string;
}

type Role = SentencePart['role'];

interface Stretch {
  start: number;
  end: number;
}

const within = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(({ start, end }) => start <= at && at < end);

/**
 * The claim's sentence cut at the ends of its words and of its figure; together the parts are the sentence.
 * A quote that reaches beyond its sentence widens it.
 */
export function cutSentence(claim: Claim, points: CodePoints): SentencePart[] {
  const figure = claim.toll?.figure == null ? [] : [claim.toll.figure];
  const spans: Stretch[] = [...claim.quote, ...figure];
  const start = Math.min(claim.sentence.start, ...spans.map(span => span.start));
  const end = Math.max(claim.sentence.end, ...spans.map(span => span.end));
  const cuts = [...new Set([start, end, ...spans.flatMap(span => [span.start, span.end])])].sort((a, b) => a - b);
  const roleAt = (at: number): Role => (within(figure, at) ? 'figure' : within(claim.quote, at) ? 'claim' : 'plain');
  const parts: SentencePart[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const from = cuts[index] ?? 0;
    const role = roleAt(from);
    const text = points.slice(from, cuts[index + 1] ?? from);
    const before = parts.at(-1);
    if (before?.role === role) before.text += text;
    else parts.push({ role, text });
  }
  return parts;
}
