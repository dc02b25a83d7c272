import type { Actor } from '../../../model/reading.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { same } from './words.js';

// Who did it, in the words of the sentence: the active subject, the agent after "by", the party inside "X's strikes".

const NOT_PERPETRATOR = new Set<Actor['kind']>(['population', 'media', 'igo', 'ngo']);

/** The party inside a noun of attack: possessor, adjective, compound, or "by X". */
function partyOfEvent(draft: Draft, head: number): Actor | null {
  const { tokens, children } = draft.syntax;
  for (const c of children[head] ?? []) {
    const child = tokens[c];
    if (!child) continue;
    const by = child.deprel.startsWith('nmod') && (children[c] ?? []).some(g => tokens[g]?.lower === 'by');
    if (by || child.deprel === 'nmod:poss' || child.deprel === 'amod' || child.deprel === 'compound') {
      const actor = actorByNounPhrase(draft, c);
      if (actor && !NOT_PERPETRATOR.has(actor.kind)) return actor;
    }
  }
  return null;
}

function actorOrParty(draft: Draft, head: number, victim: string | null): Actor | null {
  const party = partyOfEvent(draft, head);
  if (party && party.id !== victim) return party;
  const actor = actorByNounPhrase(draft, head);
  return actor && !NOT_PERPETRATOR.has(actor.kind) && actor.id !== victim ? actor : null;
}

/** The subject of a verb, climbing from participles and second verbs to the clause they hang on. */
function subjectOf(draft: Draft, verb: number): number | null {
  const { tokens, children } = draft.syntax;
  let at = verb;
  for (let steps = 0; steps < 5; steps += 1) {
    const own = (children[at] ?? []).find(c => tokens[c]?.deprel === 'nsubj' && c < at);
    if (own !== undefined) return own;
    const token = tokens[at];
    if (!token || token.head < 0) return null;
    if (token.deprel === 'acl' || token.deprel === 'acl:relcl') return token.head;
    at = token.head;
  }
  return null;
}

function agentOf(draft: Draft, verb: number): number | null {
  const { tokens } = draft.syntax;
  for (let i = verb + 1; i <= verb + 6; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[verb])) return null;
    if (token.lower !== 'by') continue;
    // The head of the phrase after "by".
    let head = i + 1;
    while (
      tokens[head + 1] &&
      same(tokens[head + 1], token) &&
      ['NOUN', 'PROPN'].includes(tokens[head + 1]?.upos ?? '')
    )
      head += 1;
    while (['DET', 'ADJ'].includes(tokens[head]?.upos ?? '') && head < i + 5) head += 1;
    return head;
  }
  return null;
}

/** The actor that is the subject of a verb. */
export function subjectActor(draft: Draft, verb: number): Actor | null {
  const subject = subjectOf(draft, verb);
  return subject === null ? null : actorByNounPhrase(draft, subject);
}

/** The actor that harmed a group, when the sentence says so. */
export function perpetratorOf(
  draft: Draft,
  harmed: Harmed,
  victim: string | null,
  lexicon: TollLexicon,
): string | null {
  const { tokens } = draft.syntax;
  const { found } = harmed;
  // Who loses people did not harm them.
  if (lexicon.words('ownloss').has(tokens[found.predicate]?.lemma.toLowerCase() ?? '')) return null;
  const agent = agentOf(draft, found.predicate);
  if (agent !== null) return actorOrParty(draft, agent, victim)?.id ?? null;
  const verb = tokens[found.predicate];
  if (found.role === 'object' && verb?.upos === 'VERB') {
    const subject = subjectOf(draft, found.predicate);
    if (subject !== null) return actorOrParty(draft, subject, victim)?.id ?? null;
  }
  return harmed.whole && found.role === 'part' ? perpetratorOf(draft, harmed.whole, victim, lexicon) : null;
}
