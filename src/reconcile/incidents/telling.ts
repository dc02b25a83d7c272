import type { LedgerClaim, LedgerPlace } from '../../model/ledger/claim.js';
import type { When } from '../../model/reading.js';

/** Days since 1970 in local time, both ends included. */
export interface Days {
  from: number;
  to: number;
  /**
   * Stated for the claim itself, named earlier in its paragraph, taken from the scene further up, or only bounded by the
   * day of publication.
   */
  basis: 'stated' | 'near' | 'scene' | 'published';
}

/** What one report tells of one happening: its claims, and by what it may be known again in another report. */
export interface Telling {
  /** Smallest claim id. */
  id: string;
  report: string;
  published: string | null;
  /** The happening told of, one told as background, or a sum over many. */
  kind: 'current' | 'background' | 'series';
  /** What the report as a whole is about, as far as title and first sentences tell. */
  main: boolean;
  claims: LedgerClaim[];
  days: Days | null;
  /** Places of the claims themselves; and those of the scene. */
  places: LedgerPlace[];
  scene: LedgerPlace[];
  /** Names by weight: 1 in a claim's sentence, less the farther they stand from it. */
  names: ReadonlyMap<string, number>;
  maybe: ReadonlySet<string>;
  /** Names of where it happened, as written beside the claims. */
  sites: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Words of the title and first sentences; empty unless `main`. */
  lede: ReadonlySet<string>;
  /** Classes of the people harmed ("soldier", "farmer"). */
  people: ReadonlySet<string>;
  /** Passages (origin report and sentence) that the claims stand in: two tellings with one in common are copies. */
  copies: ReadonlySet<string>;
}

const DAY = 86_400_000;

/** Whole days of an ISO 8601 moment; the local calendar day, whatever its zone. */
export function dayOf(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00Z`);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY);
}

export function daysOf(when: When | null, basis: Days['basis']): Days | null {
  const from = dayOf(when?.earliest);
  const to = dayOf(when?.latest ?? when?.earliest);
  return from === null || to === null ? null : { from, to: Math.max(from, to), basis };
}

/** Days between two stretches; 0 when they meet. */
export const gapOf = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
