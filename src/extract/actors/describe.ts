import type { ActorRecord } from './identity.js';
import type { BodyNoun } from './lexicon.js';
import { type Context, type Mention, wordsOf } from './mention.js';

/** Only offices, forces and bodies of state act for the state whose name stands before them; a company or clan does not. */
export const speaksFor = (noun: BodyNoun, mention: Mention, owner: ActorRecord): boolean =>
  owner.kind === 'armed-group' ||
  noun.kind === 'government' ||
  noun.kind === 'armed-force' ||
  (noun.kind === 'media' && mention.mods.includes('state')) ||
  mention.lemma.startsWith('state ');

/** A doctor of a hospital speaks for it; somebody's mother or a country's farmer for nobody. */
export const isBody = (owner: ActorRecord | null): boolean =>
  owner !== null && !['state', 'person', 'population', 'joint'].includes(owner.kind);

/**
 * "its spokesman" by the name of who "it" is; words that name the owner already stay as they are, also those of an "of" or "for"
 * phrase right after the noun ("director of the district hospital").
 */
export function describedName(ctx: Context, mention: Mention, owner: ActorRecord): string {
  const atom = mention.owner === null ? null : ctx.atoms.list[mention.owner];
  const near = atom && atom.type !== 'pronoun' && atom.first > mention.last && atom.first <= mention.last + 6;
  if (near && (mention.noun?.type === 'role' || mention.proper))
    return `${mention.name} ${wordsOf(ctx, mention.last + 1, atom.last)}`;
  if (mention.afterOwner !== null || mention.proper || owner.name === '') return mention.name;
  return owner.name.endsWith('s') ? `${owner.name}' ${mention.name}` : `${owner.name}'s ${mention.name}`;
}
