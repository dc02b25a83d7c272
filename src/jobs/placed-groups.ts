import type { Kysely } from 'kysely';
import type { Placement } from '../reconcile/placements.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';

/** Claims that people put together, whatever their reports tell beside them. */
export interface PlacedGroup {
  /** Those that were put somewhere. */
  placed: string[];
  /** The claims that they were put to, which are where their reports have them; none for an incident opened by hand. */
  anchors: string[];
  /** Reports that carry the placed ones. */
  reports: string[];
}

/** Claims joined by placements, however far. */
function join(placements: readonly Placement[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { claim, at } of placements) {
    const names = [`c ${claim}`, 'own' in at ? `o ${at.own}` : `c ${at.claim}`];
    const joined = new Set([...names, ...names.flatMap(name => [...(groups.get(name) ?? [])])]);
    for (const name of joined) groups.set(name, joined);
  }
  return [...new Set(groups.values())].map(names => [...names]);
}

export async function placedGroups(db: Kysely<LedgerSchema>, placements: readonly Placement[]): Promise<PlacedGroup[]> {
  if (placements.length === 0) return [];
  const put = new Set(placements.map(({ claim }) => claim));
  const rows = await db
    .selectFrom('claim')
    .select(['id', 'report'])
    .where(anyOf('id', put))
    .where('recorded_to', 'is', null)
    .execute();
  return join(placements).map(names => {
    const claims = names.flatMap(name => (name.startsWith('c ') ? [name.slice(2)] : []));
    const placed = claims.filter(id => put.has(id));
    return {
      placed,
      anchors: claims.filter(id => !put.has(id)),
      reports: [...new Set(rows.filter(({ id }) => placed.includes(id)).map(({ report }) => report))],
    };
  });
}
