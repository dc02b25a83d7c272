import { foldName } from '../../resources/fold-name.js';
import type { ActorRecord } from './identity.js';
import type { Gender } from './lexicon.js';
import { isSource, type Mention } from './mention.js';
import type { Register } from './register.js';

// One person under full name, surname and role.

const subset = (some: readonly string[], all: readonly string[]): boolean => some.every(word => all.includes(word));

/** The full names of a report, whole and by each of their words. */
export interface FullNames {
  whole: Map<string, FullName>;
  byWord: Map<string, FullName[]>;
}

interface FullName {
  words: string[];
  gender: Gender;
}

/** Mentions of persons by name in a report: which full names there are, so that a surname in a headline finds its own. */
export function fullNames(mentions: readonly (Mention | null)[]): FullNames {
  const names: FullNames = { whole: new Map(), byWord: new Map() };
  for (const mention of mentions) {
    if (mention?.form !== 'person') continue;
    const words = foldName(mention.name).split(' ');
    const key = words.join(' ');
    const known = names.whole.get(key);
    if (known) known.gender = known.gender || mention.gender;
    if (words.length < 2 || known) continue;
    const name = { words, gender: mention.gender };
    names.whole.set(key, name);
    for (const word of new Set(words)) names.byWord.set(word, [...(names.byWord.get(word) ?? []), name]);
  }
  return names;
}

/** The one full name that a part of a name can stand for; null where none or several do. */
export function fullNameOf(part: readonly string[], names: FullNames, gender: Gender): string[] | null {
  const named = names.byWord.get(part.at(-1) ?? '') ?? [];
  const all = named.filter(
    ({ words }) => words.length > part.length && (endsWith(words, part) || (part.length === 1 && words[0] === part[0])),
  );
  // A given name tells the gender only as a rule: it decides between two people, and does not shut out the only one.
  const agreeing = all.filter(({ gender: other }) => gender === '' || other === '' || gender === other);
  const fits = agreeing.length > 0 ? agreeing : all;
  const bySurname = fits.filter(name => endsWith(name.words, part));
  const chosen = bySurname.length > 0 ? bySurname : fits;
  return chosen.length === 1 ? (chosen[0]?.words ?? null) : null;
}

const endsWith = (name: readonly string[], part: readonly string[]): boolean =>
  part.every((word, k) => name[name.length - part.length + k] === word);

const sameOwner = (a: ActorRecord | null, b: ActorRecord | null): boolean =>
  a === null || b === null || a === b || a.party === b || b.party === a;

/** The words that tell one office from another. */
export const officeOf = (register: Register, mods: readonly string[]): string[] =>
  mods.filter(
    word =>
      register.ctx.lexicon.modifiers.has(word) &&
      !/^(?:former|acting|senior|top|veteran|outgoing|incoming|late|unnamed|main|local|armed|young|retired)$/.test(
        word,
      ),
  );

/** The named or unnamed person whom a definite role phrase takes up. */
export function personByRole(register: Register, mention: Mention, owner: ActorRecord | null): ActorRecord | null {
  const noun = mention.noun;
  if (noun?.type !== 'role' || mention.article === 'a' || mention.article === 'number' || mention.plural) return null;
  const office = officeOf(register, mention.mods);
  const held = noun.class === 'office' || noun.class === 'leader';
  const fits = register.records.filter(
    record =>
      record.kind === 'person' &&
      !record.plural &&
      register.sameItem(record, mention.head) &&
      record.roles.some(role => {
        if (role.lemma !== mention.lemma || !sameOwner(owner, role.owner)) return false;
        if (owner !== null && !held && record.named) return false;
        if (mention.gender !== '' && record.gender !== '' && mention.gender !== record.gender) return false;
        return sameOffice(office, role.mods);
      }),
  );
  const near = fits.filter(record => record.seen >= 0).sort((a, b) => b.seen - a.seen);
  return near[0] ?? null;
}

const sameOffice = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || (subset(a, b) && subset(b, a));

/** An unnamed person whom a name with this role now names: "its spokesperson said … the spokesperson, Roe, said". */
export function unnamedByRole(register: Register, mention: Mention, owner: ActorRecord | null): ActorRecord | null {
  const role = mention.role;
  if (!role) return null;
  const office = officeOf(register, role.mods);
  const fits = register.records.filter(
    record =>
      record.kind === 'person' &&
      !record.named &&
      !record.plural &&
      record.mentions.length > 0 &&
      record.roles.some(known => {
        if (known.lemma !== role.lemma || !sameOwner(owner, known.owner)) return false;
        const first = record.mentions[0];
        if (first?.article === 'a' || first?.article === 'number') return false;
        // A headline drops articles; an office is unique; anything else must be taken up as definite.
        const definite =
          register.ctx.tokens[role.first - 1]?.lower === 'the' &&
          mention.role !== null &&
          role.last < mention.first - 1;
        const unique = first?.noun?.type === 'role' && (first.noun.class === 'office' || first.noun.class === 'leader');
        return (definite || unique || first?.article === 'none') && sameOffice(office, known.mods);
      }),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/**
 * News names an office first and the person who holds it next: "The defence minister said … “…,” Orla Behn told reporters."
 * A full name that comes into the report as a speaker, without any role of its own, within two sentences after an unnamed
 * holder of an office spoke, is that person; only when no other unnamed office stands near.
 */
export function holderNamedNext(register: Register, mention: Mention): ActorRecord | null {
  const { ctx } = register;
  const rank = mention.role && !mention.role.mods.length ? ctx.lexicon.rankBodies.get(mention.role.lemma) : undefined;
  if (
    (mention.role !== null && !rank) ||
    mention.owner !== null ||
    !isSource(ctx, mention) ||
    mention.last === mention.first
  )
    return null;
  const sentence = ctx.tokens[mention.head]?.sentence ?? 0;
  const near = register.sources.filter(
    record => record.kind === 'person' && sentence - record.sentence <= 2 && !(rank && record.plural),
  );
  const [only] = near;
  if (near.length !== 1 || !only || only.named || only.plural || only.sentence === sentence) return null;
  const first = only.mentions[0];
  if (first?.noun?.type !== 'role' || !(rank ? isOfficer(register, only, rank) : first.noun.class === 'office'))
    return null;
  if (!only.mentions.some(m => isSource(ctx, m))) return null;
  return first.article === 'a' || first.article === 'number' ? null : only;
}

/** "The police commander said … Colonel Roe said": does the office-holder's body have officers of that rank? */
const isOfficer = (register: Register, holder: ActorRecord, bodies: readonly string[]): boolean =>
  holder.roles.some(({ mods }) => mods.some(word => bodies.includes(word))) ||
  bodies.some(word => holder.party !== null && register.withWord(word).includes(holder.party));

/** Records a role with its office words and owner. */
export function giveRole(
  register: Register,
  record: ActorRecord,
  lemma: string,
  mods: readonly string[],
  owner: ActorRecord | null,
  speaks = true,
): void {
  record.roles.push({ lemma, mods: officeOf(register, mods), owner });
  if (owner && owner !== record && speaks) record.party ??= owner;
}

/** An office that only one state has ("under secretary of state") is that state's, where the report speaks of it. */
export function fillOffices(register: Register): void {
  for (const record of register.records) {
    if (record.kind !== 'person' || record.party !== null) continue;
    for (const role of record.roles) {
      const iso = register.ctx.lexicon.officeStates.get(role.lemma);
      const state = iso === undefined ? null : register.find(`state:${iso}`);
      if (state && state.mentions.length > 0) record.party = state;
    }
  }
}
