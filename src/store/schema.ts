import type { ColumnType, Generated } from 'kysely';
import type { Incident, LedgerRelation, TollGroup } from '../model/ledger/incident.js';
import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Origin, OriginLink, PassageOrigin } from '../model/ledger/origin.js';
import type { StoredTelling } from '../model/ledger/telling.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { AssessmentPayload, EntryKind } from '../model/ledger/record.js';

/** JSON: an object when read, its text when written. */
export type Json<T> = ColumnType<T, string, string>;

/**
 * Rows that change keep their past: `recorded_from` is when this ledger came to hold the row, `recorded_to` when it
 * stopped; null while it stands. Times are ISO 8601 UTC with milliseconds, as text, so that they sort as they stand.
 */
export interface Interval {
  recorded_from: string;
  recorded_to: string | null;
}

export interface MetaTable {
  key: string;
  value: string;
}

/** Where each entry of the record lies (embedded store). */
export interface RecordIndexTable {
  seq: number;
  key: string;
  kind: EntryKind;
  at: string;
  segment: number;
  /** Byte offset and length of the payload's line in its segment. */
  payload_offset: number;
  payload_length: number;
  /** Bytes that the entry needs, so that they go with its removal only when no other entry needs them. */
  capture: string | null;
  /** The tombstone that removed the payload. */
  removed_by: number | null;
}

export interface ReportTable {
  id: string;
  outlet: string | null;
  agency: string | null;
  url: string | null;
  title: string | null;
  /** As given or read: ISO 8601, a day or a time. */
  published: string | null;
  language: string;
  capture: string;
  text_sha256: string;
  recorded: string;
  seq: number;
  data: Json<LedgerReport>;
  /** The document's text, which spans and passages count in. */
  text: string;
  /** What the report itself says of two of its claims. */
  relations: Json<ReportRelation[]>;
}

/** Whose copy a report's sentences are. */
export interface PassageTable extends Interval {
  report: string;
  /** Main origin: the report that most of its words come from. */
  origin: string;
  data: Json<PassageOrigin>;
}

export interface CaptureTable {
  report: string;
  capture: string;
  bytes: number;
  media_type: string | null;
  retrieved: string | null;
  recorded: string;
  seq: number;
}

export interface ReadingTable {
  report: string;
  capture: string;
  extractor: string;
  resources: string;
  text_sha256: string;
  recorded: string;
  seq: number;
  /** The reading that the report's claims come from. */
  current: boolean;
}

/** Search keys of origins: the earliest reports with an equal `bucket` are proposed as near-duplicates. */
export interface SignatureTable {
  bucket: string;
  /** Day or time of publication; "~" where unknown, so that it sorts last. */
  published: string;
  report: string;
}

/** Sentences by who prints them or is credited: a voice that prints one on several days has standing matter. */
export interface SentenceTable {
  /** 32-bit hash of voice and words. */
  key: number;
  report: string;
  /** Number of the day that the voice itself printed it on; null where it is only credited, or the day is unknown. */
  day: number | null;
}

export interface StandingSentenceTable {
  key: number;
}

export interface ClaimTable extends Interval {
  id: string;
  report: string;
  kind: string;
  polarity: string;
  certainty: string;
  /** Party keys. */
  claimant: string | null;
  voice: string;
  harm: string | null;
  lower: number | null;
  upper: number | null;
  side: string | null;
  victim_status: string | null;
  scope: string | null;
  aggregation: string | null;
  /** Local days of the happening, ISO 8601. */
  earliest: string | null;
  latest: string | null;
  said: string | null;
  published: string | null;
  data: Json<LedgerClaim>;
}

/** Claims as they were read, of those that a person's word changed in `claim`. */
export interface ClaimReadTable {
  id: string;
  report: string;
  data: Json<LedgerClaim>;
}

/** What one report tells of one happening, as it is compared with others. Stands for the present only. */
export interface TellingTable {
  /** Its smallest claim and its report. */
  node: string;
  report: string;
  /** The incident that it lies in; null until that is computed. */
  incident: string | null;
  /** When the world could know of it, ISO 8601 UTC; "~" where that is unknown. */
  known: string;
  data: Json<StoredTelling>;
}

/** Search keys of tellings: two with an equal one are compared. */
export interface TellingKeyTable {
  key: string;
  node: string;
}

/** Tellings that may come to lie in one incident through each other; both directions. */
export interface TellingLinkTable {
  left: string;
  right: string;
}

/** What the current reading of a report says of a claim beside the claim itself. */
export interface ClaimAsideTable {
  report: string;
  claim: string;
  /** The rule that read it. */
  rule: string | null;
  /** Calibrated, 0–1. */
  confidence: number | null;
  /** How the event was done ("air-strike"). */
  mode: string | null;
}

