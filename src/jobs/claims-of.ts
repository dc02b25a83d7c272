import type { Kysely } from 'kysely';
import type { LedgerClaim } from '../model/ledger/claim.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import type { Shelf } from './shelf.js';

/** Claims that stand, by report; those of reports met lately from the shelf. Every report asked for is there. */
export async function claimsOf(
  db: Kysely<LedgerSchema>,
  reports: Iterable<string>,
  shelf?: Shelf,
): Promise<Map<string, readonly LedgerClaim[]>> {
  const found = new Map<string, readonly LedgerClaim[]>();
  const fresh = new Map<string, LedgerClaim[]>();
  for (const report of reports) {
    const held = shelf?.claims.get(report);
    if (held) found.set(report, held);
    else fresh.set(report, []);
  }
  if (fresh.size === 0) return found;
  const rows = await db
    .selectFrom('claim')
    .select(['report', 'data'])
    .where(anyOf('report', fresh.keys()))
    .where('recorded_to', 'is', null)
    .execute();
  for (const { report, data } of rows) fresh.get(report)?.push(data);
  for (const [report, claims] of fresh) {
    found.set(report, claims);
    shelf?.claims.put(report, claims);
  }
  return found;
}
