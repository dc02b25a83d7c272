import type { Hedge } from '../../../model/reading.js';
import type { Span } from '../../../model/span.js';
import type { PeopleNoun } from './lexicon.js';

/** People that a figure counts, before anyone knows what happened to them. */
export interface Group {
  figure: Span & { text: string };
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  zero: boolean;
  /** "a", "an" before one person. */
  article: boolean;
  sentence: number;
  /** Tokens: first of the figure, with its hedge; the figure's own first and last; last of the whole phrase (inclusive). */
  left: number;
  first: number;
  numberLast: number;
  last: number;
  /** Head noun; null where the number stands alone ("12 were hurt"). */
  noun: number | null;
  people: PeopleNoun | null;
  /** "four of them", "seventeen of the dead", "17 of its own": how the number is taken from a whole. */
  partitive: 'pronoun' | 'noun' | 'own' | null;
  /** Token that heads the whole of a partitive. */
  whole: number | null;
  /** The noun itself counts the harmed: "1,204 deaths". */
  counted: boolean;
  /** The noun is in no table: only a verb that harms persons makes it people. */
  supposed?: boolean;
  /** The words say that somebody holds these people ("captives", "abducted teachers"). */
  held?: boolean;
  /** The arithmetic of a number that is left ("all but two of the 14"). */
  remainder?: string;
}
