import { foldName } from '../../resources/fold-name.js';
import { apposedBody } from './apposed-body.js';
import { bodyAtHand } from './body-at-hand.js';
import { describedName, isBody, speaksFor } from './describe.js';
import type { ActorRecord } from './identity.js';
import type { BodyNoun } from './lexicon.js';
import { bodyByHead, bodyByKind, bodyKey } from './link-bodies.js';
import { giveRole, personByRole } from './link-persons.js';
import type { Linking } from './linking.js';
import { isSource, type Mention } from './mention.js';
import { ownerOf } from './owner.js';
import { forceKey } from './register.js';
import { worthKeeping } from './worth.js';

// Actors by description: an office, a body by its noun, a people.

/** A person by office or trade: one known by it, or a new unnamed one. */
export function roleRecord(linking: Linking, mention: Mention, owns: boolean): ActorRecord | null {
  const noun = mention.noun;
  if (mention.article === 'no') return null;
  const body = apposedBody(linking, mention);
  if (body) return body;
  const own = ownerOf(linking, mention);
  const known = personByRole(linking.register, mention, own);
  if (known) {
    const owner = own ?? (known.party === null ? bodyAtHand(linking, mention) : null);
    giveRole(linking.register, known, mention.lemma, mention.mods, owner);
    if (owner) known.tentative = false;
    return known;
  }
  const owner = own ?? bodyAtHand(linking, mention);
  if (noun?.type !== 'role') return null;
  const described = owner && describedBefore(linking, mention);
  if (described) {
    giveRole(linking.register, described, mention.lemma, mention.mods, owner);
    return described;
  }
  const record = linking.register.add(mention, '');
  record.tentative = !owns && !owner && !worthKeeping(linking.ctx, mention, isSource(linking.ctx, mention));
  giveRole(linking.register, record, mention.lemma, mention.mods, owner, noun.class !== 'lay' || isBody(owner));
  if (own) record.name = describedName(linking.ctx, mention, own);
  return record;
}

/** "Commander Roe, the spokesman, said": the person named right before the comma, where no side is known of him yet. */
function describedBefore({ register, ctx }: Linking, mention: Mention): ActorRecord | null {
  const [first, last] = [mention.first, mention.last].map(i => ctx.tokens[i]);
  const the = first?.lower === 'the' ? mention.first : mention.first - 1;
  const apart = ctx.tokens[the]?.lower === 'the' && ctx.tokens[the - 1]?.text === ',';
  if (!apart || ctx.tokens[(last?.index ?? -2) + 1]?.text !== ',') return null;
  const person = register.records.findLast(({ mentions }) => mentions.at(-1)?.last === the - 2);
  return person?.kind === 'person' && person.named && person.party === null ? person : null;
}

/** A body by its noun and owner; a state's government is the state, an army's soldiers are the army. */
export function bodyRecord(linking: Linking, mention: Mention, owns: boolean): ActorRecord | null {
  const noun = mention.noun;
  if (noun?.type !== 'body' || mention.article === 'no') return null;
  let owner = ownerOf(linking, mention);
  if (noun.class === 'state' && owner) {
    const governed = owner.kind === 'armed-group' ? governedBy(linking, owner) : null;
    if (governed) return governed;
    if (owner.kind === 'state') return owner;
  }
  if (owner?.kind === 'person' && mention.lemma !== 'office') owner = owner.party;
  // An army's soldiers are the army.
  if (noun.class === 'forces' && owner?.kind === 'armed-force') return owner;
  return owner ? ownedBody(linking, mention, noun, owner) : bareBody(linking, mention, noun, owns);
}

/** A description with words that tell it from others, of one known by its bare noun so far. */
const isFuller = (mention: Mention, record: ActorRecord): boolean =>
  !record.named &&
  record.class !== 'forces' &&
  record.mods.length === 0 &&
  record.words.length === 1 &&
  mention.name.includes(' ');

/** "Seven soldiers … the army": one actor, which goes by the name of the body. */
const isBodyOf = (mention: Mention, record: ActorRecord): boolean =>
  record.class === 'forces' && record.plural && !record.named && record.party === null && !mention.plural;

function nameAsBody(record: ActorRecord, mention: Mention): void {
  record.name = mention.name;
  record.lemma = mention.lemma;
  record.plural = false;
}

function nameFully(record: ActorRecord, mention: Mention, name: string): void {
  record.name = name;
  record.words = foldName(mention.name).split(' ');
  record.mods = mention.mods;
  record.named = mention.proper;
}

function ownedBody(linking: Linking, mention: Mention, noun: BodyNoun, owner: ActorRecord): ActorRecord {
  const key = bodyKey(linking.register, mention, noun, owner);
  const known = linking.register.find(key) ?? bodyByHead(linking.register, mention, noun, owner);
  const speaks = speaksFor(noun, mention, owner);
  if (known) {
    if (speaks) known.party ??= owner;
    if (isFuller(mention, known)) nameFully(known, mention, describedName(linking.ctx, mention, owner));
    linking.register.alias(key, known);
    return known;
  }
  const record = linking.register.add(mention, key);
  if (mention.proper) linking.register.alias(`named:${foldName(mention.name)}`, record);
  if (speaks) record.party = owner;
  else if (owner.kind === 'person') record.party = owner.party;
  record.name = describedName(linking.ctx, mention, owner);
  return record;
}

function bareBody(linking: Linking, mention: Mention, noun: BodyNoun, owns: boolean): ActorRecord | null {
  const { register } = linking;
  const named = mention.proper ? `named:${foldName(mention.name)}` : '';
  const bareForces = noun.class === 'forces' && mention.article !== 'a' && mention.mods.length === 0;
  const known =
    (named === '' ? null : register.find(named)) ??
    bodyByHead(register, mention, noun, null) ??
    (mention.proper ? null : bodyByKind(register, mention)) ??
    (bareForces ? register.find(forceKey('', 'forces')) : null);
  if (known) {
    if (isFuller(mention, known)) nameFully(known, mention, mention.name);
    if (isBodyOf(mention, known)) nameAsBody(known, mention);
    if (worthKeeping(linking.ctx, mention, false)) known.tentative = false;
    return known;
  }
  const record = register.add(mention, named === '' && bareForces ? forceKey('', 'forces') : named);
  record.tentative = !owns && !worthKeeping(linking.ctx, mention, isSource(linking.ctx, mention));
  return record;
}

function governedBy(linking: Linking, group: ActorRecord): ActorRecord | null {
  const governs = linking.register.entryOf(group)?.governs;
  return governs ? linking.register.ofState(governs) : null;
}

/** A people or a crowd by its noun. */
export function peopleRecord(linking: Linking, mention: Mention): ActorRecord | null {
  const key = `people:${[...mention.mods, mention.lemma].join(' ')}`;
  const known =
    linking.register.find(key) ?? (mention.article === 'the' ? linking.register.find(`people:${mention.lemma}`) : null);
  if (known) return known;
  const national = mention.afterOwner !== null;
  const record = linking.register.add(mention, key);
  record.tentative = !national && !isSource(linking.ctx, mention);
  linking.register.alias(`people:${mention.lemma}`, record);
  return record;
}
