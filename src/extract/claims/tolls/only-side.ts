import type { Actor } from '../../../model/reading.js';
import { sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';

// Soldiers, police and guards serve a state, rebels and fighters an armed group. Where the report names only one of that kind, no word
// has to say whose they are; where it names two, only words can.

const STATES = new Set<Actor['kind']>(['state', 'government']);
const isNamed = ({ name }: Actor): boolean => /^\p{Lu}/u.test(name);

/** The one actor that all of a kind speak for; null where there are several, or none. */
function onlyOne(draft: Draft, of: (actor: Actor) => boolean): Actor | null {
  const found = new Map<string, Actor>();
  const byId = new Map(draft.actors.map(actor => [actor.id, actor]));
  for (const actor of draft.actors) {
    const side = byId.get(sideOf(draft, actor) ?? '') ?? actor;
    if (of(side) && isNamed(side)) found.set(side.id, side);
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** Does the counted noun stand for people in the service of a state ("soldiers", "guards"), whatever modifies it? */
export function serveState(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  const noun = group.noun === null ? undefined : draft.syntax.tokens[group.noun];
  if (!noun) return false;
  const lemma = noun.lemma.toLowerCase();
  if (lexicon.words('irregular').has(lemma) || lexicon.words('irregular').has(noun.lower)) return false;
  return lexicon.words('regular').has(lemma) || group.people?.status === 'combatant';
}

const isIrregular = (draft: Draft, group: Group, lexicon: TollLexicon): boolean =>
  group.noun !== null && lexicon.words('irregular').has(draft.syntax.tokens[group.noun]?.lemma.toLowerCase() ?? '');

/** A name, "enemy" or somebody's own before the noun: whose they are is told otherwise. */
const isToldOtherwise = (draft: Draft, { left, last }: Group): boolean =>
  draft.syntax.tokens.slice(left, last + 1).some(({ upos, lower }) => upos === 'PROPN' || OTHERWISE.has(lower));

const OTHERWISE = new Set(['enemy', 'your', 'foreign', 'private', 'un', 'peacekeepers', 'mercenaries', 'bodyguards']);

/** "security guards", "bank guards": a company's, as long as no word says more. */
function isPrivate(draft: Draft, { noun }: Group): boolean {
  const [before, word] = noun === null ? [] : [draft.syntax.tokens[noun - 1], draft.syntax.tokens[noun]];
  return (
    word?.lemma.toLowerCase() === 'guard' &&
    ['security', 'bank', 'mine', 'factory', 'hotel'].includes(before?.lower ?? '')
  );
}

/** The side of armed victims in a report that names one state, or one armed group, alone. */
export function onlySide(draft: Draft, group: Group, lexicon: TollLexicon): string | null {
  if (isToldOtherwise(draft, group) || isPrivate(draft, group)) return null;
  if (serveState(draft, group, lexicon)) return onlyOne(draft, ({ kind }) => STATES.has(kind))?.id ?? null;
  if (!isIrregular(draft, group, lexicon)) return null;
  return onlyOne(draft, ({ kind }) => kind === 'armed-group')?.id ?? null;
}
