import type { Transaction } from 'kysely';
import type { LedgerReport } from '../model/ledger/claim.js';
import { tellReport } from '../reconcile/incidents/tell.js';
import type { Telling } from '../reconcile/incidents/telling.js';
import type { LedgerSchema } from '../store/schema.js';

/** Days that one key covers; a telling stands under the keys of its days and their neighbours. */
const BUCKET = 4;

const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '');

/** Keys under which a telling is compared with others: copied passages; and place × days. */
export function keysOf(telling: Telling): string[] {
  const keys = [...telling.copies].map(copy => `p ${copy}`);
  const names = new Set([...telling.places, ...telling.scene].flatMap(({ name, text }) => [fold(name), fold(text)]));
  const { days } = telling;
  const buckets = days ? [days.from - 1, days.from, days.to, days.to + 1].map(day => Math.floor(day / BUCKET)) : [];
  for (const name of names) for (const bucket of new Set(buckets)) keys.push(`d ${bucket} ${name}`);
  return [...new Set(keys)].sort();
}

const AT_ONCE = 500;

/** Writes the search keys of the reports' claims anew. */
export async function writeBlocks(tx: Transaction<LedgerSchema>, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = await tx.selectFrom('report').select('data').where('id', 'in', reports).execute();
  const claims = await tx
    .selectFrom('claim')
    .select('data')
    .where('report', 'in', reports)
    .where('recorded_to', 'is', null)
    .execute();
  const passages = await tx
    .selectFrom('passage')
    .select(['report', 'data'])
    .where('report', 'in', reports)
    .where('recorded_to', 'is', null)
    .execute();
  const sentences = new Map(passages.map(({ report, data }) => [report, data.sentences]));
  const keys = new Map<string, { claim: string; block: string }>();
  for (const report of rows.map(({ data }): LedgerReport => data)) {
    const own = claims.map(({ data }) => data).filter(claim => claim.report === report.id);
    const tellings = tellReport(report, own, ({ report: id, passage }) => {
      const at = sentences.get(id)?.[passage];
      return at ? `${at.origin}#${at.at}` : `${id}#${passage}`;
    });
    for (const telling of tellings)
      for (const block of keysOf(telling))
        for (const claim of telling.claims) keys.set(`${claim.id} ${block}`, { claim: claim.id, block });
  }
  const ids = [...new Set(claims.map(({ data }) => data.id))];
  if (ids.length > 0) await tx.deleteFrom('claim_block').where('claim', 'in', ids).execute();
  const all = [...keys.values()];
  for (let i = 0; i < all.length; i += AT_ONCE)
    await tx
      .insertInto('claim_block')
      .values(all.slice(i, i + AT_ONCE))
      .execute();
}
