import type { Article } from './mention.js';

/** A noun for an actor with the words around it that belong to it. Tokens are inclusive. */
export interface NounPhrase {
  first: number;
  last: number;
  article: Article;
  mods: string[];
  /** Atom index of the owner, or null. */
  owner: number | null;
  /** First token after an owner that stands inside the phrase; null when the owner stands outside. */
  afterOwner: number | null;
  /** Atoms that are part of the name. */
  absorbed: number[];
}
