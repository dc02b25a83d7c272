import type { Harm } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// Predicates of harm that are phrases: "in a critical condition", "among the dead".

/** "in a critical condition", "in hospital". */
export function conditionAt(draft: Draft, at: number, lexicon: TollLexicon): boolean {
  const words = draft.syntax.tokens.slice(at, at + 5).map(t => t.lower);
  const next = draft.syntax.tokens[at + 2];
  // "in hospital use": no place to lie.
  if (words[0] === 'in' && words[1] === 'hospital')
    return !(same(next, draft.syntax.tokens[at]) && (next?.upos === 'NOUN' || next?.upos === 'PROPN'));
  return (
    words[0] === 'in' &&
    (words.includes('condition') || words.includes('state') || words.includes('care')) &&
    words.some(w => lexicon.words('condition').has(w))
  );
}

/** "behind bars", "under arrest": the phrase of a state that opens here; null for any other. */
export function stateAt(draft: Draft, at: number, lexicon: TollLexicon): Harm | null {
  const { tokens } = draft.syntax;
  const phrase = lexicon.states.find(([words]) => words.every((word, k) => tokens[at + k]?.lower === word));
  return phrase?.[1] ?? null;
}

/** "were among the dead", "was among those wounded". */
export function amongHarmed(draft: Draft, among: number, lexicon: TollLexicon): { harm: Harm; at: number } | null {
  for (let i = among + 1; i <= among + 4; i += 1) {
    const token = draft.syntax.tokens[i];
    if (!token || !same(token, draft.syntax.tokens[among])) return null;
    const harm =
      lexicon.adjectives.get(token.lower) ??
      lexicon.verbs
        .get(token.lower)
        ?.find(
          v => v.verb.frame === 'obj' && v.forms.has('participle') && v.verb.with === null && v.verb.needs !== 'held',
        )?.verb.harm;
    if (harm) return { harm, at: i };
  }
  return null;
}
