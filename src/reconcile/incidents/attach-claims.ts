import type { LedgerClaim } from '../../model/ledger/claim.js';
import { isHarm } from './tell.js';
import type { Telling } from './telling.js';

/** Kinds of claims that are about a happening and harm nobody themselves. */
const ABOUT = new Set<LedgerClaim['kind']>(['responsibility', 'accusation', 'verification', 'event']);
/** Without words that tie it, a claim of these kinds is about what its report is about. */
const TIED = new Set<LedgerClaim['kind']>(['responsibility', 'accusation', 'verification']);

/**
 * Claims hung on the telling that they are about: the one that holds a claim they name, else the one of their event, else
 * the nearest before them in their report; the report's main one where none is before. By telling, the claims in text order.
 */
export function attachClaims(
  claims: readonly LedgerClaim[],
  tellings: readonly Telling[],
): Map<Telling, LedgerClaim[]> {
  const found = new Map<Telling, LedgerClaim[]>();
  const byReport = new Map<string, Telling[]>();
  for (const telling of tellings) byReport.set(telling.report, [...(byReport.get(telling.report) ?? []), telling]);
  const ordered = [...claims].sort((a, b) => a.sentence.start - b.sentence.start || (a.id < b.id ? -1 : 1));
  for (const claim of ordered) {
    if (isHarm(claim) || !ABOUT.has(claim.kind)) continue;
    const telling = tellingOf(claim, byReport.get(claim.report) ?? []);
    if (!telling) continue;
    const list = found.get(telling);
    if (list) list.push(claim);
    else found.set(telling, [claim]);
  }
  return found;
}

function tellingOf(claim: LedgerClaim, own: readonly Telling[]): Telling | undefined {
  const named = own.find(({ claims }) => claims.some(({ id }) => claim.about.includes(id)));
  if (named) return named;
  const event =
    claim.happening && own.find(({ claims }) => claims.some(({ happening }) => happening === claim.happening));
  if (event) return event;
  if (!TIED.has(claim.kind)) return undefined;
  let nearest: Telling | undefined;
  let at = -1;
  for (const telling of own) {
    for (const { sentence } of telling.claims) {
      if (sentence.start <= claim.sentence.start && sentence.start > at) [nearest, at] = [telling, sentence.start];
    }
  }
  return nearest ?? own.find(({ main }) => main);
}
