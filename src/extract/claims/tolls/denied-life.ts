import type { Draft } from '../../draft.js';
import type { State } from './chain-state.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon, VerbForm } from './lexicon.js';
import { harmVerb } from './words.js';

/** "did not survive", "could not be saved": what is denied of them tells that they are dead. */
export function deniedLife(draft: Draft, state: State, group: Group, lexicon: TollLexicon): Found | null {
  if (!state.negated || state.supposed) return null;
  const forms: readonly VerbForm[] = state.passive ? ['participle'] : ['base', 'participle'];
  const frame = state.passive ? 'undone' : 'denied';
  const verb = harmVerb(draft.syntax, state.at, { forms, frame, group, lenient: state.lenient }, lexicon);
  if (!verb) return null;
  return {
    harm: verb.harm,
    predicate: state.at,
    role: 'subject',
    doubt: state.doubt,
    unreal: false,
    rule: `toll-denied-${verb.lemma}`,
  };
}
