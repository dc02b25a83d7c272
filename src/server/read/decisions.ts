import type { EnteredClaim, Judgement } from '../../model/ledger/judgement.js';
import type { ServerContext } from '../context.js';
import type { Said } from '../ports.js';

/** What people decided, as the record has it. */
export interface Decisions {
  all: readonly Said[];
  /** Judgements that stand: neither undone nor undoing. */
  standing: readonly Judgement[];
  /** Claims (ids) that were entered by hand. */
  entered: ReadonlySet<string>;
  /** Reports that somebody marked as fully read. */
  read: ReadonlySet<string>;
}

/** Decisions as they stand. */
export async function readDecisions({ ports }: ServerContext): Promise<Decisions> {
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
    read: new Set(standing.flatMap(({ kind, left }) => (kind === 'read-report' ? [left] : []))),
  };
}
