import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { harmVerb, same } from './words.js';

// "Rebels killed in the siege now number 83", "the guards killed since May come to 40": the people are the subject of their own number.

/** How far left of its number the people may stand, in words. */
const REACH = 24;

/** The verb that sets the number: "number", "total" right before it, "come", "amount" before "to". */
function verbBefore(draft: Draft, group: Group, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  const to = tokens[group.left - 1]?.lower === 'to';
  let at = to ? group.left - 2 : group.left - 1;
  if (tokens[at]?.lower === 'up') at -= 1;
  const verb = tokens[at];
  if (!verb || !same(verb, tokens[group.first])) return null;
  if (!lexicon.words(to ? 'sumto' : 'sumis').has(verb.lemma.toLowerCase())) return null;
  // "now number 83": the adverb tells the verb where the tag does not; "the total 83" has none.
  const told = verb.upos === 'VERB' || tokens[at - 1]?.upos === 'ADV' || tokens[at - 1]?.upos === 'AUX';
  return told ? at : null;
}

/** The people and the word of harm right after them: the last pair before the verb. */
function peopleBefore(
  draft: Draft,
  verb: number,
  group: Group,
  lexicon: TollLexicon,
): { noun: number; predicate: number; found: Found['harm'] } | null {
  const { syntax } = draft;
  for (let i = verb - 1; i > verb - REACH; i -= 1) {
    const token = syntax.tokens[i];
    if (!token || !same(token, syntax.tokens[verb]) || token.text === ';') return null;
    const noun = i - 1;
    if (!same(syntax.tokens[noun], token) || !peopleNoun(syntax, noun, lexicon)) continue;
    const harmed = { ...group, people: peopleNoun(syntax, noun, lexicon) };
    const reading = harmVerb(syntax, i, { forms: ['participle'], frame: 'obj', group: harmed }, lexicon);
    const harm = reading?.harm ?? lexicon.adjectives.get(token.lower);
    if (harm) return { noun, predicate: i, found: harm };
  }
  return null;
}

/** A bare number that people harmed come to, and the group they are; null for any other figure. */
export function harmAsSum(draft: Draft, group: Group, lexicon: TollLexicon): { found: Found; people: Group } | null {
  if (group.noun !== null || group.partitive !== null || group.article || group.counted) return null;
  const verb = verbBefore(draft, group, lexicon);
  const told = verb === null ? null : peopleBefore(draft, verb, group, lexicon);
  if (!told) return null;
  const { tokens } = draft.syntax;
  let first = told.noun;
  while (['ADJ', 'NOUN', 'PROPN'].includes(tokens[first - 1]?.upos ?? '') && same(tokens[first - 1], tokens[first]))
    first -= 1;
  return {
    found: {
      harm: told.found,
      predicate: told.predicate,
      role: 'value',
      doubt: null,
      unreal: false,
      rule: 'toll-value-sum',
    },
    people: {
      ...group,
      left: first,
      first,
      numberLast: first - 1,
      last: told.noun,
      noun: told.noun,
      people: peopleNoun(draft.syntax, told.noun, lexicon),
    },
  };
}
