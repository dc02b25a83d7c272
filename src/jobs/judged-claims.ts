import type { Transaction } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../model/ledger/claim.js';
import type { Judgement } from '../model/ledger/judgement.js';
import { codePoints } from '../text/code-points.js';
import type { LedgerSchema } from '../store/schema.js';
import { claimRow, insertParties, partiesOf, placeRows } from './apply-reading.js';
import { insertRows } from './bulk.js';
import { stable, writeIntervals } from './intervals.js';
import { corrected, enteredOf, partyKeys } from './judgements.js';
import { underKeys } from './party-keys.js';

type Tx = Transaction<LedgerSchema>;

const AT_ONCE = 50;

const keyOf = ({ id, report }: { id: string; report: string }): string => `${id} ${report}`;

/** What people said of claims: corrections and entries of these reports, and parties that are one. */
async function saidOf(tx: Tx, reports: readonly string[]): Promise<Judgement[]> {
  const carried = tx.selectFrom('claim').select('id').where('report', 'in', reports).where('recorded_to', 'is', null);
  const rows = await tx
    .selectFrom('judgement')
    .select('data')
    .where('recorded_to', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('kind', '=', 'same-actor'),
        and([eb('kind', '=', 'enter-claim'), eb('left', 'in', reports)]),
        and([
          eb('kind', '=', 'correct-claim'),
          or([
            eb('left', 'in', carried),
            // An entered claim may be corrected before it stands.
            eb('left', 'in', tx.selectFrom('claim_read').select('id').where('report', 'in', reports)),
          ]),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ data }) => data);
}

/** An entered claim stands as long as its words cut out of the report's text. */
function stands(claim: LedgerClaim, text: string): boolean {
  const points = codePoints(text);
  return claim.quote.every(quote => text.slice(points.toUtf16(quote.start), points.toUtf16(quote.end)) === quote.text);
}

interface Report {
  id: string;
  data: LedgerReport;
  text: string;
}

/** A claim as read, and as it stands after what people said: with its own party keys, and with those they are one under. */
interface Judged {
  read: LedgerClaim | null;
  own: LedgerClaim;
  claim: LedgerClaim;
}

function judgeReport(report: Report, read: readonly LedgerClaim[], said: readonly Judgement[]): Map<string, Judged> {
  const keys = partyKeys(said);
  const found = new Map<string, Judged>();
  const add = (base: LedgerClaim, original: LedgerClaim | null): void => {
    const own = corrected(
      base,
      said.filter(({ left }) => left === base.id),
    );
    found.set(base.id, { read: original, own, claim: underKeys(own, keys) });
  };
  for (const claim of read) add(claim, claim);
  for (const claim of enteredOf(said, report.id))
    if (stands(claim, report.text)) add({ ...claim, entered: true }, found.get(claim.id)?.read ?? null);
  return found;
}

type ClaimRow = { id: string; report: string; data: LedgerClaim };

/** Parties and places of changed claims, written anew from every report that carries them. */
async function linkAnew(tx: Tx, ids: readonly string[], judged: ReadonlyMap<string, Judged>): Promise<void> {
  const rows = await tx
    .selectFrom('claim')
    .select(['id', 'report', 'data'])
    .where('id', 'in', ids)
    .where('recorded_to', 'is', null)
    .orderBy('report')
    .execute();
  const former = await tx.selectFrom('claim_party').select('party').distinct().where('claim', 'in', ids).execute();
  await tx.deleteFrom('claim_party').where('claim', 'in', ids).execute();
  await tx.deleteFrom('claim_place').where('claim', 'in', ids).execute();
  // Under its own name too: whoever looks for it finds it, and undoing finds what it changed.
  const own = rows.map(row => judged.get(keyOf(row))?.own ?? row.data);
  const claims = [...own, ...rows.map(({ data }) => data)];
  await insertParties(tx, own);
  const links = claims.flatMap(claim =>
    partiesOf(claim).map(([role, { key }]) => ({ claim: claim.id, party: key, role })),
  );
  await insertRows(tx, 'claim_party', links, { orSkip: true });
  await insertRows(tx, 'claim_place', placeRows(rows.map(({ data }) => data)));
  const kept = new Set(claims.flatMap(claim => partiesOf(claim).map(([, { key }]) => key)));
  const gone = former.map(({ party }) => party).filter(key => !kept.has(key));
  if (gone.length > 0)
    await tx
      .deleteFrom('party')
      .where('key', 'in', gone)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('claim_party').select('claim_party.claim').whereRef('claim_party.party', '=', 'party.key')),
        ),
      )
      .execute();
}

async function keepRead(tx: Tx, changed: readonly (Judged & ClaimRow)[]): Promise<void> {
  for (const { id, report, read, claim } of changed) {
    await tx.deleteFrom('claim_read').where('id', '=', id).where('report', '=', report).execute();
    if (read && stable(read) !== stable(claim))
      await tx
        .insertInto('claim_read')
        .values({ id, report, data: JSON.stringify(read) })
        .execute();
  }
}

async function judgeSome(tx: Tx, reports: readonly string[], at: string): Promise<string[]> {
  const known = await tx.selectFrom('report').select(['id', 'data', 'text']).where('id', 'in', reports).execute();
  const now = await tx
    .selectFrom('claim')
    .selectAll()
    .where('report', 'in', reports)
    .where('recorded_to', 'is', null)
    .execute();
  const originals = await tx.selectFrom('claim_read').selectAll().where('report', 'in', reports).execute();
  const said = await saidOf(tx, reports);
  if (said.length === 0 && originals.length === 0 && !now.some(({ data }) => data.entered)) return [];
  const original = new Map(originals.map(row => [keyOf(row), row.data]));
  const all = new Map<string, Judged>();
  for (const report of known) {
    const read = now
      .filter(row => row.report === report.id)
      .flatMap(row => original.get(keyOf(row)) ?? (row.data.entered ? [] : [row.data]));
    for (const [id, judged] of judgeReport(report, read, said)) all.set(keyOf({ id, report: report.id }), judged);
  }
  const standingNow = new Map(now.map(row => [keyOf(row), row]));
  const changed = [...all]
    .filter(([key, { claim }]) => stable(standingNow.get(key)?.data ?? null) !== stable(claim))
    .map(([, judged]) => ({ ...judged, id: judged.claim.id, report: judged.claim.report, data: judged.claim }));
  const gone = now.filter(row => !all.has(keyOf(row)));
  if (changed.length + gone.length === 0) return [];
  const rows = new Map(known.map(({ id, data }) => [id, data]));
  const wanted = changed.flatMap(({ claim, report }) => {
    const row = rows.get(report);
    return row ? [claimRow(claim, row) as Record<string, unknown>] : [];
  });
  const before = [...changed.flatMap(row => standingNow.get(keyOf(row)) ?? []), ...gone];
  await writeIntervals(tx, { table: 'claim', key: ['id', 'report'], now: before, wanted, at });
  await keepRead(tx, changed);
  await linkAnew(tx, [...new Set([...changed, ...gone].map(({ id }) => id))], all);
  return [...new Set([...changed, ...gone].map(({ report }) => report))];
}

/**
 * Brings the claims of reports to what people said of them: corrections, claims read by hand, parties found to be one.
 * What was read is kept beside, so that undoing gives it back. Resolves with the reports whose claims changed.
 */
export async function judgeClaims(tx: Tx, reports: readonly string[], at: string): Promise<string[]> {
  const changed: string[] = [];
  for (let i = 0; i < reports.length; i += AT_ONCE)
    changed.push(...(await judgeSome(tx, reports.slice(i, i + AT_ONCE), at)));
  return changed;
}
