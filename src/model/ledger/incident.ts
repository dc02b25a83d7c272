import type { Harm, VictimStatus } from '../reading.js';
import type { LedgerPlace } from './claim.js';
import type { Comparison } from './judgement.js';
import type { Party } from './party.js';

export type GroupStatus = 'single-source' | 'repeated' | 'corroborated' | 'contested' | 'unresolved';
export type GroupMark = 'denied' | 'superseded' | 'withdrawn' | 'caveat' | 'group-differs' | 'own-losses-admitted';

export type LedgerRelationType = 'contradicts' | 'supports' | 'rival' | 'supersedes' | 'denies' | 'part-of' | 'repeats';

/** Two claims (ids) of one incident, with the reason in words. */
export interface LedgerRelation {
  from: string;
  to: string;
  type: LedgerRelationType;
  reason: string;
}

/** The people that a toll counts: side × status × subgroup, with every wording used for them. */
export interface VictimGroup {
  side: Party | null;
  status: VictimStatus;
  subgroup: string | null;
  wordings: string[];
}

/** What a claim did to a toll, in order of publication. */
export interface HistoryStep {
  claim: string;
  report: string;
  published: string | null;
  cause:
    | 'first-report'
    | 'update'
    | 'correction'
    | 'other-claimant'
    | 'repeat'
    | 'scope-change'
    | 'retraction'
    | 'increment';
  lower: number | null;
  upper: number | null;
  detail: string;
}

/** Comparable tolls: same harm, victim group, aggregation and incident (or series). */
export interface TollGroup {
  id: string;
  incident: string;
  harm: Harm;
  victims: VictimGroup;
  aggregation: 'incident' | 'operation' | 'period' | 'unknown';
  /** Every claim, superseded ones too. */
  claims: string[];
  /** Those that stand: neither superseded nor withdrawn nor denied by their own claimant. */
  current: string[];
  status: GroupStatus;
  marks: GroupMark[];
  /** Independent origins and claimants of the current claims. */
  origins: number;
  claimants: number;
  /** Range over the current claims; null = open, `unknown` is an empty group. */
  lower: number | null;
  upper: number | null;
  /** Who of the claimants counts whose losses: claim id → own, enemy. */
  losses: Record<string, 'own' | 'enemy'>;
  history: HistoryStep[];
}

/** Two names (party keys) that stand for one party within an incident, as far as their words tell; score 0–1. */
export interface PartyLink {
  left: string;
  right: string;
  score: number;
  reason: string;
}

/** Why two sets of tellings were joined, or should be looked at: smallest claim id of each, fields, sum of their scores. */
export interface IncidentLink {
  left: string;
  right: string;
  score: number;
  comparisons: Comparison[];
}

/** A happening that claims are about, or a series of cumulative tolls (`operation`, `period`). */
export interface Incident {
  /** The smallest claim id of its claims. */
  id: string;
  kind: 'incident' | 'series';
  /** Local days, ISO 8601; null where nothing tells. */
  earliest: string | null;
  latest: string | null;
  places: LedgerPlace[];
  claims: string[];
  groups: TollGroup[];
  relations: LedgerRelation[];
  reports: string[];
  origins: number;
  /** Claims that harm nobody and are about this happening: responsibility, accusations, denials, caveats. */
  attached: string[];
  /** What joined its tellings. */
  links: IncidentLink[];
  /** Other incidents that may be the same one (`left` or `right` is a claim of theirs): for a person to decide. */
  review: IncidentLink[];
  parties: PartyLink[];
}
