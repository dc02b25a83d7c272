import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { Decision } from '../reconcile/incidents/cluster.js';

/** Judgements that stand: neither undone nor undoing, in order of time. An undone undoing lets the first stand again. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const ordered = [...judgements].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const undone = new Set<string>();
  for (const judgement of ordered.toReversed()) {
    if (judgement.undoes && !undone.has(judgement.id)) undone.add(judgement.undoes);
  }
  return ordered.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

/** What people decided on claims being of one happening; of two decisions on one pair the later counts. */
export function decisionsOf(judgements: readonly Judgement[]): Decision[] {
  const decided = new Map<string, Decision>();
  for (const { kind, left, right, verdict } of standing(judgements)) {
    if (kind !== 'same-incident' || right === null) continue;
    decided.set([left, right].sort().join(' '), { left, right, verdict });
  }
  return [...decided.values()];
}

export const withdrawnOf = (judgements: readonly Judgement[]): Set<string> =>
  new Set(standing(judgements).flatMap(({ kind, left }) => (kind === 'withdraw-claim' ? [left] : [])));

/** A claim with the fields that people put right; the words it stands on are never changed. */
export function corrected(claim: LedgerClaim, judgements: readonly Judgement[]): LedgerClaim {
  let changed = claim;
  for (const { kind, left, change } of standing(judgements)) {
    if (kind !== 'correct-claim' || left !== claim.id || !change) continue;
    const { toll, ...fields } = change as Partial<LedgerClaim>;
    changed = {
      ...changed,
      ...fields,
      corrected: true,
      toll: toll && changed.toll ? { ...changed.toll, ...toll } : changed.toll,
    };
  }
  return changed;
}