/** How one party stands to another, by a claim of the current reading of a report. */
export interface StanceTable {
  report: string;
  claim: string;
  from_party: string;
  to_party: string;
  attitude: string;
}

export interface ClaimPlaceTable {
  claim: string;
  ordinal: number;
  name: string;
  /** The name folded, for filters. */
  folded: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  kind: string;
  precision: number | null;
  geonames: number | null;
}

/** Every party that a claim names, and how: claimant, voice, side, perpetrator, responsible, member. */
export interface ClaimPartyTable {
  claim: string;
  party: string;
  role: string;
}

export interface PartyTable {
  key: string;
  name: string;
  folded: string;
  kind: string;
  wikidata: string | null;
  iso: string | null;
}

export interface OriginTable extends Interval {
  id: string;
  agency: string | null;
  reports: number;
  data: Json<Origin>;
}

export interface OriginMemberTable extends Interval {
  origin: string;
  report: string;
}

/** The evidence by which two reports were joined, or kept apart. */
export interface OriginLinkTable extends Interval {
  left: string;
  right: string;
  verdict: string;
  data: Json<OriginLink>;
}

export interface IncidentTable extends Interval {
  id: string;
  kind: string;
  earliest: string | null;
  latest: string | null;
  /** First place, for lists. */
  place: string | null;
  country: string | null;
  claims: number;
  reports: number;
  origins: number;
  /** Latest day of publication among its reports. */
  published: string | null;
  /** When the world could know of the first and of the last of its tellings, ISO 8601 UTC; "~" where that is unknown. */
  known_first: string;
  known_last: string;
  /** By which incidents and the series that hold them find each other (src/jobs/place-keys.ts). */
  place_keys: string[];
  data: Json<Incident>;
}

export interface IncidentClaimTable extends Interval {
  incident: string;
  claim: string;
}

/** An id that another incident took up. */
export interface IncidentAliasTable extends Interval {
  alias: string;
  incident: string;
}

export interface TollGroupTable extends Interval {
  id: string;
  incident: string;
  harm: string;
  side: string | null;
  victim_status: string;
  subgroup: string | null;
  aggregation: string;
  status: string;
  lower: number | null;
  upper: number | null;
  origins: number;
  claimants: number;
  data: Json<TollGroup>;
}

export interface GroupClaimTable extends Interval {
  toll_group: string;
  claim: string;
  /** Neither superseded nor withdrawn nor denied by its own claimant. */
  current: boolean;
}

export interface RelationTable extends Interval {
  from_claim: string;
  to_claim: string;
  type: string;
  reason: string;
  incident: string | null;
  data: Json<LedgerRelation>;
}

export interface JudgementTable extends Interval {
  id: string;
  kind: string;
  /** Ids of the things decided on. */
  left: string;
  right: string | null;
  verdict: string;
  seq: number;
  data: Json<Judgement>;
}

export interface AssessmentTable extends Interval {
  id: string;
  target: string;
  profile: string;
  seq: number;
  data: Json<AssessmentPayload>;
}

export interface ProfileResultTable extends Interval {
  /** Incident or toll group. */
  target: string;
  profile: string;
  data: Json<Record<string, unknown>>;
}

export interface NoticeTable {
  id: Generated<number>;
  report: string | null;
  code: string;
  message: string;
  seq: number;
}

/** The tables of a ledger's view. All are computed from the record; `rebuild` makes them anew. */
export interface LedgerSchema {
  meta: MetaTable;
  record_index: RecordIndexTable;
  report: ReportTable;
  capture: CaptureTable;
  reading: ReadingTable;
  signature: SignatureTable;
  sentence: SentenceTable;
  standing_sentence: StandingSentenceTable;
  passage: PassageTable;
  claim: ClaimTable;
  claim_read: ClaimReadTable;
  telling: TellingTable;
  telling_key: TellingKeyTable;
  telling_link: TellingLinkTable;
  claim_aside: ClaimAsideTable;
  stance: StanceTable;
  claim_place: ClaimPlaceTable;
  claim_party: ClaimPartyTable;
  party: PartyTable;
  origin: OriginTable;
  origin_member: OriginMemberTable;
  origin_link: OriginLinkTable;
  incident: IncidentTable;
  incident_claim: IncidentClaimTable;
  incident_alias: IncidentAliasTable;
  toll_group: TollGroupTable;
  group_claim: GroupClaimTable;
  relation: RelationTable;
  judgement: JudgementTable;
  assessment: AssessmentTable;
  profile_result: ProfileResultTable;
  notice: NoticeTable;
}
