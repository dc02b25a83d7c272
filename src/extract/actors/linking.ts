import type { Found } from './find-mentions.js';
import type { ActorRecord } from './identity.js';
import type { FullNames } from './link-persons.js';
import type { Context } from './mention.js';
import type { Register } from './register.js';

/** What reading one mention needs of the reading of all. */
export interface Linking {
  readonly ctx: Context;
  readonly found: Found;
  readonly register: Register;
  readonly names: FullNames;
  /** The actor of each atom, once it is known; null for words that are no actor. */
  readonly actorOf: ReadonlyMap<number, ActorRecord | null>;
  /** The actor of an atom; `owns`: it stands as the owner of another actor, so that it is one itself. */
  resolve(atom: number, owns: boolean): ActorRecord | null;
}
