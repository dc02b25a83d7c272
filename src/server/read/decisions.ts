import type { EnteredClaim, Judgement } from '../../model/ledger/judgement.js';
import type { ServerContext } from '../context.js';
import { groupsEver } from '../../store/queries/groups-ever.js';
import type { Said } from '../ports.js';
import type { JudgedGroups } from './concerns.js';

/** What people decided, as the record has it. */
export interface Decisions {
  all: readonly Said[];
  /** Judgements that stand: neither undone nor undoing. */
  standing: readonly Judgement[];
  /** Claims (ids) that were entered by hand. */
  entered: ReadonlySet<string>;
  /** Reports that somebody marked as fully read. */
  read: ReadonlySet<string>;
  groups: JudgedGroups;
}

/** Decisions as they stand. */
export async function readDecisions({ ports, ledger }: ServerContext): Promise<Decisions> {
  const all = await ports.said();
  const standing = all.flatMap(({ judgement, undone }) => (judgement?.undoes === null && !undone ? [judgement] : []));
  return {
    all,
    standing,
    entered: new Set(
      standing.flatMap(({ kind, change }) =>
        kind === 'enter-claim' && change ? [(change as EnteredClaim).claim.id] : [],
      ),
    ),
    groups: await groupsEver(
      ledger.database,
      all.flatMap(({ judgement }) => (judgement ? [judgement.left] : [])),
    ),
    read: new Set(standing.flatMap(({ kind, left }) => (kind === 'read-report' ? [left] : []))),
  };
}
