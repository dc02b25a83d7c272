import type { Kysely } from 'kysely';
import { CounterclaimError } from '../model/errors.js';
import type { LedgerSchema } from '../store/schema.js';

type Db = Kysely<LedgerSchema>;

/** What an id may name; an incident goes by a claim's id. */
export type IdKind = 'claim' | 'report' | 'judgement' | 'assessment';

const MOST = 8;
const SHORTEST = 2;
const NAMES: Record<IdKind, string> = {
  claim: 'claim or incident',
  report: 'report',
  judgement: 'judgement',
  assessment: 'assessment',
};

/** As ids are written: their digits have no i, l and o. */
const plain = (typed: string): string => typed.trim().toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');

async function beginning(db: Db, kind: IdKind, typed: string): Promise<string[]> {
  const prefix = `${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom(kind)
    .select('id')
    .distinct()
    .where('id', 'like', prefix)
    .orderBy('id')
    .limit(MOST)
    .execute();
  if (kind !== 'claim') return rows.map(({ id }) => id);
  const former = await db
    .selectFrom('incident_alias')
    .select('alias')
    .distinct()
    .where('alias', 'like', prefix)
    .where('recorded_to', 'is', null)
    .limit(MOST)
    .execute();
  return [...new Set([...rows.map(({ id }) => id), ...former.map(({ alias }) => alias)])].sort();
}

const inAll = async (db: Db, kinds: readonly IdKind[], typed: string): Promise<string[]> =>
  (await Promise.all(kinds.map(kind => beginning(db, kind, typed)))).flat();

/** Ids that share the longest beginning with what was typed. */
async function near(db: Db, kinds: readonly IdKind[], typed: string): Promise<string[]> {
  for (let length = typed.length - 1; length >= SHORTEST; length -= 1) {
    const found = await inAll(db, kinds, typed.slice(0, length));
    if (found.length > 0) return found.slice(0, MOST);
  }
  return [];
}

/**
 * The one id of the wanted kinds that begins with what a person typed. Throws `id-unknown` with those that come near, or
 * `id-ambiguous` with those that begin so.
 */
export async function findId(db: Db, kinds: readonly IdKind[], given: string): Promise<string> {
  const typed = plain(given);
  const found = typed === '' ? [] : await inAll(db, kinds, typed);
  const [id, ...others] = found.includes(typed) ? [typed] : found;
  if (id !== undefined && others.length === 0) return id;
  if (id !== undefined)
    throw new CounterclaimError('id-ambiguous', `"${given}" begins several ids: ${found.join(', ')}. Type more of it.`);
  const close = await near(db, kinds, typed);
  const hint = close.length > 0 ? ` Near: ${close.join(', ')}.` : '';
  throw new CounterclaimError(
    'id-unknown',
    `The ledger has no ${kinds.map(kind => NAMES[kind]).join(' or ')} with the id "${given}".${hint}`,
  );
}
