import type { Kysely } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { ProfileResult } from '../model/ledger/profile.js';
import { liesWithin } from '../reconcile/profiles/lies-within.js';
import { PROFILES } from '../reconcile/profiles/registry.js';
import { stood } from '../store/queries/moment.js';
import type { LedgerSchema } from '../store/schema.js';
import { profileCases } from './profile-cases.js';

type Db = Kysely<LedgerSchema>;

/** Results by incident, in the order of the registry. */
export type ResultsBy = ReadonlyMap<string, readonly ProfileResult[]>;

const AT_ONCE = 500;

function inOrder(results: readonly ProfileResult[]): Map<string, ProfileResult[]> {
  const found = new Map<string, ProfileResult[]>();
  for (const { id } of PROFILES)
    for (const result of results)
      if (result.profile === id) found.set(result.incident, [...(found.get(result.incident) ?? []), result]);
  return found;
}

/** What the profiles make of incidents, as it stands, or stood at a moment of the ledger's own clock (ISO 8601 UTC). */
export async function profileResults(db: Db, incidents: readonly string[], at: string | null): Promise<ResultsBy> {
  const found: ProfileResult[] = [];
  for (let i = 0; i < incidents.length; i += AT_ONCE) {
    const rows = await db
      .selectFrom('profile_result')
      .select('data')
      .where('target', 'in', incidents.slice(i, i + AT_ONCE))
      .where(stood('profile_result', at))
      .execute();
    found.push(...rows.map(({ data }) => data as unknown as ProfileResult));
  }
  return inOrder(found);
}

/**
 * The same for incidents that were computed and stand in no table: as the world could know them at a moment. What people
 * assessed is left out, since it tells of what they knew later.
 */
export async function deriveResults(db: Db, incidents: readonly Incident[]): Promise<ResultsBy> {
  const results = new Map<string, ProfileResult[]>();
  const ordered = [...incidents].sort((a, b) => Number(a.kind === 'series') - Number(b.kind === 'series'));
  for await (const bare of profileCases(db, ordered)) {
    const inside = incidents.filter(other => liesWithin(other, bare.incident));
    const own = PROFILES.map(profile => {
      const contained = inside.flatMap(({ id }) => results.get(id) ?? []).filter(one => one.profile === profile.id);
      return profile.derive({ ...bare, contained });
    });
    results.set(bare.incident.id, own);
  }
  return results;
}
