import type { Incident } from './incident.js';
import type { LedgerClaim } from './claim.js';

/** What a profile is computed from: one incident or series. Plain data; the result depends on nothing else. */
export interface ProfileCase {
  incident: Incident;
  /** The claims of the incident, those attached to it included, each as each report carries it, in any order. */
  claims: readonly LedgerClaim[];
  /** Report that carries a claim's words first, by claim id; where none is given, the claim's own report. */
  origins: Readonly<Record<string, string>>;
  /** The same profile's results for the incidents that lie within a series; empty for an incident. */
  contained: readonly ProfileResult[];
}

/** Figures are people; null is unknown, never zero. Words are labels of the profile's own (a side's name). */
export type ProfileValues = Readonly<Record<string, number | string | null>>;

/** A claim (id) that a profile used or left aside, and why, in words. */
export interface ReasonedClaim {
  claim: string;
  why: string;
}

/** A line of a result that has several: a day, or a group of people. */
export interface ProfilePart {
  /** ISO 8601 day, or the group's wording. */
  label: string;
  /** Toll groups (ids) that the line stands for; empty for a day. */
  groups: string[];
  values: ProfileValues;
}

/** A person's figures in place of the profile's, with what they replaced. */
export interface Override {
  assessment: string;
  by: string;
  reason: string;
  replaced: ProfileValues;
}

/** What one profile makes of one incident. Lists are sorted, so that equal cases give equal results. */
export interface ProfileResult {
  profile: string;
  incident: string;
  values: ProfileValues;
  /** Figures that the profile's own tables would show where `values` has null, each told of in `notes`. */
  printed: Readonly<Record<string, number>>;
  parts: ProfilePart[];
  chosen: ReasonedClaim[];
  excluded: ReasonedClaim[];
  notes: string[];
  /** The profile's own grade of confidence; null where it has none. */
  grade: string | null;
  /** The profile would not publish it yet. */
  provisional: boolean;
  override: Override | null;
}

/** A rule book. `derive` is pure and free of the order of its input. */
export interface Profile {
  id: string;
  /** Name and version of the codebook or method page followed. */
  follows: string;
  /** Names of the `values` that every result has, in the order of the rule book's own table: the columns of an export. */
  fields: readonly string[];
  derive(input: ProfileCase): ProfileResult;
}
