import type { Gender, NounFacts } from './lexicon.js';
import type { WorldEntry } from './world-entries.js';

// The smallest parts that actors are made of, found from left to right, apart from one another.

interface Reach {
  /** Token indexes, both inclusive. */
  first: number;
  last: number;
}

export interface WorldAtom extends Reach {
  type: 'world';
  entry: WorldEntry;
}
export interface NounAtom extends Reach {
  type: 'noun';
  noun: NounFacts;
  plural: boolean;
  /** Written with a capital inside a sentence: part of a name or a title. */
  capital: boolean;
}
export interface NameAtom extends Reach {
  type: 'name';
  gender: Gender;
  /** The first word is a given name. */
  given: boolean;
  /** What its last word makes of it: a place or a thing, no actor. */
  end: string | null;
  /** First token of the bare name after "Republic of". */
  bare: number;
}
export interface TitleAtom extends Reach {
  type: 'title';
  gender: Gender;
}
export interface JointAtom extends Reach {
  type: 'joint';
  members: string;
}
export interface PronounAtom extends Reach {
  type: 'pronoun';
  lower: string;
  possessive: boolean;
}
export type Atom = WorldAtom | NounAtom | NameAtom | TitleAtom | JointAtom | PronounAtom;

export interface Atoms {
  list: Atom[];
  /** The atom over each token, or -1. */
  at: Int32Array;
}
