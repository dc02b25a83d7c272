import type { Kysely } from 'kysely';
import type { Telling } from '../reconcile/incidents/telling.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import type { Shelf } from './shelf.js';
import { tellingFrom } from './stored-telling.js';

/** Tellings by node, to be compared and clustered; those met lately from the shelf. */
export async function tellingsOf(
  db: Kysely<LedgerSchema>,
  nodes: Iterable<string>,
  shelf?: Shelf,
): Promise<Map<string, Telling>> {
  const found = new Map<string, Telling>();
  const missing: string[] = [];
  for (const node of nodes) {
    const held = shelf?.tellings.get(node);
    if (held) found.set(node, held);
    else missing.push(node);
  }
  if (missing.length === 0) return found;
  const rows = await db.selectFrom('telling').select(['node', 'data']).where(anyOf('node', missing)).execute();
  for (const { node, data } of rows) {
    const telling = tellingFrom(data);
    found.set(node, telling);
    shelf?.tellings.put(node, telling);
  }
  return found;
}
