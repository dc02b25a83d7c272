import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { Incident, TollGroup } from '../../src/model/ledger/incident.js';
import type { ReadStory } from './run-story.js';
import { type GoldClaim, type GoldGroup, isHarm, type Story } from './story.js';

/** What a claim goes by where a text stands in several reports: its report and its id. */
export const keyOf = ({ report, id }: Pick<LedgerClaim, 'report' | 'id'>): string => `${report} ${id}`;

/** Program's claim by gold claim id, for tolls and harms. */
export function match(story: Story, read: Pick<ReadStory, 'claims' | 'texts'>): Map<string, LedgerClaim> {
  const found = new Map<string, LedgerClaim>();
  const taken = new Set<LedgerClaim>();
  for (const gold of story.claims.filter(isHarm)) {
    const span = spanOf(gold, read.texts.get(gold.report) ?? '');
    const near = read.claims.find(claim => !taken.has(claim) && fits(claim, gold) && stands(claim, gold, span));
    if (!near) continue;
    taken.add(near);
    found.set(gold.id, near);
  }
  return found;
}

const fits = (claim: LedgerClaim, gold: GoldClaim): boolean =>
  claim.report === gold.report &&
  (claim.kind === 'toll' || claim.kind === 'harm') &&
  (!claim.toll || claim.toll.harm === gold.harm);

function stands(claim: LedgerClaim, gold: GoldClaim, span: { start: number; end: number }): boolean {
  const at = claim.toll?.figure ?? claim.quote[0];
  if (!at || at.start >= span.end || span.start >= at.end) return false;
  if (claim.kind !== 'toll' || gold.kind !== 'toll') return true;
  return claim.toll?.lower === gold.lower && claim.toll?.upper === gold.upper;
}

/** Where a gold claim stands, in code points. */
export function spanOf(gold: GoldClaim, text: string): { start: number; end: number } {
  let start = -1;
  for (let n = gold.nth ?? 1; n > 0; n -= 1) start = text.indexOf(gold.quote, start + 1);
  let end = start + gold.quote.length;
  if (gold.figure) {
    start = text.indexOf(gold.figure, start);
    end = start + gold.figure.length;
  }
  const points = (at: number): number => [...text.slice(0, at)].length;
  return { start: points(start), end: points(end) };
}

/** The program's group that holds most of the gold group's claims; of its own reports' claims only. */
export function groupFor(
  gold: GoldGroup,
  matched: ReadonlyMap<string, LedgerClaim>,
  incidents: readonly Incident[],
): TollGroup | undefined {
  const ids = new Set(gold.claims.flatMap(id => matched.get(id)?.id ?? []));
  let best: TollGroup | undefined;
  let most = 0;
  for (const incident of incidents) {
    for (const group of incident.groups) {
      const shared = group.claims.filter(id => ids.has(id)).length;
      if (shared > most) [best, most] = [group, shared];
    }
  }
  return best;
}
