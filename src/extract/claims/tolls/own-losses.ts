import type { Actor } from '../../../model/reading.js';
import { actorAt } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { isBe, isHave, same } from './words.js';

// "We lost nine", "the brigade lost six in the ambush": a bare number that a fighting party lost is its dead. Matches, seats and
// money are lost by other words, or by others. So are those whom "we" or "they" buried after it.

const ARMED = new Set<Actor['kind']>(['armed-force', 'armed-group']);
const PRONOUNS = new Set(['we', 'they', 'it', 'he', 'she', 'who']);
/** What may follow the number: the end, a second clause, a place or a time. */
const AFTER = new Set([
  'and',
  'but',
  'in',
  'on',
  'at',
  'near',
  'since',
  'during',
  'there',
  'here',
  'when',
  'while',
  'to',
]);
/** How far back, in sentences, an armed body or a count of the dead makes the talk one of a fight. */
const BACK = 2;

function subjectBefore(draft: Draft, verb: number): number | null {
  const { tokens } = draft.syntax;
  let at = verb - 1;
  while (same(tokens[at], tokens[verb]) && (isHave(tokens[at]) || tokens[at]?.upos === 'ADV')) at -= 1;
  return same(tokens[at], tokens[verb]) && !isBe(tokens[at]) ? at : null;
}

/** Is a fight talked of here: an armed body or a count of people killed in this sentence or the ones before? */
function talksOfFight(draft: Draft, sentence: number, before: readonly Harmed[]): boolean {
  const { sentences, tokens } = draft.syntax;
  const from = tokens[sentences[Math.max(0, sentence - BACK)]?.first ?? 0]?.start ?? 0;
  const to = tokens[(sentences[sentence]?.last ?? 1) - 1]?.end ?? 0;
  const near = before.at(-1);
  if (near && near.found.harm === 'killed' && sentence - near.group.sentence <= 2 * BACK) return true;
  return draft.actors.some(
    ({ kind, mentions }) => ARMED.has(kind) && mentions.some(({ start, end }) => start >= from && end <= to),
  );
}

function endsHere(draft: Draft, group: Group): boolean {
  const next = draft.syntax.tokens[group.last + 1];
  const after = draft.syntax.tokens[group.last + 2];
  if (!next || !same(next, draft.syntax.tokens[group.first]) || next.upos === 'PUNCT') return true;
  // "lost nine to two", "lost three in a row": a match.
  if (next.lower === 'to' && after?.upos === 'NUM') return false;
  if (next.lower === 'in' && draft.syntax.tokens[group.last + 3]?.lower === 'row') return false;
  return AFTER.has(next.lower) || inTime(draft.times, next) || next.upos === 'DET';
}

/** The dead of a bare number that a fighting party, or whoever stands for it, lost; null for every other loss. */
export function harmAsOwnLoss(
  draft: Draft,
  group: Group,
  before: readonly Harmed[],
  lexicon: TollLexicon,
): Found | null {
  const { tokens } = draft.syntax;
  const verb = tokens[group.left - 1];
  const none = !group.zero || group.figure.text.toLowerCase() === 'none';
  const bare = group.noun === null && group.partitive === null && !group.article && none;
  if (
    !bare ||
    !verb ||
    !['lose', 'bury'].includes(verb.lemma) ||
    verb.upos !== 'VERB' ||
    !same(verb, tokens[group.first])
  )
    return null;
  if (!endsHere(draft, group)) return null;
  const subject = subjectBefore(draft, verb.index);
  const token = subject === null ? undefined : tokens[subject];
  if (!token) return null;
  const actor = actorAt(draft, token);
  const armed =
    verb.lemma === 'lose' &&
    ((actor !== null && ARMED.has(actor.kind)) || lexicon.of.get(token.lemma.toLowerCase()) === 'combatant');
  const standsFor = PRONOUNS.has(token.lower) || actor?.kind === 'state' || actor?.kind === 'government';
  if (!armed && !(standsFor && talksOfFight(draft, group.sentence, before))) return null;
  return { harm: 'killed', predicate: verb.index, role: 'object', doubt: null, unreal: false, rule: 'toll-own-loss' };
}
