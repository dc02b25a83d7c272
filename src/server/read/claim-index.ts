import type { Kysely } from 'kysely';
import {
  claimFacts,
  claimParties,
  type ClaimPlaceFacts,
  claimPlaces,
  type NamedParty,
  parties,
  tollAsides,
  type Which,
} from '../../store/queries/ledger-index.js';
import type { LedgerSchema } from '../../store/schema.js';

export interface Carrier {
  report: string;
  published: string | null;
  from: string;
  to: string | null;
}

/** What lists are narrowed by, of one claim of a toll. */
export interface IndexedClaim {
  carriers: Carrier[];
  /** Day of the happening, ISO 8601. */
  earliest: string | null;
  lower: number | null;
  upper: number | null;
  /** How it was done; the least confidence it was read with (0–1). */
  mode: string | null;
  confidence: number | null;
  parties: { key: string; role: string }[];
  places: ClaimPlaceFacts[];
}

/** Every claim of a toll that the ledger ever held, by id, and the parties by key. */
export interface ClaimIndex {
  claims: ReadonlyMap<string, IndexedClaim>;
  parties: ReadonlyMap<string, NamedParty>;
}

async function loadClaims(db: Kysely<LedgerSchema>, which: Which): Promise<Map<string, IndexedClaim>> {
  const claims = new Map<string, IndexedClaim>();
  for (const { id, report, published, earliest, lower, upper, recorded_from, recorded_to } of await claimFacts(
    db,
    which,
  )) {
    const carrier = { report, published, from: recorded_from, to: recorded_to };
    const known = claims.get(id);
    if (known) known.carriers.push(carrier);
    else
      claims.set(id, {
        carriers: [carrier],
        earliest,
        lower,
        upper,
        mode: null,
        confidence: null,
        parties: [],
        places: [],
      });
  }
  for (const { claim, mode, confidence } of await tollAsides(db, which)) {
    const known = claims.get(claim);
    if (!known) continue;
    known.mode ??= mode;
    if (confidence !== null) known.confidence = Math.min(confidence, known.confidence ?? 1);
  }
  for (const { claim, party, role } of await claimParties(db, which))
    claims.get(claim)?.parties.push({ key: party, role });
  for (const place of await claimPlaces(db, which)) claims.get(place.claim)?.places.push(place);
  return claims;
}

/** The index; of an earlier one only the claims named are read anew. */
export async function loadClaimIndex(
  db: Kysely<LedgerSchema>,
  before: ClaimIndex | null = null,
  changed: Which = null,
): Promise<ClaimIndex> {
  const named = new Map((await parties(db)).map(party => [party.key, party]));
  if (!before || changed === null) return { claims: await loadClaims(db, null), parties: named };
  const claims = new Map(before.claims);
  for (const id of changed) claims.delete(id);
  for (const [id, claim] of await loadClaims(db, changed)) claims.set(id, claim);
  return { claims, parties: named };
}
