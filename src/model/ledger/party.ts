import type { ActorKind } from '../reading.js';

/**
 * Somebody as the ledger knows them across reports. Two mentions with one `key` are one party:
 * a state, its government, its capital and its spokesmen share theirs.
 */
export interface Party {
  /** `state:XX` (ISO 3166-1) for a state and its government, `wd:Q…` for another known body, else `name:` and the folded name. */
  key: string;
  name: string;
  kind: ActorKind;
  wikidata: string | null;
  iso: string | null;
}

/** Who makes a claim, and on whose behalf. */
export interface Claimant extends Party {
  /** The party the claimant speaks for; itself where none is known. */
  party: Party;
  /** Several who say it together, each a claimant of their own. */
  members: Claimant[];
}
