import { foldName } from '../../resources/fold-name.js';
import { acts } from './acting.js';
import type { Found } from './find-mentions.js';
import type { ActorRecord } from './identity.js';
import { describedName, isBody, speaksFor } from './describe.js';
import type { BodyNoun } from './lexicon.js';
import { jointOf, notePair, pairOf } from './joints.js';
import { bodyByHead, bodyByKind, bodyKey } from './link-bodies.js';
import {
  fullNameOf,
  type FullNames,
  fullNames,
  giveRole,
  holderNamedNext,
  personByRole,
  unnamedByRole,
} from './link-persons.js';
import { type Context, isSource, type Mention, wordsOf } from './mention.js';
import { forceKey, type Register } from './register.js';
import { antecedent, noteSubject, relativeHead } from './salience.js';
import { shortForm } from './short-form.js';
import { worthKeeping } from './worth.js';

const RELATIVE = new Set(['who', 'whom', 'which', 'whose']);

/** Reads the mentions of a report in order and says which actor each speaks of. */
export class Linker {
  /** The actor of each atom, once it is known; null for words that are no actor. */
  readonly actorOf = new Map<number, ActorRecord | null>();
  private readonly names: FullNames;
  private before: { record: ActorRecord; mention: Mention } | null = null;
  private readonly working = new Set<number>();

  constructor(
    private readonly ctx: Context,
    private readonly found: Found,
    private readonly register: Register,
  ) {
    this.names = fullNames(found.byAtom);
  }

  run(): void {
    this.found.byAtom.forEach((mention, k) => {
      if (mention) this.resolve(k, false);
    });
  }

  /** The actor of an atom; `owns`: it stands as the owner of another actor, so that it is one itself. */
  resolve(k: number, owns: boolean): ActorRecord | null {
    const known = this.actorOf.get(k);
    if (known && owns) known.tentative = false;
    if (known !== undefined && (known !== null || !owns)) return known;
    if (this.working.has(k)) return null;
    this.working.add(k);
    const record = this.read(k, owns);
    this.working.delete(k);
    this.actorOf.set(k, record);
    return record;
  }

  private read(k: number, owns: boolean): ActorRecord | null {
    const mention = this.found.byAtom[k];
    const atom = this.ctx.atoms.list[k];
    if (!mention) {
      // A world name that is part of a phrase ("Afghan forces") is its owner without a mention of its own.
      return owns && atom?.type === 'world' ? this.register.ofEntry(atom.entry) : null;
    }
    const record =
      shortForm(this.register, mention, atom => this.actorOf.get(atom) ?? null) ?? this.recordFor(mention, k, owns);
    if (!record) return null;
    // Relative pronouns take up an actor without being one more mention of it.
    if (RELATIVE.has(mention.name) && mention.form === 'pronoun') return record;
    this.register.say(record, mention);
    if (record.tentative && (owns || isSource(this.ctx, mention))) record.tentative = false;
    noteSubject(this.register, record, mention);
    notePair(this.register, record, mention, this.before);
    if (mention.form !== 'pronoun') this.before = { record, mention };
    return record;
  }

  private recordFor(mention: Mention, k: number, owns: boolean): ActorRecord | null {
    switch (mention.form) {
      case 'world':
        return this.worldRecord(mention, owns);
      case 'state':
        return this.register.ofUnknownState(mention.name);
      case 'person':
        return this.personRecord(mention);
      case 'name':
        return this.nameRecord(mention, k, owns);
      case 'role':
        return this.roleRecord(mention, owns);
      case 'body':
        return this.bodyRecord(mention, owns);
      case 'people':
        return this.peopleRecord(mention);
      case 'pronoun':
        return this.pronounRecord(mention, owns);
      default:
        return jointOf(this.register, mention);
    }
  }

