import type { Span, TextSpan } from '../span.js';
import type {
  Accounting,
  Certainty,
  ClaimKind,
  Harm,
  Hedge,
  PlaceKind,
  Polarity,
  Scope,
  VictimStatus,
  When,
} from '../reading.js';
import type { Claimant, Party } from './party.js';

/** One published text in the ledger. Dates are ISO 8601. */
export interface LedgerReport {
  id: string;
  outlet: string | null;
  agency: string | null;
  url: string | null;
  title: string | null;
  published: string | null;
  language: string;
  /** SHA-256 (hex) of the bytes as received. */
  capture: string;
  /** SHA-256 (hex) of the UTF-8 text: reprints of identical text share it. */
  text: string;
  /** When this ledger learned of the report. */
  recorded: string;
}

/** Where a claim says it happened. `precision` is UCDP's where_prec, 1 (exact) to 7. */
export interface LedgerPlace {
  /** As the report writes it. */
  text: string;
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  kind: PlaceKind;
  geonames: number | null;
  precision: number | null;
}

export interface LedgerVictims {
  /** The report's own words for the people; empty where it has none. */
  text: string;
  side: Party | null;
  status: VictimStatus;
  subgroup: string | null;
}

/** The countable part of a toll. Bounds are people; null = open. */
export interface LedgerToll {
  harm: Harm;
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  figure: TextSpan | null;
  victims: LedgerVictims;
  perpetrator: Party | null;
  weapon: string | null;
  scope: Scope;
  aggregation: 'incident' | 'operation' | 'period' | 'unknown';
  accounting: Accounting;
  /** Id of the claim that this one is a part of. */
  partOf: string | null;
  derivation: string | null;
}

/** Names of people, sites and villages, folded words, by their nearness to a claim. Parties, wide places and outlets left out. */
export interface ClaimNames {
  sentence: string[];
  paragraph: string[];
  /** In the report's title and first sentences. */
  lede: string[];
  report: string[];
  /** Said to be where something is ("in Upper Ness", "the village of Tarn"), nearest to the claim; places or not. */
  sites: string[];
  /** In paragraph or lede, but only where a sentence begins: a name if another report has it as one. */
  maybe: string[];
}

/** Where and when the report says it is at a point. */
export interface ClaimContext {
  /** From the nearest to the farthest. */
  places: LedgerPlace[];
  when: When | null;
  /** The time stands in the claim's own paragraph or list item. */
  near: boolean;
  /** The claim stands in the headline. */
  headline: boolean;
  /** Names in the few words that head the paragraph or list item ("Rafin Kuka, 8 November."). */
  head: string[];
}

/** One claim as one report carries it, with everything that setting it beside others needs. Plain JSON. */
export interface LedgerClaim {
  /** Permanent: the same words of the same text have the same id, in whichever report they stand. */
  id: string;
  report: string;
  kind: ClaimKind;
  polarity: Polarity;
  certainty: Certainty['level'];
  /** Null: the report says it in its own voice, and its agency or outlet answers for it (`voice`). */
  claimant: Claimant | null;
  /** Who answers for the claim: the claimant's party, else agency, else outlet, else the report. */
  voice: Party;
  /** The exact words, code points of the document's text, in order. */
  quote: TextSpan[];
  sentence: Span;
  /** Number of the sentence in its report, as `splitSentences` cuts it. */
  passage: number;
  /** Words of the claim's sentence that tell its happening apart, folded; no figures. */
  words: string[];
  /** Words of the report's title and first sentences, folded: what the report as a whole is about. */
  lede: string[];
  names: ClaimNames;
  toll: LedgerToll | null;
  event: { type: string; mode: string | null; status: string; trigger: string } | null;
  /** Whom an accusation, denial or claim of responsibility names. */
  responsible: Party | null;
  places: LedgerPlace[];
  when: When | null;
  /** A sum over many happenings: a period's, or an operation's of which the words say so. Never added to an incident's. */
  cumulative: boolean;
  /** What the sentences before it set the scene with, nearest first: weaker evidence than the claim's own. */
  context: ClaimContext;
  /** When it was said, ISO 8601 (earliest), where the words tell. */
  said: string | null;
  /** Ids of the claims that this one is about (a denial, a caveat). */
  about: string[];
  /** A person put fields of the claim right: nothing else may set them. */
  corrected?: boolean;
  /** A person read it by hand. */
  entered?: boolean;
  /** Event of the reading that the claim tells of, null where none; unique within its report only. */
  happening: string | null;
}

/** A relation that the report itself establishes between two of its claims. */
export interface ReportRelation {
  from: string;
  to: string;
  type: string;
  reason: string;
}
