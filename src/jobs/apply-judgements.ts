import type { Transaction } from 'kysely';
import type { Judgement } from '../model/ledger/judgement.js';
import type { LedgerSchema } from '../store/schema.js';
import { judgeClaims } from './judged-claims.js';
import { claimsJudged, partyKeys } from './judgements.js';
import type { Shelf } from './shelf.js';

type Tx = Transaction<LedgerSchema>;

/** What follows from judgements: reports whose claims changed, whose origins are to be followed, whose incidents are to be computed anew. */
export interface Judged {
  claims: string[];
  origins: string[];
  incidents: string[];
  /** Incidents that hold what was judged. */
  homes: string[];
}

async function reportsWith(tx: Tx, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const rows = await tx
    .selectFrom('claim')
    .select('report')
    .distinct()
    .where('id', 'in', claims)
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ report }) => report);
}

async function homesOf(tx: Tx, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const rows = await tx
    .selectFrom('incident_claim')
    .select('incident')
    .distinct()
    .where('claim', 'in', claims)
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ incident }) => incident);
}

/** Reports that name a party of the judgements, under its own key or under one that it goes by. */
async function reportsNaming(tx: Tx, judgements: readonly Judgement[]): Promise<string[]> {
  const named = judgements.filter(({ kind }) => kind === 'same-actor');
  if (named.length === 0) return [];
  const all = await tx
    .selectFrom('judgement')
    .select('data')
    .where('kind', '=', 'same-actor')
    .where('recorded_to', 'is', null)
    .execute();
  const keys = partyKeys(all.map(({ data }) => data));
  const asked = named.flatMap(({ left, right }) => (right === null ? [left] : [left, right]));
  const wanted = new Set(asked.flatMap(key => [key, keys.get(key) ?? key]));
  // What goes by the same key now is concerned too.
  for (const [key, home] of keys) if (wanted.has(home)) wanted.add(key);
  const claims = await tx
    .selectFrom('claim_party')
    .select('claim')
    .distinct()
    .where('party', 'in', [...wanted])
    .execute();
  return reportsWith(
    tx,
    claims.map(({ claim }) => claim),
  );
}

/** Has anybody said anything of what a claim says? Else claims stand as they were read, and none needs to be looked at. */
async function isClaimJudged(tx: Tx): Promise<boolean> {
  const judged = await tx
    .selectFrom('judgement')
    .select('id')
    .where('kind', 'in', ['same-actor', 'enter-claim', 'correct-claim'])
    .where('recorded_to', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return (
    judged !== undefined || (await tx.selectFrom('claim_read').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

const leftOf = (judgements: readonly Judgement[], kind: Judgement['kind']): string[] =>
  judgements.flatMap(judgement => (judgement.kind === kind ? [judgement.left] : []));

/**
 * Applies judgements that stand in their table, and those that stood before to reports just read (`added`): claims are
 * put right here, the rest is told. An undoing is of the kind of what it undoes and names the same things.
 */
export async function applyJudgements(
  tx: Tx,
  judgements: readonly Judgement[],
  added: readonly string[],
  at: string,
  shelf?: Shelf,
): Promise<Judged> {
  if (added.length > 0) await tx.deleteFrom('claim_read').where('report', 'in', added).execute();
  const naming = await reportsNaming(tx, judgements);
  const about = await reportsWith(tx, judgements.flatMap(claimsJudged));
  const corrected = await reportsWith(tx, leftOf(judgements, 'correct-claim'));
  const concerned = [...naming, ...corrected, ...leftOf(judgements, 'enter-claim'), ...added];
  const isJudged = await isClaimJudged(tx);
  // What was just read is looked at.
  if (isJudged) await shelf?.flush();
  const claims = isJudged ? await judgeClaims(tx, [...new Set(concerned)].sort(), at) : [];
  const origins = judgements.flatMap(({ kind, left, right }) =>
    kind === 'same-origin' ? [left, ...(right === null ? [] : [right])] : [],
  );
  return {
    claims,
    origins: [...new Set(origins)],
    incidents: [...new Set([...claims, ...about, ...naming])],
    homes: await homesOf(tx, judgements.flatMap(claimsJudged)),
  };
}