  private worldRecord(mention: Mention, owns: boolean): ActorRecord | null {
    const entry = mention.entry;
    if (!entry || entry.use === 'adjective') return owns && entry ? this.register.ofEntry(entry) : null;
    const person =
      mention.first === mention.last && isSource(this.ctx, mention)
        ? fullNameOf([foldName(wordsOf(this.ctx, mention.first, mention.last))], this.names, '')
        : null;
    if (person) return this.register.find(`person:${person.join(' ')}`);
    if (entry.use === 'people') {
      if (!isSource(this.ctx, mention) && !owns && this.ctx.tokens[mention.head]?.xpos.endsWith('S') !== true)
        return null;
      const key = `people:${foldName(mention.name)}`;
      return this.register.find(key) ?? this.register.add(mention, key);
    }
    if (entry.kind === 'state' && !owns && !acts(this.ctx, mention, isSource(this.ctx, mention))) return null;
    if (entry.kind === 'media' && !owns && this.ctx.tokens[mention.first - 1]?.text === '(') return null;
    return this.register.ofEntry(entry);
  }

  /** The owner of a phrase as an actor: a pronoun's antecedent, a person's side where a body is owned. */
  ownerOf(mention: Mention): ActorRecord | null {
    if (mention.owner === null) return null;
    const atom = this.ctx.atoms.list[mention.owner];
    const other = this.found.byAtom[mention.owner];
    if (atom?.type === 'name' && other && this.found.states.has(mention.owner)) {
      other.form = 'state';
      other.kind = 'state';
    }
    if (atom?.type === 'name' && !other && mention.noun?.type !== 'people' && this.found.states.has(mention.owner))
      return this.register.ofUnknownState(wordsOf(this.ctx, atom.bare, atom.last));
    // "the Sarno regime": a name that no other words make an actor is part of the description.
    if (
      atom?.type === 'name' &&
      mention.afterOwner !== null &&
      mention.noun?.type === 'body' &&
      !this.found.states.has(mention.owner) &&
      !this.actorOf.get(mention.owner)
    )
      return null;
    const record = this.resolve(mention.owner, true);
    if (record?.kind === 'person' && mention.noun?.type === 'body') return record.party;
    return record;
  }

  private personRecord(mention: Mention): ActorRecord {
    const words = foldName(mention.name).split(' ');
    const owner = this.ownerOf(mention);
    const full = this.names.whole.has(words.join(' '))
      ? words
      : (fullNameOf(words, this.names, mention.gender) ?? words);
    const key = `person:${full.join(' ')}`;
    let record = this.register.find(key);
    if (!record) {
      record =
        unnamedByRole(this.register, mention, owner) ??
        (words.length > 1 ? holderNamedNext(this.register, mention) : null);
      if (record) this.register.alias(key, record);
    }
    record ??= this.register.add(mention, key);
    if (!record.named || words.length > record.words.length) {
      record.name = mention.name;
      record.words = words;
      record.named = true;
    }
    record.kind = 'person';
    record.tentative = false;
    if (mention.role)
      giveRole(this.register, record, mention.role.lemma, mention.role.mods, owner, !mention.role.lay || isBody(owner));
    else if (owner && owner !== record) record.party ??= owner;
    return record;
  }

