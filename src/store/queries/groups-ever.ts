import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';

/** Toll groups that claims (ids) lie in or ever lay in: a correction may have moved them. */
export async function groupsEver(
  db: Kysely<LedgerSchema>,
  claims: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  if (claims.length === 0) return found;
  const rows = await db
    .selectFrom('group_claim')
    .select(['claim', 'toll_group'])
    .distinct()
    .where(sql<boolean>`claim = any(${[...claims]}::text[])`)
    .execute();
  for (const { claim, toll_group } of rows) found.set(claim, (found.get(claim) ?? new Set()).add(toll_group));
  return found;
}
