import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Group } from './group.js';
import type { HarmVerb, TollLexicon } from './lexicon.js';
import { harmVerb, opensObject, same } from './words.js';

/** A second participle: "were killed or wounded", "were taken and shot", "were captured and later released". */
export function secondHarm(
  draft: Draft,
  at: number,
  group: Group,
  lexicon: TollLexicon,
): { verb: HarmVerb; at: number } | null {
  const { syntax } = draft;
  for (let i = at + 1; i <= at + 9; i += 1) {
    const token = syntax.tokens[i];
    if (!token || !same(token, syntax.tokens[at]) || token.text === ';') return null;
    if (token.upos === 'NUM' && !inTime(draft.times, token)) return null;
    if (
      token.lower !== 'and' &&
      token.lower !== 'or' &&
      token.lower !== 'then' &&
      token.lower !== 'but' &&
      token.lower !== 'before'
    )
      continue;
    let next = i + 1;
    while (['ADV', 'AUX'].includes(syntax.tokens[next]?.upos ?? '')) next += 1;
    const verb =
      harmVerb(syntax, next, { forms: ['participle'], frame: 'obj', group }, lexicon) ??
      harmVerb(syntax, next, { forms: ['past'], frame: 'subj', group }, lexicon);
    if (verb && !opensObject(syntax, next + 1, t => inTime(draft.times, t))) return { verb, at: next };
    if (token.lower !== 'then') return null;
  }
  return null;
}
