import type { Polarity, When } from '../reading.js';
import type { LedgerClaim, LedgerPlace, LedgerToll, LedgerVictims } from './claim.js';
import type { Claimant, Party } from './party.js';

/** What a decision says about two things. */
export type Verdict = 'same' | 'different' | 'unsure';

/** One comparison of two values, with its score (−1 different … 1 same; 0 tells nothing). */
export interface Comparison {
  field: string;
  left: string;
  right: string;
  score: number;
}

/** What a judgement is about, and what it does:
 * - `same-incident`: two claims are of one happening, or of two; `same-origin`: two reports carry one copy, or two;
 *   `same-actor`: two party keys are one party, or two.
 * - `move-claim`: `left` goes to the incident of the claim `right`; `open-incident`: the claims named in `change` make one
 *   of their own.
 * - `correct-claim`: fields of `left` are put right; `enter-claim`: a claim is read by hand from report `left`;
 *   `withdraw-claim`: `left` was misread and counts no more.
 * - `read-report`: somebody has read report `left` in full.
 */
export type JudgementKind =
  | 'same-incident'
  | 'same-origin'
  | 'same-actor'
  | 'move-claim'
  | 'open-incident'
  | 'correct-claim'
  | 'enter-claim'
  | 'withdraw-claim'
  | 'read-report';

/** Fields of a claim that a person put right; absent ones stay as they were read. Figures keep the words they stand on. */
export interface ClaimChange {
  polarity?: Polarity;
  /** With `voice`, who answers for it then. Null: the report's own voice. */
  claimant?: Claimant | null;
  voice?: Party;
  places?: LedgerPlace[];
  when?: When | null;
  cumulative?: boolean;
  responsible?: Party | null;
  about?: string[];
  toll?: Partial<Omit<LedgerToll, 'victims'>> & { victims?: Partial<LedgerVictims> };
}

/** Claims (ids) that make an incident of their own, the first of them `left`. */
export interface OpenedIncident {
  claims: string[];
}

/** A claim read by hand, whole: what the person selected and said, and its surroundings as the report has them. */
export interface EnteredClaim {
  claim: LedgerClaim;
}

/** A reversible decision by a person; `undoes` takes an earlier one back. Nothing is ever deleted. */
export interface Judgement {
  id: string;
  kind: JudgementKind;
  /** Ids of the two things compared, or of the one concerned. Of one that undoes: those of the undone. */
  left: string;
  right: string | null;
  verdict: Verdict;
  change: ClaimChange | OpenedIncident | EnteredClaim | null;
  by: string;
  /** When it was made: ISO 8601, UTC, milliseconds. */
  at: string;
  reason: string;
  undoes: string | null;
}
