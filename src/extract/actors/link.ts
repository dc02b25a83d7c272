import type { Found } from './find-mentions.js';
import type { ActorRecord } from './identity.js';
import { jointOf, notePair, pairOf } from './joints.js';
import { bodyRecord, peopleRecord, roleRecord } from './link-described.js';
import { nameRecord, personRecord, worldRecord } from './link-names.js';
import { type FullNames, fullNames } from './link-persons.js';
import type { Linking } from './linking.js';
import { type Context, isSource, type Mention } from './mention.js';
import type { Register } from './register.js';
import { antecedent, noteSubject, relativeHead } from './salience.js';
import { shortForm } from './short-form.js';

const RELATIVE = new Set(['who', 'whom', 'which', 'whose']);

/** Reads the mentions of a report in order and says which actor each speaks of. */
export class Linker implements Linking {
  /** The actor of each atom, once it is known; null for words that are no actor. */
  readonly actorOf = new Map<number, ActorRecord | null>();
  readonly names: FullNames;
  private before: { record: ActorRecord; mention: Mention } | null = null;
  private readonly working = new Set<number>();

  constructor(
    readonly ctx: Context,
    readonly found: Found,
    readonly register: Register,
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
        return worldRecord(this, mention, owns);
      case 'state':
        return this.register.ofUnknownState(mention.name);
      case 'person':
        return personRecord(this, mention);
      case 'name':
        return nameRecord(this, mention, k, owns);
      case 'role':
        return roleRecord(this, mention, owns);
      case 'body':
        return bodyRecord(this, mention, owns);
      case 'people':
        return peopleRecord(this, mention);
      case 'pronoun':
        return this.pronounRecord(mention, owns);
      default:
        return jointOf(this.register, mention);
    }
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