  private nameRecord(mention: Mention, k: number, owns: boolean): ActorRecord | null {
    const words = foldName(mention.name).split(' ');
    const full = fullNameOf(words, this.names, mention.gender);
    const person = full && mention.article !== 'the' ? this.register.find(`person:${full.join(' ')}`) : null;
    if (person) return person;
    if (full && mention.article !== 'the') return this.personRecord({ ...mention, form: 'person', kind: 'person' });
    const state = this.register.find(`state:${words.join(' ')}`);
    if (state || this.found.states.has(k)) {
      if (!owns && !acts(this.ctx, mention, isSource(this.ctx, mention))) return null;
      return this.register.ofUnknownState(mention.name);
    }
    const key = `named:${words.join(' ')}`;
    const known = this.register.find(key) ?? this.register.find(`person:${words.join(' ')}`);
    if (known) return known;
    if (!owns && !worthKeeping(this.ctx, mention, isSource(this.ctx, mention))) return null;
    const record = this.register.add(mention, key);
    if (
      !owns &&
      mention.article !== 'the' &&
      isSource(this.ctx, mention) &&
      /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: .*)?$/u.test(mention.name)
    )
      record.kind = 'person';
    return record;
  }

  private roleRecord(mention: Mention, owns: boolean): ActorRecord | null {
    const noun = mention.noun;
    if (mention.article === 'no') return null;
    const owner = this.ownerOf(mention);
    const known = personByRole(this.register, mention, owner);
    if (known) {
      giveRole(this.register, known, mention.lemma, mention.mods, owner);
      if (owner) known.tentative = false;
      return known;
    }
    if (noun?.type !== 'role') return null;
    const record = this.register.add(mention, '');
    record.tentative = !owns && !owner && !worthKeeping(this.ctx, mention, isSource(this.ctx, mention));
    giveRole(this.register, record, mention.lemma, mention.mods, owner, noun.class !== 'lay' || isBody(owner));
    if (owner) record.name = describedName(mention, owner);
    return record;
  }

  private bodyRecord(mention: Mention, owns: boolean): ActorRecord | null {
    const noun = mention.noun;
    if (noun?.type !== 'body' || mention.article === 'no') return null;
    let owner = this.ownerOf(mention);
    if (noun.class === 'state' && owner) {
      const governed = owner.kind === 'armed-group' ? this.governedBy(owner) : null;
      if (governed) return governed;
      if (owner.kind === 'state') return owner;
    }
    if (owner?.kind === 'person') owner = owner.party;
    // An army's soldiers are the army.
    if (noun.class === 'forces' && owner?.kind === 'armed-force') return owner;
    return owner ? this.ownedBody(mention, noun, owner) : this.bareBody(mention, noun, owns);
  }

  private ownedBody(mention: Mention, noun: BodyNoun, owner: ActorRecord): ActorRecord {
    const key = bodyKey(this.register, mention, noun, owner);
    const known = this.register.find(key) ?? bodyByHead(this.register, mention, noun, owner);
    const speaks = speaksFor(noun, mention, owner);
    if (known) {
      if (speaks) known.party ??= owner;
      this.register.alias(key, known);
      return known;
    }
    const record = this.register.add(mention, key);
    if (mention.proper) this.register.alias(`named:${foldName(mention.name)}`, record);
    if (speaks) record.party = owner;
    record.name = describedName(mention, owner);
    return record;
  }

  private bareBody(mention: Mention, noun: BodyNoun, owns: boolean): ActorRecord | null {
    const { register } = this;
    const named = mention.proper ? `named:${foldName(mention.name)}` : '';
    const bareForces = noun.class === 'forces' && mention.article !== 'a' && mention.mods.length === 0;
    const known =
      (named === '' ? null : register.find(named)) ??
      bodyByHead(register, mention, noun, null) ??
      (mention.proper ? null : bodyByKind(register, mention)) ??
      (bareForces ? register.find(forceKey('', 'forces')) : null);
    if (known) return known;
    const record = register.add(mention, named === '' && bareForces ? forceKey('', 'forces') : named);
    record.tentative = !owns && !worthKeeping(this.ctx, mention, isSource(this.ctx, mention));
    return record;
  }

  private governedBy(group: ActorRecord): ActorRecord | null {
    const governs = this.register.entryOf(group)?.governs;
    return governs ? this.register.ofState(governs) : null;
  }

  private peopleRecord(mention: Mention): ActorRecord | null {
    const key = `people:${[...mention.mods, mention.lemma].join(' ')}`;
    const known =
      this.register.find(key) ?? (mention.article === 'the' ? this.register.find(`people:${mention.lemma}`) : null);
    if (known) return known;
    const national = mention.afterOwner !== null;
    const record = this.register.add(mention, key);
    record.tentative = !national && !isSource(this.ctx, mention);
    this.register.alias(`people:${mention.lemma}`, record);
    return record;
  }

  private pronounRecord(mention: Mention, owns: boolean): ActorRecord | null {
    if (RELATIVE.has(mention.name)) {
      const head = relativeHead(this.ctx, mention.head);
      const k = this.ctx.atoms.at[head] ?? -1;
      return k >= 0 && (owns || isSource(this.ctx, mention)) ? this.resolve(k, true) : null;
    }
    if (mention.name === 'neither' || mention.name === 'both')
      return pairOf(this.register, mention, isSource(this.ctx, mention));
    return antecedent(this.register, mention, owns);
  }
}
