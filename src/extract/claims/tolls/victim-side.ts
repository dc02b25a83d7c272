import type { Actor } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { actorAt, actorOf, sideOf } from '../../actors/lookup.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { isLand } from './named-land.js';
import { onlySide, serveState } from './only-side.js';
import { ownRegulars, sideByAdjective } from './own-side.js';
import { perpetratorOf, subjectActor } from './perpetrator.js';
import { same } from './words.js';

// Whose the victims are, by the words: a named party's, the loser's, the speaker's own.

/** Who the words name, who speaks, and the group that lends the noun. */
export interface Named {
  actor: Actor | null;
  speaker: Actor | null;
  group: Group;
}

const OURS = new Set(['our', 'ours', 'we', 'us']);
const THEIRS = new Set(['its', 'their', 'his', 'theirs']);

const sideId = (draft: Draft, actor: Actor): string => sideOf(draft, actor) ?? actor.id;

/** "Reed Front fighters": the party whose name stands before the noun, where the report names it elsewhere. */
function namedBefore(draft: Draft, actor: Actor): Actor {
  const words = actor.name.split(' ');
  const body = words.slice(0, -1).join(' ');
  if (!/^\p{Lu}/u.test(body) || !/^\p{Ll}/u.test(words.at(-1) ?? '')) return actor;
  return draft.actors.find(({ name }) => name === body) ?? actor;
}

/** "seven fighters of the rebel Front": the party in the of-phrase. */
function bodyOf(draft: Draft, group: Group): Actor | null {
  const { tokens } = draft.syntax;
  if (group.noun === null || tokens[group.noun + 1]?.lower !== 'of') return null;
  const last = tokens[group.last];
  if (!last || group.last <= group.noun + 1) return null;
  const body = actorAt(draft, last);
  if (body && BODIES.has(body.kind) && body !== actorAt(draft, tokens[group.noun] ?? last)) return body;
  let first = group.last;
  while (first > group.noun + 2 && tokens[first - 1]?.upos === 'PROPN') first -= 1;
  const name = draft.syntax.text.slice(tokens[first]?.start, last.end);
  return draft.actors.find(actor => actor.name === name && BODIES.has(actor.kind)) ?? null;
}

const BODIES = new Set<Actor['kind']>(['armed-force', 'armed-group', 'state', 'government']);

/** "the army's losses": who owns the noun of counting. */
function ownerOf(draft: Draft, predicate: number): Actor | null {
  const { tokens } = draft.syntax;
  const [mark, owner] = [tokens[predicate - 1], tokens[predicate - 2]];
  if (!owner || !same(mark, owner) || !/^['’]s?$/.test(mark?.text ?? '')) return null;
  const actor = tokens[predicate]?.upos === 'NOUN' ? actorAt(draft, owner) : null;
  return actor && BODIES.has(actor.kind) ? actor : null;
}

/** Whom the words give: the loser's own ("lost", "its soldiers", "of our own"), the named party of the group. */
function sideByWords(draft: Draft, harmed: Harmed, named: Named, lexicon: TollLexicon): string | null {
  const { tokens } = draft.syntax;
  const { predicate } = harmed.found;
  const { speaker, group } = named;
  const lost = lexicon.words('ownloss').has(tokens[predicate]?.lemma.toLowerCase() ?? '');
  const from = Math.max(0, Math.min(harmed.group.left, predicate) - 2);
  const around = tokens.slice(from, harmed.group.last + 1).map(t => t.lower);
  const phrase = tokens.slice(group.left, group.last + 1).map(t => t.lower);
  // "our soldiers": the speaker's, never those of somebody named before.
  if ([...around, ...phrase].some(word => OURS.has(word))) return speaker ? sideId(draft, speaker) : null;
  const loser = lost ? (subjectActor(draft, predicate) ?? ownerOf(draft, predicate)) : null;
  const theirs = phrase.some(word => THEIRS.has(word)) && speaker !== null && speaker.kind !== 'media';
  if (theirs) return loser ? sideId(draft, loser) : sideId(draft, speaker);
  // "Afghan Taliban": a group with a name of its own is the side, whatever land it is of.
  const isNamedGroup = named.actor?.kind === 'armed-group' && /^\p{Lu}/u.test(named.actor.name);
  const state = isNamedGroup ? null : sideByAdjective(draft, harmed, group, lexicon);
  if (state) return state.id;
  const actor = named.actor && namedBefore(draft, named.actor);
  const side = actor ? actorOf(draft, sideOf(draft, actor) ?? (actor === named.actor ? null : actor.id)) : null;
  // "57 insurgents" are no party that anybody named.
  if (side && !(side === named.actor && !/^\p{Lu}/u.test(side.name)) && !/^\d/.test(side.name)) return side.id;
  const body = bodyOf(draft, group);
  if (body) return sideId(draft, body);
  // "The enemy" is whoever the speaker fights, no party of that name.
  if (loser) return loser.name.toLowerCase() === 'enemy' ? null : sideId(draft, loser);
  if (around.some(word => THEIRS.has(word)) && speaker) return sideOf(draft, speaker) ?? null;
  const own = ownRegulars(draft, harmed, named, lexicon);
  if (own) return own;
  // "The army said it had killed nine soldiers": whose they are, that army's state is the last to be.
  const only = onlySide(draft, group, lexicon);
  const doer = only ? draft.actors.find(({ id }) => id === perpetratorOf(draft, harmed, null, lexicon)) : undefined;
  return doer && sideId(draft, doer) === only ? null : only;
}

const FIGHT = new Set<Actor['kind']>(['armed-force', 'armed-group', 'state', 'government']);
/** Who may speak of soldiers as its own without being known to be armed: a minister, a league. */
const MAY_FIGHT = new Set<Actor['kind']>(['person', 'other', 'joint']);

/** Only who fights is a side: a hospital, a union or a witness is none, though it calls the victims its own. */
function isWarring(draft: Draft, actor: Actor, group: Group, lexicon: TollLexicon): boolean {
  if (FIGHT.has(actor.kind) || isLand(draft, actor)) return true;
  return MAY_FIGHT.has(actor.kind) && (group.people?.status === 'combatant' || serveState(draft, group, lexicon));
}

/** The side that the words give, as long as it is one that fights; null for all others. */
export function sideOfVictims(draft: Draft, harmed: Harmed, named: Named, lexicon: TollLexicon): string | null {
  const side = actorOf(draft, sideByWords(draft, harmed, named, lexicon));
  if (!side || !isWarring(draft, side, named.group, lexicon)) return null;
  // "Gunmen shot three guards": armed people are easily taken for those who shot them.
  return perpetratorOf(draft, harmed, null, lexicon) === side.id ? null : side.id;
}
