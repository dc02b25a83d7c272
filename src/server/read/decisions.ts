import type { EnteredClaim, Judgement } from '../../model/ledger/judgement.js';
import { allJudgements } from '../../store/queries/standing-judgements.js';
import type { ServerContext } from '../context.js';

/** What people decided, as the record has it. */
export interface Decisions {
  all: readonly (Judgement & { seq: number })[];
  /** Taken back. */
  undone: ReadonlySet<string>;
  /** Claims (ids) that were entered by hand. */
  entered: ReadonlySet<string>;
  /** Reports that somebody marked as fully read. */
  read: ReadonlySet<string>;
}

/** Decisions as they stand. */
export async function readDecisions({ ledger, ports }: ServerContext): Promise<Decisions> {
  const all = await allJudgements(ledger.database);
  const undone = ports.undone(all);
  const standing = all.filter(({ id, undoes }) => undoes === null && !undone.has(id));
  return {
    all,
    undone,
    entered: new Set(
      standing.flatMap(({ kind, change }) =>
        kind === 'enter-claim' && change ? [(change as EnteredClaim).claim.id] : [],
      ),
    ),
    read: new Set(standing.flatMap(({ kind, left }) => (kind === 'read-report' ? [left] : []))),
  };
}
