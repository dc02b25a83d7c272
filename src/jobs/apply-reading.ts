import { sql, type Transaction } from 'kysely';
import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Party } from '../model/ledger/party.js';
import type { ReadingPayload } from '../model/ledger/record.js';
import { foldName } from '../resources/fold-name.js';
import { sha256Hex } from '../text/sha256.js';
import type { LedgerSchema } from '../store/schema.js';
import { later } from '../store/view/later.js';
import { anyOf, deleteWhere, insertRows } from './bulk.js';
import { flattenReading, reportOf } from './flatten-reading.js';
import { writeIntervals } from './intervals.js';
import { sourceOf } from './link-origins.js';
import type { Shelf } from './shelf.js';
import { withoutNul } from './without-nul.js';

type Tx = Transaction<LedgerSchema>;

/** Inserts rows of one table. */
export const insertMany = insertRows;

export function claimRow(claim: LedgerClaim, report: LedgerReport): object {
  const { toll } = claim;
  return {
    id: claim.id,
    report: claim.report,
    kind: claim.kind,
    polarity: claim.polarity,
    certainty: claim.certainty,
    claimant: claim.claimant?.party.key ?? null,
    voice: claim.voice.key,
    harm: toll?.harm ?? null,
    lower: toll?.lower ?? null,
    upper: toll?.upper ?? null,
    side: toll?.victims.side?.key ?? null,
    victim_status: toll?.victims.status ?? null,
    scope: toll?.scope ?? null,
    aggregation: toll?.aggregation ?? null,
    earliest: (claim.when ?? claim.context.when)?.earliest?.slice(0, 10) ?? null,
    latest: (claim.when ?? claim.context.when)?.latest?.slice(0, 10) ?? null,
    said: claim.said,
    published: report.published,
    data: JSON.stringify(claim),
  };
}

export function partiesOf(claim: LedgerClaim): [string, Party][] {
  const { claimant, toll } = claim;
  const named: [string, Party | null | undefined][] = [
    ['claimant', claimant],
    ['party', claimant?.party],
    ['voice', claim.voice],
    ['side', toll?.victims.side],
    ['perpetrator', toll?.perpetrator],
    ['responsible', claim.responsible],
    ...(claimant?.members ?? []).map((member): [string, Party] => ['member', member.party]),
  ];
  return named.flatMap(([role, party]): [string, Party][] => (party ? [[role, party]] : []));
}

/** Of several descriptions of one party the first by this stands, whichever came first. */
const rankOf = ({ name, kind, wikidata, iso }: Party): string => [name, kind, wikidata ?? '', iso ?? ''].join('\u0000');

export async function insertParties(tx: Tx, claims: readonly LedgerClaim[]): Promise<void> {
  const links = new Map<string, object>();
  const parties = new Map<string, Party & { folded: string }>();
  for (const claim of claims) {
    for (const [role, party] of partiesOf(claim)) {
      links.set(`${claim.id} ${party.key} ${role}`, { claim: claim.id, party: party.key, role });
      const { key, name, kind, wikidata, iso } = party;
      const known = parties.get(key);
      if (!known || rankOf(party) < rankOf(known))
        parties.set(key, { key, name, folded: foldName(name), kind, wikidata, iso });
    }
  }
  await insertRows(tx, 'claim_party', [...links.values()], { orSkip: true });
  await insertRows(tx, 'party', [...parties.values()], {
    // Of several names the first by the alphabet, whichever came first.
    onConflict: sql`(key) do update set name = excluded.name, folded = excluded.folded, kind = excluded.kind,
      wikidata = excluded.wikidata, iso = excluded.iso where (excluded.name, excluded.kind, coalesce(excluded.wikidata, ''), coalesce(excluded.iso, ''))
        < (party.name, party.kind, coalesce(party.wikidata, ''), coalesce(party.iso, ''))`,
  });
}

export function placeRows(claims: readonly LedgerClaim[]): object[] {
  const rows = new Map<string, object>();
  for (const claim of claims) {
    const places = claim.places.length > 0 ? claim.places : claim.context.places.slice(0, 1);
    places.forEach(({ name, country, lat, lon, kind, precision, geonames }, ordinal) => {
      rows.set(`${claim.id} ${ordinal}`, {
        claim: claim.id,
        ordinal,
        name,
        folded: foldName(name),
        country,
        lat,
        lon,
        kind,
        precision,
        geonames,
      });
    });
  }
  return [...rows.values()];
}

/** A report as it is written: its row, its text, and what was read from it. */
export interface ReadReport {
  row: LedgerReport;
  text: string;
  claims: readonly LedgerClaim[];
  relations: readonly ReportRelation[];
}

