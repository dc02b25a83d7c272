import type { LedgerClaim, LedgerReport, ReportRelation } from '../../model/ledger/claim.js';
import type { Origins } from '../origins/assign-origins.js';
import type { Telling } from './telling.js';
import type { PeopleClasses } from '../tolls/victim-class.js';
import type { Withdrawal } from '../tolls/withdrawals.js';

/** What incidents are built from beside their own claims. */
export interface IncidentParts {
  byReport: ReadonlyMap<string, LedgerReport>;
  claims: readonly LedgerClaim[];
  relations: readonly ReportRelation[];
  origins: Origins;
  /** Claims (ids) that were taken back. */
  withdrawn: ReadonlyMap<string, Withdrawal>;
  /** Claims about a happening, by the telling of it. */
  attached: ReadonlyMap<Telling, readonly LedgerClaim[]>;
  people: PeopleClasses;
  /** Pairs of party keys that a person told apart. */
  parted?: ReadonlySet<string>;
}
