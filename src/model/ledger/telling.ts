import type { Harm } from '../reading.js';
import type { LedgerPlace } from './claim.js';

/** A telling (src/reconcile/incidents/telling.ts) as plain JSON: what comparing needs, its claims by id. */
export interface StoredTelling {
  id: string;
  report: string;
  published: string | null;
  kind: 'current' | 'background' | 'series';
  main: boolean;
  claims: { id: string; harm: Harm | null }[];
  days: { from: number; to: number; basis: 'stated' | 'near' | 'scene' | 'published' } | null;
  places: LedgerPlace[];
  scene: LedgerPlace[];
  names: [string, number][];
  maybe: string[];
  sites: string[];
  words: string[];
  lede: string[];
  people: string[];
  copies: string[];
}
