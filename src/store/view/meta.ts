import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';

/** How far into the record the view has come. */
export interface Applied {
  seq: number;
  /** Hash of that entry; empty before the first. */
  hash: string;
}

export async function readApplied(database: Kysely<LedgerSchema>): Promise<Applied> {
  const rows = await database
    .selectFrom('meta')
    .selectAll()
    .where('key', 'in', ['applied_seq', 'applied_hash'])
    .execute();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return { seq: Number(values.get('applied_seq') ?? 0), hash: values.get('applied_hash') ?? '' };
}

export async function writeApplied(transaction: Kysely<LedgerSchema>, { seq, hash }: Applied): Promise<void> {
  await transaction
    .insertInto('meta')
    .values([
      { key: 'applied_seq', value: String(seq) },
      { key: 'applied_hash', value: hash },
    ])
    .onConflict(conflict => conflict.column('key').doUpdateSet(row => ({ value: row.ref('excluded.value') })))
    .execute();
}