/** Takes out what earlier readings of the reports gave, where no other report carries the same claims. */
async function clearReports(tx: Tx, reports: readonly string[], held: readonly { id: string }[]): Promise<void> {
  if (held.length === 0) return;
  const ids = [...new Set(held.map(({ id }) => id))];
  const shared = await tx
    .selectFrom('claim')
    .select('id')
    .where(anyOf('id', ids))
    .where('report', 'not in', reports)
    .where('recorded_to', 'is', null)
    .execute();
  const kept = new Set(shared.map(({ id }) => id));
  const gone = ids.filter(id => !kept.has(id));
  for (const table of ['claim_place', 'claim_party'] as const) await deleteWhere(tx, table, 'claim', gone);
}

async function writeReportRows(
  tx: Tx,
  reports: readonly ReadReport[],
  seqs: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = reports.map(({ row }) => row.id);
  const known = await tx.selectFrom('report').select(['id', 'recorded']).where(anyOf('id', ids)).execute();
  const since = new Map(known.map(({ id, recorded }) => [id, recorded]));
  if (known.length > 0) await deleteWhere(tx, 'report', 'id', ids);
  await insertRows(
    tx,
    'report',
    reports.map(({ row, text, relations }) => {
      const { id, outlet, agency, url, title, published, language, capture, text: digest } = row;
      const recorded = since.get(id) ?? row.recorded;
      return {
        id,
        outlet,
        agency,
        url,
        title,
        published,
        language,
        capture,
        text_sha256: digest,
        recorded,
        seq: seqs.get(id) ?? 0,
        data: JSON.stringify({ ...row, recorded }),
        text,
        relations: JSON.stringify(relations),
      };
    }),
  );
}

/**
 * Writes reports with their claims, the claims' places and parties; each report once. With a shelf the rows are kept back
 * until it is flushed.
 */
export async function writeReports(
  tx: Tx,
  reports: readonly ReadReport[],
  seqs: ReadonlyMap<string, number>,
  at: string,
  shelf?: Shelf,
): Promise<void> {
  const ids = reports.map(({ row }) => row.id);
  const now = await tx
    .selectFrom('claim')
    .selectAll()
    .where(anyOf('report', ids))
    .where('recorded_to', 'is', null)
    .execute();
  await clearReports(tx, ids, now);
  const wanted: Record<string, unknown>[] = [];
  for (const { claims, row, text } of reports) {
    shelf?.sources.put(row.id, sourceOf(row, text));
    const rows = claims.map(claim => claimRow(claim, row) as Record<string, unknown> & { data: string });
    wanted.push(...rows);
    // As they would come back: a report's claims each once.
    const kept = new Map(rows.map(({ id, data }) => [id, data]));
    shelf?.claims.put(
      row.id,
      [...kept.values()].map(data => JSON.parse(data) as LedgerClaim),
    );
  }
  const write = async (): Promise<void> => {
    await writeReportRows(tx, reports, seqs);
    await writeIntervals(tx, { table: 'claim', key: ['id', 'report'], now, wanted, at });
    await writeNamed(
      tx,
      reports.flatMap(report => report.claims),
    );
  };
  if (shelf) shelf.defer(write);
  else await write();
}

/** Parties and places of claims. */
async function writeNamed(tx: Tx, claims: readonly LedgerClaim[]): Promise<void> {
  await insertParties(tx, claims);
  const places = placeRows(claims);
  if (places.length === 0) return;
  await deleteWhere(tx, 'claim_place', 'claim', new Set(claims.map(({ id }) => id)));
  await insertRows(tx, 'claim_place', places);
}

function readReport({ report, reading }: ReadingPayload, at: string): ReadReport {
  const clean = reading.document.text.includes('\0') ? withoutNul(reading) : reading;
  const { text } = clean.document;
  const row = reportOf(clean, report, sha256Hex(text), at);
  return { row, text, ...flattenReading(clean, row) };
}

/** A reading as the record holds it. */
export interface ReadingEntry {
  payload: ReadingPayload;
  seq: number;
}

/** Writes what readings say, all of one moment (ISO 8601). The newest reading of a report stands. */
export async function applyReadings(
  tx: Tx,
  entries: readonly ReadingEntry[],
  at: string,
  shelf?: Shelf,
): Promise<void> {
  if (entries.length === 0) return;
  const newest = new Map(entries.map(entry => [entry.payload.report, entry]));
  const reports = [...newest.values()].map(({ payload }) => readReport(payload, at));
  await sql`${later}update reading set current = false where ${anyOf('report', newest.keys())} and current`.execute(tx);
  await insertRows(
    tx,
    'reading',
    entries.map(entry => {
      const { report, capture, reading } = entry.payload;
      return {
        report,
        capture,
        extractor: reading.extractor.version,
        resources: reading.extractor.resources,
        text_sha256: sha256Hex(reading.document.text),
        recorded: at,
        seq: entry.seq,
        current: newest.get(report) === entry,
      };
    }),
  );
  await writeReports(tx, reports, new Map([...newest].map(([report, { seq }]) => [report, seq])), at, shelf);
}
