/** What a decision says about two things. */
export type Verdict = 'same' | 'different' | 'unsure';

/** One comparison of two values, with its score (−1 different … 1 same; 0 tells nothing). */
export interface Comparison {
  field: string;
  left: string;
  right: string;
  score: number;
}

/** A reversible decision by a person; `undoes` takes an earlier one back. Nothing is ever deleted. */
export interface Judgement {
  id: string;
  kind: 'same-incident' | 'same-origin' | 'same-actor' | 'correct-claim' | 'withdraw-claim';
  /** Ids of the two things compared, or of the one corrected. */
  left: string;
  right: string | null;
  verdict: Verdict;
  /** Fields put right, for a correction. */
  change: Record<string, unknown> | null;
  by: string;
  at: string;
  reason: string;
  undoes: string | null;
}
