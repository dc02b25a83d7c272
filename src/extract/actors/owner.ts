import type { ActorRecord } from './identity.js';
import type { Linking } from './linking.js';
import { type Mention, wordsOf } from './mention.js';

/** The owner of a phrase as an actor: a pronoun's antecedent, a person's side where a body is owned. */
export function ownerOf(linking: Linking, mention: Mention): ActorRecord | null {
  if (mention.owner === null) return null;
  const atom = linking.ctx.atoms.list[mention.owner];
  const other = linking.found.byAtom[mention.owner];
  if (atom?.type === 'name' && other && linking.found.states.has(mention.owner)) {
    other.form = 'state';
    other.kind = 'state';
  }
  if (atom?.type === 'name' && !other && mention.noun?.type !== 'people' && linking.found.states.has(mention.owner))
    return linking.register.ofUnknownState(wordsOf(linking.ctx, atom.bare, atom.last));
  // "the Sarno regime": a name that no other words make an actor is part of the description.
  if (
    atom?.type === 'name' &&
    mention.afterOwner !== null &&
    mention.noun?.type === 'body' &&
    !linking.found.states.has(mention.owner) &&
    !linking.actorOf.get(mention.owner)
  )
    return null;
  const record = linking.resolve(mention.owner, true);
  // "his office" is the minister's; any other body that is "his" is his side's.
  if (record?.kind === 'person' && mention.noun?.type === 'body' && mention.lemma !== 'office') return record.party;
  return record;
}
