import type { NewDecision } from '../contract/decisions.js';
import type { Incident, IncidentLink, TollGroup } from '../model/ledger/incident.js';
import type { ProfileResult } from '../model/ledger/profile.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { AssessmentPayload } from '../model/ledger/record.js';
import type { Span } from '../model/span.js';
import type { Moment } from './read/moment.js';

/** Figures of a person in place of a profile's. */
export interface GivenAssessment {
  target: string;
  profile: string;
  values: Readonly<Record<string, number | string | null>>;
  reason: string;
  by: string;
}

/** What was recorded: its id and when (the record's own time, ISO 8601). */
export interface Recorded {
  id: string;
  seq: number;
  at: string;
}

/** A report handed in, before anything is made of it. */
export interface HandedIn {
  /** What it goes by in the job's list: a file's name, an address, a title. */
  name: string;
  /** Bytes, a line of a batch, or an address to fetch them from. */
  body: { bytes: Uint8Array; mediaType: string | null; url: string | null } | { line: string } | { url: string };
  given: { title?: string; outlet?: string; published?: string; language?: string };
}

/** What became of it once it stands in the record. */
export interface TakenIn {
  outcome: 'added' | 'stands' | 'removed';
  report: string;
  title: string | null;
  claims: number;
  tolls: number;
  /** When it was recorded (the record's own time); null where it stood before. */
  at: string | null;
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

/** A judgement or an assessment; `undone`: by another that stands. */
export interface Said {
  seq: number;
  /** When it was recorded. */
  at: string;
  undone: boolean;
  judgement: Judgement | null;
  assessment: AssessmentPayload | null;
}

/** One thing to look at. */
export interface ToReview {
  kind: 'unsure' | 'contested' | 'unresolved' | 'weak-join' | 'single-source' | 'unread';
  /** The incident concerned; of an unsure pair the two. */
  incidents: string[];
  link: IncidentLink | null;
  group: TollGroup | null;
  report: string | null;
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
  /** What the profiles make of incidents (by id), at a moment or now, people's figures put in. */
  results(
    incidents: readonly Incident[],
    moment: Moment | null,
  ): Promise<ReadonlyMap<string, readonly ProfileResult[]>>;
  /** What of the ledger the world could know otherwise at a moment (ISO 8601 UTC) than it stands now. */
  asOfPublished(at: string): Promise<KnownOtherwise>;
  /** A name as the ledger's tables key it. */
  fold(name: string): string;
  /** Sentences of a text, as passages are counted; offsets are code points. */
  sentences(text: string): Span[];
  /** Parties that people found to be one: each key with the one that it goes under. */
  merged(judgements: readonly Judgement[]): ReadonlyMap<string, string>;
  /** Everything that people decided, in the order of the record. */
  said(): Promise<readonly Said[]>;
  /** What a person should look at first, in order of urgency. */
  review(): Promise<readonly ToReview[]>;
  /** Records a decision. Throws a CounterclaimError where it does not fit what stands. */
  decide(decision: NewDecision & { by: string }): Promise<Recorded>;
  undo(id: string, by: string, reason: string): Promise<Recorded>;
  assess(assessment: GivenAssessment): Promise<Recorded>;
  /** Fetches if need be, reads and records one report; resolves when it is synced. */
  takeIn(report: HandedIn, signal: AbortSignal): Promise<TakenIn>;
  fetchFeed(url: string): Promise<FetchedFeed>;
}
