import type { Kysely } from 'kysely';
import {
  claimFacts,
  claimParties,
  type ClaimPlaceFacts,
  claimPlaces,
  type NamedParty,
  parties,
  tollAsides,
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

export async function loadClaimIndex(db: Kysely<LedgerSchema>): Promise<ClaimIndex> {
  const claims = new Map<string, IndexedClaim>();
  for (const { id, report, published, earliest, lower, upper, recorded_from, recorded_to } of await claimFacts(db)) {
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
  for (const { claim, mode, confidence } of await tollAsides(db)) {
    const known = claims.get(claim);
    if (!known) continue;
    known.mode ??= mode;
    if (confidence !== null) known.confidence = Math.min(confidence, known.confidence ?? 1);
  }
  for (const { claim, party, role } of await claimParties(db)) claims.get(claim)?.parties.push({ key: party, role });
  for (const place of await claimPlaces(db)) claims.get(place.claim)?.places.push(place);
  return { claims, parties: new Map((await parties(db)).map(party => [party.key, party])) };
}
