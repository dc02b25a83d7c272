import type { Transaction } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../model/ledger/claim.js';
import type { Party } from '../model/ledger/party.js';
import type { ReadingPayload } from '../model/ledger/record.js';
import { foldName } from '../resources/fold-name.js';
import { sha256Hex } from '../text/sha256.js';
import type { LedgerSchema } from '../store/schema.js';
import { flattenReading, reportOf } from './flatten-reading.js';
import { writeIntervals } from './intervals.js';
import { withoutNul } from './without-nul.js';

type Tx = Transaction<LedgerSchema>;

export interface AppliedEntry {
  seq: number;
  at: string;
}

const AT_ONCE = 200;

export async function insertMany(tx: Tx, table: keyof LedgerSchema, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await tx
      .insertInto(table)
      .values(rows.slice(i, i + AT_ONCE) as never)
      .execute();
  }
}

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

export async function insertParties(tx: Tx, claims: readonly LedgerClaim[]): Promise<void> {
  const links = new Map<string, object>();
  const parties = new Map<string, object>();
  for (const claim of claims) {
    for (const [role, party] of partiesOf(claim)) {
      links.set(`${claim.id} ${party.key} ${role}`, { claim: claim.id, party: party.key, role });
      const { key, name, kind, wikidata, iso } = party;
      parties.set(key, { key, name, folded: foldName(name), kind, wikidata, iso });
    }
  }
  for (const [table, rows] of [
    ['party', [...parties.values()]],
    ['claim_party', [...links.values()]],
  ] as const) {
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      await tx
        .insertInto(table)
        .values(rows.slice(i, i + AT_ONCE) as never)
        .onConflict(conflict => conflict.doNothing())
        .execute();
    }
  }
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

/** Takes out what an earlier reading of the report gave, where no other report carries the same claims. */
async function clearReport(tx: Tx, report: string): Promise<void> {
  const old = await tx
    .selectFrom('claim')
    .select('id')
    .where('report', '=', report)
    .where('recorded_to', 'is', null)
    .execute();
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  const shared = await tx
    .selectFrom('claim')
    .select('id')
    .where('id', 'in', ids)
    .where('report', '!=', report)
    .where('recorded_to', 'is', null)
    .execute();
  const kept = new Set(shared.map(({ id }) => id));
  const gone = ids.filter(id => !kept.has(id));
  if (gone.length === 0) return;
  for (const table of ['claim_place', 'claim_party', 'claim_block'] as const)
    await tx.deleteFrom(table).where('claim', 'in', gone).execute();
}

/** Writes what a reading says: the report, its claims, their places and parties. The newest reading of a report stands. */
export async function applyReading(tx: Tx, payload: ReadingPayload, entry: AppliedEntry): Promise<void> {
  const { report, capture } = payload;
  const reading = payload.reading.document.text.includes('\0') ? withoutNul(payload.reading) : payload.reading;
  const { text } = reading.document;
  const row = reportOf(reading, report, sha256Hex(text), entry.at);
  const flat = flattenReading(reading, row);
  await clearReport(tx, report);
  const now = await tx
    .selectFrom('claim')
    .selectAll()
    .where('report', '=', report)
    .where('recorded_to', 'is', null)
    .execute();
  await tx.updateTable('reading').set({ current: false }).where('report', '=', report).execute();
  await insertMany(tx, 'reading', [
    {
      report,
      capture,
      extractor: reading.extractor.version,
      resources: reading.extractor.resources,
      text_sha256: row.text,
      recorded: entry.at,
      seq: entry.seq,
      current: true,
    },
  ]);
  const { outlet, agency, url, title, published, language } = row;
  const known = await tx.selectFrom('report').select('recorded').where('id', '=', report).executeTakeFirst();
  await tx.deleteFrom('report').where('id', '=', report).execute();
  await insertMany(tx, 'report', [
    {
      id: report,
      outlet,
      agency,
      url,
      title,
      published,
      language,
      capture,
      text_sha256: row.text,
      recorded: known?.recorded ?? entry.at,
      seq: entry.seq,
      data: JSON.stringify({ ...row, recorded: known?.recorded ?? entry.at }),
      text,
      relations: JSON.stringify(flat.relations),
    },
  ]);
  const wanted = flat.claims.map(claim => claimRow(claim, row) as Record<string, unknown>);
  await writeIntervals(tx, { table: 'claim', key: ['id', 'report'], now, wanted, at: entry.at });
  await insertParties(tx, flat.claims);
  const places = placeRows(flat.claims);
  if (places.length > 0) {
    const ids = [...new Set(flat.claims.map(({ id }) => id))];
    await tx.deleteFrom('claim_place').where('claim', 'in', ids).execute();
    await insertMany(tx, 'claim_place', places);
  }
}
