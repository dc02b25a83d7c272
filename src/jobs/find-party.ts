import type { Kysely } from 'kysely';
import { CounterclaimError } from '../model/errors.js';
import type { Party } from '../model/ledger/party.js';
import type { ActorKind } from '../model/reading.js';
import { foldName } from '../resources/fold-name.js';
import type { LedgerSchema, PartyTable } from '../store/schema.js';

type Db = Kysely<LedgerSchema>;

const MOST = 8;

const partyOf = ({ key, name, kind, wikidata, iso }: PartyTable): Party => ({
  key,
  name,
  kind: kind as ActorKind,
  wikidata,
  iso,
});

async function named(db: Db, typed: string): Promise<Party[]> {
  const rows = await db
    .selectFrom('party')
    .selectAll()
    .where(({ or, eb }) => or([eb('key', '=', typed), eb('folded', '=', foldName(typed))]))
    .orderBy('key')
    .execute();
  const exact = rows.filter(({ key }) => key === typed);
  return (exact.length > 0 ? exact : rows).map(partyOf);
}

const list = (parties: readonly Party[]): string => parties.map(({ key, name }) => `${key} (${name})`).join(', ');

/** The party of a key or name that the ledger knows; null where nobody has it. Throws `id-ambiguous`. */
export async function knownParty(db: Db, typed: string): Promise<Party | null> {
  const found = await named(db, typed);
  if (found.length > 1)
    throw new CounterclaimError('id-ambiguous', `Several parties go by "${typed}": ${list(found)}. Name its key.`);
  return found[0] ?? null;
}

/** As `knownParty`; throws `id-unknown` with parties whose names come near. */
export async function findParty(db: Db, typed: string): Promise<Party> {
  const found = await knownParty(db, typed);
  if (found) return found;
  const folded = foldName(typed).replace(/[\\%_]/g, '\\$&');
  const rows = await db
    .selectFrom('party')
    .selectAll()
    .where('folded', 'like', `%${folded}%`)
    .orderBy('key')
    .limit(MOST)
    .execute();
  const hint = rows.length > 0 ? ` Near: ${list(rows.map(partyOf))}.` : '';
  throw new CounterclaimError('id-unknown', `No party goes by "${typed}".${hint}`);
}

/** A party by a name that a person gave: one that the ledger knows, else a new one of that name. */
export async function partyNamed(db: Db, name: string, kind: ActorKind = 'other'): Promise<Party> {
  const known = await knownParty(db, name);
  return known ?? { key: `name:${foldName(name)}`, name: name.trim(), kind, wikidata: null, iso: null };
}
