import type { Passage } from './passages.js';

/** A report as its origin is judged. */
export interface OriginReport {
  id: string;
  outlet: string | null;
  agency: string | null;
  /** ISO 8601. */
  published: string | null;
  passages: readonly Passage[];
}
