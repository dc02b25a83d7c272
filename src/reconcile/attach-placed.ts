import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Telling } from './incidents/telling.js';
import type { Placement } from './placements.js';

type Attached = ReadonlyMap<Telling, readonly LedgerClaim[]>;

/** Claims of no harm that a person put to an incident hang on a telling of it, and nowhere else. */
export function attachPlaced(
  attached: Attached,
  claims: readonly LedgerClaim[],
  placements: readonly Placement[],
  tellings: readonly Telling[],
): Attached {
  if (placements.length === 0) return attached;
  const teller = new Map<string, Telling>();
  for (const telling of tellings) for (const { id } of telling.claims) if (!teller.has(id)) teller.set(id, telling);
  const together = ({ at }: Placement): string[] =>
    'claim' in at
      ? [at.claim]
      : placements.flatMap(other => ('own' in other.at && other.at.own === at.own ? [other.claim] : []));
  const homes = new Map(
    placements.flatMap(placement => {
      if (teller.has(placement.claim)) return [];
      const telling = together(placement).flatMap(id => teller.get(id) ?? [])[0];
      return telling ? [[placement.claim, telling] as const] : [];
    }),
  );
  const placed = new Map<Telling, LedgerClaim[]>();
  for (const [telling, own] of attached)
    placed.set(
      telling,
      own.filter(({ id }) => !homes.has(id)),
    );
  for (const claim of claims) {
    const home = homes.get(claim.id);
    if (home) placed.set(home, [...(placed.get(home) ?? []), claim]);
  }
  return placed;
}
