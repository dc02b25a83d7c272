import { foldName } from '../../resources/fold-name.js';
import { acts } from './acting.js';
import { bodyAtHand } from './body-at-hand.js';
import { isBody } from './describe.js';
import type { ActorRecord } from './identity.js';
import { fullNameOf, giveRole, holderNamedNext, unnamedByRole } from './link-persons.js';
import type { Linking } from './linking.js';
import { isSource, type Mention, wordsOf } from './mention.js';
import { ownerOf } from './owner.js';
import { worthKeeping } from './worth.js';

// Names: of the world's actors, of persons, and names that the report alone makes somebody's.

/** A name of the world's actors; a country or capital only where it acts. */
export function worldRecord(linking: Linking, mention: Mention, owns: boolean): ActorRecord | null {
  const entry = mention.entry;
  if (!entry || entry.use === 'adjective') return owns && entry ? linking.register.ofEntry(entry) : null;
  const person =
    mention.first === mention.last && isSource(linking.ctx, mention)
      ? fullNameOf([foldName(wordsOf(linking.ctx, mention.first, mention.last))], linking.names, '')
      : null;
  if (person) return linking.register.find(`person:${person.join(' ')}`);
  if (entry.use === 'people') {
    if (!isSource(linking.ctx, mention) && !owns && linking.ctx.tokens[mention.head]?.xpos.endsWith('S') !== true)
      return null;
    const key = `people:${foldName(mention.name)}`;
    return linking.register.find(key) ?? linking.register.add(mention, key);
  }
  if (entry.kind === 'state' && !owns && !acts(linking.ctx, mention, isSource(linking.ctx, mention))) return null;
  if (entry.kind === 'media' && !owns && linking.ctx.tokens[mention.first - 1]?.text === '(') return null;
  return linking.register.ofEntry(entry);
}

/** A named person, under full name and surname, with the role the words give. */
export function personRecord(linking: Linking, mention: Mention): ActorRecord {
  const words = foldName(mention.name).split(' ');
  const owner = ownerOf(linking, mention) ?? (mention.role ? bodyAtHand(linking, mention) : null);
  const full = linking.names.whole.has(words.join(' '))
    ? words
    : (fullNameOf(words, linking.names, mention.gender) ?? words);
  const key = `person:${full.join(' ')}`;
  let record = linking.register.find(key);
  if (!record) {
    record =
      unnamedByRole(linking.register, mention, owner) ??
      (words.length > 1 ? holderNamedNext(linking.register, mention) : null);
    if (record) linking.register.alias(key, record);
  }
  record ??= linking.register.add(mention, key);
  if (!record.named || words.length > record.words.length) {
    record.name = mention.name;
    record.words = words;
    record.named = true;
  }
  record.kind = 'person';
  record.tentative = false;
  if (mention.role)
    giveRole(
      linking.register,
      record,
      mention.role.lemma,
      mention.role.mods,
      owner,
      !mention.role.lay || isBody(owner),
    );
  else if (owner && owner !== record) record.party ??= owner;
  return record;
}

/** A name that no table knows: of a person named in full elsewhere, of a state, or of whoever bears it. */
export function nameRecord(linking: Linking, mention: Mention, k: number, owns: boolean): ActorRecord | null {
  const words = foldName(mention.name).split(' ');
  const full = fullNameOf(words, linking.names, mention.gender);
  const person = full && mention.article !== 'the' ? linking.register.find(`person:${full.join(' ')}`) : null;
  if (person) return person;
  if (full && mention.article !== 'the') return personRecord(linking, { ...mention, form: 'person', kind: 'person' });
  const state = linking.register.find(`state:${words.join(' ')}`);
  if (state || linking.found.states.has(k)) {
    if (!owns && !acts(linking.ctx, mention, isSource(linking.ctx, mention))) return null;
    return linking.register.ofUnknownState(mention.name);
  }
  const key = `named:${words.join(' ')}`;
  const known = linking.register.find(key) ?? linking.register.find(`person:${words.join(' ')}`);
  if (known) return known;
  if (!owns && !worthKeeping(linking.ctx, mention, isSource(linking.ctx, mention))) return null;
  const record = linking.register.add(mention, key);
  if (
    !owns &&
    mention.article !== 'the' &&
    isSource(linking.ctx, mention) &&
    /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: .*)?$/u.test(mention.name)
  )
    record.kind = 'person';
  return record;
}
