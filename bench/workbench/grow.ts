import { join } from 'node:path';
import { peopleClasses } from '../../src/cli/ledger/open-ledger.js';
import { loadResources } from '../../src/cli/load-resources.js';
import { createReader } from '../../src/create-reader.js';
import { insertRows } from '../../src/jobs/bulk.js';
import { createApply } from '../../src/jobs/apply.js';
import { entriesOf } from '../../src/jobs/new-entries.js';
import { openStore } from '../../src/store/open-store.js';
import { sha256 } from '../../src/store/record/chain.js';
import type { LedgerSchema } from '../../src/store/schema.js';
import type { Store } from '../../src/store/store.js';
import { renamedIn } from '../ledger/shapes.js';
import { Generator } from '../ledger/texts.js';

/** Tables that the workbench reads. Those by which new reports find their happening stay as the first copy left them. */
const TABLES = [
  'report',
  'reading',
  'passage',
  'claim',
  'claim_aside',
  'stance',
  'claim_place',
  'claim_party',
  'party',
  'origin',
  'origin_member',
  'incident',
  'incident_claim',
  'toll_group',
  'group_claim',
  'relation',
  'profile_result',
] as const satisfies readonly (keyof LedgerSchema)[];

type Row = Record<string, unknown>;
type Tables = Record<(typeof TABLES)[number], Row[]>;

/** Ids of claims, reports and what is named after them. */
const ID = /\b[a-z][0-9a-hjkmnp-tv-z]{11}\b/g;

async function readTables({ database }: Store): Promise<Tables> {
  const tables = {} as Tables;
  for (const table of TABLES) tables[table] = (await database.selectFrom(table).selectAll().execute()) as Row[];
  return tables;
}

const idsIn = ({ report, claim, incident, toll_group, origin }: Tables): Set<string> =>
  new Set([...report, ...claim, ...incident, ...toll_group, ...origin].flatMap(({ id }) => String(id).match(ID) ?? []));

/** The same rows under other names and ids, two weeks earlier with every copy. */
function copyOf(tables: Tables, names: readonly string[], ids: ReadonlySet<string>, copy: number): Tables {
  const told = renamedIn(tables, names, copy, -2 * copy);
  const tail = copy.toString(36).padStart(3, '0');
  const text = JSON.stringify(told).replace(ID, id => (ids.has(id) ? id + tail : id));
  return JSON.parse(text) as Tables;
}

const written = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && name !== 'place_keys' ? JSON.stringify(value) : value,
    ]),
  );

async function put({ database }: Store, tables: Tables, parties: Set<string>): Promise<void> {
  const fresh = tables.party.filter(({ key }) => !parties.has(String(key)));
  for (const { key } of fresh) parties.add(String(key));
  await database.transaction().execute(async tx => {
    for (const table of TABLES) await insertRows(tx, table, (table === 'party' ? fresh : tables[table]).map(written));
  });
}

/** Reads generated reports and adds them, whole, as the program does. */
async function seed(home: string, reports: number): Promise<{ store: Store; names: readonly string[] }> {
  const resources = loadResources('dist/resources');
  const reader = createReader(resources);
  const generator = new Generator(7, '2029-01-01', 6);
  const store = await openStore({ location: join(home, 'ledger'), apply: createApply(peopleClasses(resources)) });
  const entries = generator.reports(reports, Math.max(1, reports / 14)).flatMap(report => {
    const reading = reader.read({ ...report, language: 'en' });
    const incoming = { mediaType: null, given: report.id, header: { url: null }, retrieved: null };
    return entriesOf({ ...incoming, bytes: Buffer.from(report.text) }, reading, sha256).entries;
  });
  await store.append(entries);
  await store.settle();
  return { store, names: generator.names };
}

/**
 * A ledger's folder with about so many claims: `reports` generated reports read and applied as always, then the rows of
 * its view put in again under other names, ids and days until there are `claims`. Rows are real ones; only their number is
 * made. The record holds the first copy alone, so a report of another one has its text, and no marks of what was read.
 */
export async function growLedger(home: string, reports: number, claims: number): Promise<number> {
  const { store, names } = await seed(home, reports);
  try {
    const tables = await readTables(store);
    const ids = idsIn(tables);
    const parties = new Set(tables.party.map(({ key }) => String(key)));
    const each = tables.claim.length;
    let all = each;
    for (let copy = 1; all < claims; copy += 1, all += each)
      await put(store, copyOf(tables, names, ids, copy), parties);
    return all;
  } finally {
    await store.close();
  }
}
