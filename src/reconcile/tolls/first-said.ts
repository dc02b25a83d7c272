import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';

const figureOf = ({ toll }: LedgerClaim): string =>
  toll ? [toll.harm, toll.lower ?? '', toll.upper ?? '', toll.victims.subgroup ?? ''].join(' ') : '';

/**
 * When the world first read a claim's words (ISO 8601; null where unknown): when the earliest report came out that has its
 * sentence with its figure. A sentence brought up to date ("killing nine", where it had been six) is one sentence, but its
 * figure is as old as the version that has it first.
 */
export function firstSaid(
  claims: readonly LedgerClaim[],
  passageOf: (claim: LedgerClaim) => string,
  byReport: ReadonlyMap<string, LedgerReport>,
): (claim: LedgerClaim) => string | null {
  const publishedOf = (report: string): string | null => byReport.get(report)?.published ?? null;
  const earliest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
  const first = new Map<string, string | null>();
  const harms = new Set<string>();
  for (const claim of claims) {
    if (!claim.toll) continue;
    const key = `${passageOf(claim)} ${figureOf(claim)}`;
    first.set(key, earliest(first.get(key) ?? null, publishedOf(claim.report)));
    harms.add(`${claim.report}#${claim.passage} ${claim.toll.harm}`);
  }
  return claim => {
    const passage = passageOf(claim);
    const known = first.get(`${passage} ${figureOf(claim)}`) ?? publishedOf(claim.report);
    // Where no figure was read in the first report's sentence, the copy tells what stood there.
    if (!claim.toll || harms.has(`${passage} ${claim.toll.harm}`)) return known;
    return earliest(known, publishedOf(passage.slice(0, passage.lastIndexOf('#'))));
  };
}
