import type { Decision } from '../../contract/decisions.js';
import type { Judgement } from '../../model/ledger/judgement.js';

/** A person's decision as the record keeps it. */
export const decisionShape = (judgement: Judgement, undone: ReadonlySet<string>): Decision => ({
  id: judgement.id,
  kind: judgement.kind,
  left: judgement.left,
  right: judgement.right,
  verdict: judgement.verdict,
  change: judgement.change && { ...judgement.change },
  by: judgement.by,
  at: judgement.at,
  reason: judgement.reason,
  undoes: judgement.undoes,
  undone: undone.has(judgement.id),
});
