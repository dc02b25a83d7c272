import type { Actor } from '../../../model/reading.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import { isDeed, mayHarm, partyOfDeed } from './party-of-deed.js';
import type { Harmed } from './parts.js';
import { same } from './words.js';

// Who did it, in the words of the sentence: the active subject, the agent after "by", the party inside "X's strikes".

function actorOrParty(draft: Draft, head: number, victim: string | null, lexicon: TollLexicon): Actor | null {
  const party = partyOfDeed(draft, head, lexicon);
  if (party && party.id !== victim) return party;
  const actor = actorByNounPhrase(draft, head);
  // "a rally for the president which killed 26": what "which" stands for is nobody.
  if (actor?.kind === 'person' && draft.syntax.tokens[head]?.lower === 'which') return null;
  return actor && mayHarm(draft, actor, lexicon) && actor.id !== victim ? actor : null;
}

/** "Shelling killed nine, the administration reported": who stands behind the harm as subject of its own verb only tells of it. */
const isTellerBehind = (draft: Draft, verb: number, at: number, subject: number): boolean =>
  subject > verb &&
  at > subject &&
  draft.syntax.tokens[at]?.deprel !== 'acl:relcl' &&
  !draft.syntax.tokens[verb]?.deprel.startsWith('advcl');

/** The subject of a verb, climbing from participles and second verbs to the clause they hang on. */
function subjectOf(draft: Draft, verb: number): number | null {
  const { tokens, children } = draft.syntax;
  let at = verb;
  for (let steps = 0; steps < 5; steps += 1) {
    const own = (children[at] ?? []).find(c => tokens[c]?.deprel === 'nsubj' && c < at);
    if (own !== undefined) return isTellerBehind(draft, verb, at, own) ? null : own;
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
    // "60 killed, a figure given by the rebels": the agent is of the other verb.
    if (token.upos === 'VERB' && tokens[i + 1]?.lower === 'by') return null;
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

/** How many words left of its group a verb that lends a result may stand ("leaving at least eight people dead"). */
const LEND = 3;

/** The verb of which "eight people dead" is the result; null where none stands before the group. */
function lendingVerb(draft: Draft, harmed: Harmed, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  if (harmed.found.role !== 'beside') return null;
  for (let i = harmed.group.left - 1; i >= harmed.group.left - LEND; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[harmed.group.first])) return null;
    if (token.upos === 'VERB') return lexicon.words('leave').has(token.lemma.toLowerCase()) ? i : null;
  }
  return null;
}

const CAUSE = new Set(['in', 'by', 'after', 'during', 'from', 'under', 'when']);

/** "drowned in an attack claimed by X", "were hurt during X's raid": the party of the attack that the verb names as its cause. */
function partyOfCause(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Actor | null {
  const { tokens, children } = draft.syntax;
  const { predicate } = harmed.found;
  const hosts = [predicate, tokens[predicate]?.head ?? -1];
  for (const host of hosts)
    for (const c of children[host] ?? []) {
      const isCause =
        (tokens[c]?.deprel.startsWith('obl') || tokens[c]?.deprel.startsWith('nmod')) &&
        (children[c] ?? []).some(k => tokens[k]?.deprel === 'case' && CAUSE.has(tokens[k]?.lower ?? ''));
      const party = isCause && same(tokens[c], tokens[predicate]) ? partyOfDeed(draft, c, lexicon) : null;
      if (party && isDeed(draft, tokens[c])) return party;
    }
  return null;
}

const isCare = ({ found }: Harmed, lemma: string, lexicon: TollLexicon): boolean =>
  lexicon.words('care').has(lemma) && (found.harm === 'injured' || found.harm === 'displaced');

/** The actor that harmed a group, when the words of its own clause say so. */
export function perpetratorOf(
  draft: Draft,
  harmed: Harmed,
  victim: string | null,
  lexicon: TollLexicon,
): string | null {
  const { tokens } = draft.syntax;
  const { found } = harmed;
  // Who loses people, or takes them to a hospital or out of danger, did not harm them.
  const lemma = tokens[found.predicate]?.lemma.toLowerCase() ?? '';
  if (lexicon.words('ownloss').has(lemma) || isCare(harmed, lemma, lexicon)) return null;
  const agent = agentOf(draft, found.predicate);
  if (agent !== null) return actorOrParty(draft, agent, victim, lexicon)?.id ?? null;
  const verb = found.role === 'object' ? found.predicate : lendingVerb(draft, harmed, lexicon);
  if (verb !== null && tokens[verb]?.upos === 'VERB') {
    const subject = subjectOf(draft, verb);
    const actor = subject === null ? null : actorOrParty(draft, subject, victim, lexicon);
    if (actor) return actor.id;
  }
  const cause = partyOfCause(draft, harmed, lexicon);
  if (cause && cause.id !== victim) return cause.id;
  return harmed.whole && found.role === 'part' ? perpetratorOf(draft, harmed.whole, victim, lexicon) : null;
}
