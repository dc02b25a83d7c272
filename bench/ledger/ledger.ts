import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadResources } from '../../src/cli/load-resources.js';
import { createReader } from '../../src/create-reader.js';
import { insertMany } from '../../src/jobs/apply-reading.js';
import { incidentsAsOf, listAsOf } from '../../src/jobs/as-of-published.js';
import { createApply } from '../../src/jobs/apply.js';
import { entriesOf } from '../../src/jobs/new-entries.js';
import { sha256 } from '../../src/store/record/chain.js';
import { listIncidents } from '../../src/store/queries/list-incidents.js';
import { viewOf } from '../../src/cli/ledger/load-view.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { people } from '../../test/reconcile/support/claims.js';
import { endToEnd } from './end-to-end.js';
import { retold, type Sample } from './shapes.js';
import { type GeneratedReport, Generator } from './texts.js';

/** Reports of one copy: a fortnight of one region's conflicts. */
const COPY = 60;
/** Claims of one copy, about; and copies of which the adding is timed. */
const CLAIMS = 500;
const TIMED = 3;
const PAGE = { limit: 20 };

function readSamples(reports: readonly GeneratedReport[], names: readonly string[]): Sample[] {
  const reader = createReader(loadResources('dist/resources'));
  return reports.map(report => ({ id: report.id, names, reading: reader.read({ ...report, language: 'en' }) }));
}

const entriesFor = (samples: readonly Sample[], copy: number) =>
  samples.flatMap(sample => {
    const id = `${sample.id}c${copy}`;
    const incoming = { bytes: Buffer.from(id), mediaType: null, given: id, header: { url: null }, retrieved: null };
    return entriesOf(incoming, retold(sample, copy, copy * 2), sha256).entries;
  });

/** Median of several runs, in milliseconds. */
async function timed(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const claimsIn = async ({ database }: Store): Promise<number> =>
  (
    await database
      .selectFrom('claim')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirst()
  )?.all ?? 0;

/** Milliseconds a report, of copies added one after the other: the median of three, the last of them included. */
async function addTimed(store: Store, samples: readonly Sample[], from: number): Promise<number> {
  const all = Array.from({ length: TIMED }, (_, i) => entriesFor(samples, from + i));
  return (
    (await timed(TIMED, async () => {
      await store.append(all.shift() ?? []);
      await store.settle();
    })) / samples.length
  );
}

/** The peer: the rows of as many claims as the last copy has, put into an empty table of the same database. */
async function plainInsert({ database }: Store, reports: number): Promise<number> {
  const rows = await database.selectFrom('claim').selectAll().orderBy('recorded_from', 'desc').limit(600).execute();
  const texts = rows.map(({ data, ...row }) => ({ ...row, data: JSON.stringify(data) }));
  return database.transaction().execute(async tx => {
    await sql`create temp table plain_claim (like claim including all)`.execute(tx);
    const start = performance.now();
    await insertMany(tx, 'plain_claim' as 'claim', texts);
    const took = performance.now() - start;
    await sql`drop table plain_claim`.execute(tx);
    return took / reports;
  });
}

async function measure(store: Store, added: number): Promise<string> {
  const { database } = store;
  const middle = async (table: 'claim', column: 'published' | 'recorded_from'): Promise<string> => {
    const claims = await claimsIn(store);
    const row = await database
      .selectFrom(table)
      .select(column)
      .orderBy(column)
      .offset(Math.floor(claims / 2))
      .limit(1)
      .executeTakeFirst();
    return row?.[column] ?? '';
  };
  const [published, recorded] = [await middle('claim', 'published'), await middle('claim', 'recorded_from')];
  const view = await timed(5, async () => viewOf(store, (await listIncidents(database, {}, PAGE)).rows, null));
  const then = await timed(3, async () => {
    const asOf = await incidentsAsOf(database, published, people);
    return viewOf(store, (await listAsOf(database, asOf, asOf.made, {}, PAGE)).rows, null);
  });
  const known = await timed(3, async () =>
    viewOf(store, (await listIncidents(database, { recorded }, PAGE)).rows, recorded),
  );
  const plain = await plainInsert(store, COPY);
  const cells = [await claimsIn(store), added, plain, added / plain, view, then, known];
  return cells.map((cell, i) => (i === 0 ? String(cell) : cell.toFixed(1)).padStart(12)).join('');
}

/** Copies that stand in a ledger: what was begun before goes on from there. */
async function copiesIn({ database }: Store): Promise<number> {
  const { all } = await database
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return Math.round(Number(all) / COPY);
}

/** Adds copies until there are so many claims, and tells how far it is every few seconds. Resolves with the next copy. */
async function growTo(store: Store, samples: readonly Sample[], size: number, from: number): Promise<number> {
  const start = performance.now();
  let copy = from;
  let told = start;
  for (let claims = await claimsIn(store); claims < size; claims = await claimsIn(store)) {
    // A few commits under way, so that the next are made up while the last are applied.
    for (let i = Math.min(4, Math.ceil((size - claims) / CLAIMS)); i > 0; i -= 1)
      await store.append(entriesFor(samples, copy++));
    await store.settle();
    if (performance.now() - told < 10_000) continue;
    told = performance.now();
    const each = (told - start) / ((copy - from) * COPY);
    process.stderr.write(`  ${claims} of ${size} claims, ${each.toFixed(1)} ms a report\n`);
  }
  return copy;
}

async function growIn(folder: string, largest: number): Promise<void> {
  const generator = new Generator(7, '2001-01-01', 6);
  const reports = generator.reports(COPY, COPY / 14);
  const samples = readSamples(reports, generator.names);
  const store = await openStore({ location: join(folder, 'ledger'), apply: createApply(people) });
  try {
    const heads = ['claims', 'add ms', 'insert ms', 'ratio', 'view ms', 'published', 'recorded'];
    console.log(heads.map(head => head.padStart(12)).join(''));
    let copy = await copiesIn(store);
    for (let size = 1000; size <= largest; size *= 10) {
      const done = join(folder, `${size}.txt`);
      if (!existsSync(done)) {
        copy = await growTo(store, samples, size - TIMED * CLAIMS, copy);
        const added = await addTimed(store, samples, copy);
        copy += TIMED;
        writeFileSync(done, await measure(store, added));
      }
      console.log(readFileSync(done, 'utf8'));
    }
  } finally {
    await store.close();
  }
}

/** Sizes in claims up to which the ledger grows; in a folder that is kept, or in one that goes. */
async function growth(largest: number, kept: string | undefined): Promise<void> {
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    return growIn(kept, largest);
  }
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    await growIn(folder, largest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The ledger's speed: `npm run bench -- ledger [LARGEST] [REPORTS] [FOLDER]`. First REPORTS (default 200) generated reports
 * added by the built command, read and applied, end to end. Then a ledger grown to LARGEST claims (default 100000) of real
 * readings told again under other names and days, a fortnight of a region after another; at each power of ten: adding a
 * report (of 60 in one commit; making them up is not counted), beside a plain insert of as many claims' rows into the same
 * database; the first page as `counterclaim ledger` asks for it; and that page as of the middle of the ledger on either
 * clock. With a FOLDER the ledger is kept there: stopped half-way, the same command goes on from where it was.
 */
export async function benchLedger(largest = 100_000, reports = 200, folder?: string): Promise<void> {
  if (reports > 0) await endToEnd(reports);
  await growth(largest, folder);
}
