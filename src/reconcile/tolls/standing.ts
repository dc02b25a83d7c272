import type { LedgerClaim } from '../../model/ledger/claim.js';

/** A toll as it is set beside others: who answers for it, since when, from which copy. */
export interface Standing {
  claim: LedgerClaim;
  toll: NonNullable<LedgerClaim['toll']>;
  /** Key of the claimant's party; for the report's own voice, that of the origin which carries the words first. */
  claimant: string;
  /** Report id of the earliest copy of the claim's words. */
  origin: string;
  /** When the words were first published, ISO 8601; null when unknown. */
  said: string | null;
  /** A paper or an agency says it in its own voice. */
  press: boolean;
  /** Agency or else outlet of the report. */
  outlet: string | null;
  /** Class of the people counted, after `victimClass`. */
  people: string;
}

/** Earlier first; unknown last; ties by claim id, so that order of adding tells nothing. */
export function bySaid(a: Standing, b: Standing): number {
  const [x, y] = [a.said ?? '~', b.said ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0;
}
