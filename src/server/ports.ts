import type { NewDecision } from '../contract/decisions.js';
import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Incident } from '../model/ledger/incident.js';
import type { ProfileResult } from '../model/ledger/profile.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { Span } from '../model/span.js';

/** Figures of a person in place of a profile's. */
export interface GivenAssessment {
  target: string;
  profile: string;
  values: Readonly<Record<string, number | string | null>>;
  reason: string;
  by: string;
}

/** What was recorded: its id and the number of its entry. */
export interface Recorded {
  id: string;
  seq: number;
}

/** A report handed in, before anything is made of it. */
export interface HandedIn {
  /** What it goes by in the job's list: a file's name, an address, a title. */
  name: string;
  /** Bytes, or an address to fetch them from. */
  body: { bytes: Uint8Array; mediaType: string | null } | { url: string };
  given: { title?: string; outlet?: string; published?: string; language?: string };
}

/** What became of it once it stands in the record. */
export interface TakenIn {
  outcome: 'added' | 'stands' | 'removed';
  report: string;
  title: string | null;
  claims: number;
  tolls: number;
  seq: number;
}

/** An entry of a feed: a report that can be fetched. */
export interface FeedItem {
  id: string;
  url: string;
  title: string | null;
  published: string | null;
}

export interface FetchedFeed {
  title: string | null;
  items: FeedItem[];
}

/** All other incidents that were known by then stand as they are. */
export interface KnownOtherwise {
  /** Incidents of which a part was known, as they were. */
  made: Incident[];
  /** Ids of incidents that stand now and are not to be shown. */
  without: string[];
}

/** What the server has done elsewhere: reading, judging, reconciling. Wired where the command starts it. */
export interface Ports {
  /** Every profile, in the order in which they are shown. */
  profiles: readonly { id: string; follows: string }[];
  /** What a profile makes of incidents, people's assessments put in; `claims` are theirs, one for each report. */
  derive(
    profile: string,
    incidents: readonly Incident[],
    claims: readonly LedgerClaim[],
    recorded: string | null,
  ): Promise<ProfileResult[]>;
  /** What of the ledger the world could know otherwise at a moment (ISO 8601 UTC) than it stands now. */
  asOfPublished(at: string): Promise<KnownOtherwise>;
  /** A name as the ledger's tables key it. */
  fold(name: string): string;
  /** Sentences of a text, as passages are counted; offsets are code points. */
  sentences(text: string): Span[];
  /** Parties that people found to be one: each key with the one that it goes under. */
  merged(judgements: readonly Judgement[]): ReadonlyMap<string, string>;
  /** Ids of judgements that are taken back. */
  undone(judgements: readonly Judgement[]): ReadonlySet<string>;
  /** Records a decision. Throws a CounterclaimError where it does not fit what stands. */
  decide(decision: NewDecision & { by: string }): Promise<Recorded>;
  undo(id: string, by: string, reason: string): Promise<Recorded>;
  assess(assessment: GivenAssessment): Promise<Recorded>;
  /** Fetches if need be, reads and records one report; resolves when it is synced. */
  takeIn(report: HandedIn, signal: AbortSignal): Promise<TakenIn>;
  fetchFeed(url: string): Promise<FetchedFeed>;
}
