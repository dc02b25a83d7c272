import type { LedgerClaim } from '../model/ledger/claim.js';
import type { ClaimChange, EnteredClaim, Judgement, OpenedIncident } from '../model/ledger/judgement.js';
import type { Decision } from '../reconcile/incidents/cluster.js';
import type { Placement } from '../reconcile/placements.js';
import type { Block } from '../reconcile/reconcile.js';

const byTime = (a: Judgement, b: Judgement): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Ids that are undone: by something that is not undone itself. Free of clocks; a circle, which no command makes, undoes nothing. */
export function undoneIds(decisions: readonly { id: string; undoes: string | null }[]): Set<string> {
  const undoers = new Map<string, string[]>();
  for (const { id, undoes } of decisions) if (undoes) undoers.set(undoes, [...(undoers.get(undoes) ?? []), id]);
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const settled = known.get(id);
    if (settled !== undefined) return settled;
    known.set(id, false);
    const undone = (undoers.get(id) ?? []).some(by => !isUndone(by));
    known.set(id, undone);
    return undone;
  };
  return new Set([...undoers.keys()].filter(isUndone));
}

/** Judgements that stand: neither undone nor undoing, in order of time. An undone undoing lets the first stand again. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const undone = undoneIds(judgements);
  return judgements.filter(({ id, undoes }) => undoes === null && !undone.has(id)).sort(byTime);
}

/** What stands of one kind; of two on one pair the later. */
function decided(judgements: readonly Judgement[], wanted: Judgement['kind']): Decision[] {
  const found = new Map<string, Decision>();
  for (const { kind, left, right, verdict } of standing(judgements)) {
    if (kind !== wanted || right === null) continue;
    const pair = [left, right].sort().join('|');
    found.delete(pair);
    found.set(pair, { left, right, verdict });
  }
  return [...found.values()];
}

/** What people decided on claims being of one happening; of two decisions on one pair the later counts. */
export const decisionsOf = (judgements: readonly Judgement[]): Decision[] => decided(judgements, 'same-incident');

/** What people decided on reports being of one origin. */
export const originDecisions = (judgements: readonly Judgement[]): Decision[] => decided(judgements, 'same-origin');

/** Pairs of party keys that people told apart, as `linkParties` takes them. */
export const partedOf = (judgements: readonly Judgement[]): Set<string> =>
  new Set(
    decided(judgements, 'same-actor').flatMap(({ left, right, verdict }) =>
      verdict === 'different' ? [[left, right].sort().join('|')] : [],
    ),
  );

/** The key under which each party goes that people found to be another one too: the smallest of theirs. */
export function partyKeys(judgements: readonly Judgement[]): Map<string, string> {
  const home = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = home.get(at); up !== undefined; up = home.get(at)) at = up;
    return at;
  };
  const same = decided(judgements, 'same-actor').filter(({ verdict }) => verdict === 'same');
  for (const { left, right } of same) {
    const [first, second] = [root(left), root(right)].sort();
    if (first !== undefined && second !== undefined && first !== second) home.set(second, first);
  }
  return new Map([...home.keys()].map(key => [key, root(key)]));
}

export const withdrawnOf = (judgements: readonly Judgement[]): Set<string> =>
  new Set(standing(judgements).flatMap(({ kind, left }) => (kind === 'withdraw-claim' ? [left] : [])));

/** Where people put claims; the last word on each counts. */
export function placementsOf(judgements: readonly Judgement[]): Placement[] {
  const found = new Map<string, Placement>();
  for (const { id, kind, left, right, change } of standing(judgements)) {
    if (kind === 'move-claim' && right !== null) found.set(left, { claim: left, at: { claim: right } });
    if (kind !== 'open-incident') continue;
    for (const claim of (change as OpenedIncident).claims) found.set(claim, { claim, at: { own: id } });
  }
  return [...found.values()];
}

/** Claims that people read by hand from a report. */
export const enteredOf = (judgements: readonly Judgement[], report: string): LedgerClaim[] =>
  standing(judgements).flatMap(({ kind, left, change }) =>
    kind === 'enter-claim' && left === report ? [(change as EnteredClaim).claim] : [],
  );

/** A claim with fields that a person set. */
export function putChange(claim: LedgerClaim, { toll, ...fields }: ClaimChange): LedgerClaim {
  const { victims, ...figures } = toll ?? {};
  return {
    ...claim,
    ...fields,
    corrected: true,
    toll: claim.toll && { ...claim.toll, ...figures, victims: { ...claim.toll.victims, ...victims } },
  };
}

/**
 * A claim with the fields that people put right; the words it stands on are never changed. One that has been put right
 * already stays as it is.
 */
export function corrected(claim: LedgerClaim, judgements: readonly Judgement[]): LedgerClaim {
  if (claim.corrected) return claim;
  const own = judgements.filter(({ left }) => left === claim.id);
  return standing(own).reduce(
    (made, { kind, change }) => (kind === 'correct-claim' && change ? putChange(made, change as ClaimChange) : made),
    claim,
  );
}

/** Claims (ids) that a judgement is about. */
export function claimsJudged({ kind, left, right, change }: Judgement): string[] {
  if (kind === 'open-incident' && change) return (change as OpenedIncident).claims;
  if (kind === 'same-origin' || kind === 'same-actor' || kind === 'enter-claim' || kind === 'read-report') return [];
  return right === null ? [left] : [left, right];
}

/**
 * Claims that people brought together, a list for each judgement that stands: they are to be computed together, however
 * little they have in common, else a later report on the one would compute its incident without the other.
 */
export const broughtTogether = (judgements: readonly Judgement[]): string[][] =>
  standing(judgements).flatMap(judgement => {
    const { kind, verdict } = judgement;
    const joins = kind === 'move-claim' || kind === 'open-incident' || (kind === 'same-incident' && verdict === 'same');
    return joins ? [[...new Set(claimsJudged(judgement))]] : [];
  });

/** Links of reports, without those between two that people told apart. */
export function heldLinks<T extends { left: string; right: string }>(
  links: readonly T[],
  judgements: readonly Judgement[],
): T[] {
  const apart = new Set(
    originDecisions(judgements).flatMap(({ left, right, verdict }) =>
      verdict === 'different' ? [`${left}|${right}`, `${right}|${left}`] : [],
    ),
  );
  return apart.size === 0 ? [...links] : links.filter(({ left, right }) => !apart.has(`${left}|${right}`));
}

/** What a block takes from what people decided. */
export const blockDecisions = (
  judgements: readonly Judgement[],
): Required<Pick<Block, 'decisions' | 'withdrawn' | 'placements' | 'parted'>> => ({
  decisions: decisionsOf(judgements),
  withdrawn: withdrawnOf(judgements),
  placements: placementsOf(judgements),
  parted: partedOf(judgements),
});
