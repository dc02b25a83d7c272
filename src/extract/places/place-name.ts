import type { PlaceKind } from '../../model/reading.js';
import type { GazetteerEntry } from '../../resources/gazetteer.js';

/** A place the gazetteer has under a name, and whether that is its own name. */
export interface Sense {
  entry: GazetteerEntry;
  own: boolean;
}

/** Words that may name a place. Token indexes: first, and last exclusive. */
export interface PlaceName {
  first: number;
  last: number;
  /** As looked up in the gazetteer. */
  folded: string;
  senses: Sense[];
  /** What the words around say it is ("Khatlon province"). */
  kind: PlaceKind | null;
  /** The name that says where it lies ("Paris, Texas"). */
  container: PlaceName | null;
  /** Written by a short form, or in a construction that leaves no doubt. */
  certain: boolean;
  rule: string;
  score: number;
}
