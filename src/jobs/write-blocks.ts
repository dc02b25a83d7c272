import type { Transaction } from 'kysely';
import { blockKeys } from '../reconcile/incidents/block-keys.js';
import { tellBlock } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { loadBlock } from './load-block.js';

type Tx = Transaction<LedgerSchema>;

const AT_ONCE = 500;

/** The given reports, and those that their sentences come from: a copy is read as its original has it. */
async function withOriginals(tx: Tx, reports: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('passage')
    .select('data')
    .where('report', 'in', reports)
    .where('recorded_to', 'is', null)
    .execute();
  const originals = rows.flatMap(({ data }) => data.sentences.map(({ origin }) => origin));
  return [...new Set([...reports, ...originals])].sort();
}

/** Writes the search keys of the reports' claims anew. */
export async function writeBlocks(tx: Tx, reports: readonly string[], people: PeopleClasses): Promise<void> {
  if (reports.length === 0) return;
  const block = await loadBlock(tx, await withOriginals(tx, reports), people);
  const wanted = new Set(reports);
  const keys = new Map<string, { claim: string; block: string }>();
  for (const telling of tellBlock(block).filter(({ report }) => wanted.has(report)))
    for (const key of blockKeys(telling))
      for (const { id } of telling.claims) keys.set(`${id} ${key}`, { claim: id, block: key });
  const ids = [...new Set(block.claims.filter(({ report }) => wanted.has(report)).map(({ id }) => id))];
  for (let i = 0; i < ids.length; i += AT_ONCE)
    await tx
      .deleteFrom('claim_block')
      .where('claim', 'in', ids.slice(i, i + AT_ONCE))
      .execute();
  const all = [...keys.values()];
  for (let i = 0; i < all.length; i += AT_ONCE)
    await tx
      .insertInto('claim_block')
      .values(all.slice(i, i + AT_ONCE))
      .execute();
}
