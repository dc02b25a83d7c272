import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Kysely, PostgresDialect, Kysely as Database } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createReader } from '../../src/create-reader.js';
import { createApply } from '../../src/jobs/apply.js';
import { entriesOf } from '../../src/jobs/new-entries.js';
import type { FullEntry, NewEntry } from '../../src/model/ledger/record.js';
import { findOrigins } from '../../src/reconcile/origins/find-origins.js';
import { passagesOf } from '../../src/reconcile/origins/passages.js';
import { ownerPool } from '../../src/store/postgres/connect.js';
import type { LedgerSchema } from '../../src/store/schema.js';
import { migrate } from '../../src/store/view/migrate.js';
import { people } from '../reconcile/support/claims.js';
import { newDatabase } from '../support/postgres.js';
import { resources } from '../support/resources.js';
import { inTrial, openMemoryView } from './support/view.js';

// Reports in any order, in any grouping into commits, and once more at the end, give the same ledger: sequence numbers,
// times of recording and names that an incident went by for a while are left out.

interface Told {
  id: string;
  outlet: string;
  published: string;
  url: string;
  title: string;
  text: string;
}

const STORY = 'eval/ledger/stories/a-alisal-correction';

function storyReports(): Told[] {
  const story = JSON.parse(readFileSync(join(STORY, 'story.json'), 'utf8')) as { reports: (Told & { file: string })[] };
  // Each at an address of its own: a new text at the same one takes the place of the former.
  return story.reports.map((report, i) => ({
    ...report,
    url: `${report.url}/${i}`,
    text: readFileSync(join(STORY, 'reports', report.file), 'utf8'),
  }));
}

const NOTE =
  'This page counts a death once two neighbours have signed for it. Corrections stand at the foot of the page. The register takes no money from any side.';
const NEWS = [
  'Two herders were killed on Monday when a mine went off at Sallow Weir, the district council said.',
  'A ferry pilot was killed by a shell below Quill on Tuesday, his company said.',
  'Three millers died in a raid on Lower Tamsin on Wednesday, the miners’ union said.',
  'A teacher was shot dead at the Brackish crossing on Thursday, her school said.',
  'One guard died at the Orlo depot on Friday after a blast, the fire brigade said.',
];
/** One outlet prints the same note under five stories on five days: by the fourth it is standing matter. */
const register = (): Told[] =>
  NEWS.map((news, i) => ({
    id: `n${i}`,
    outlet: 'The Register',
    published: `2031-06-0${i + 2}T08:00:00Z`,
    url: `https://register.example/${i}`,
    title: `Entry ${i + 1}`,
    text: `${news}\n\n${NOTE}`,
  }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let told: Told[];
let entries: NewEntry[][];
let ids: string[];
beforeAll(() => {
  const reader = createReader(resources);
  told = [...storyReports(), ...register()];
  const read = told.map(one => {
    const { id, outlet, published, url, title, text } = one;
    const reading = reader.read({ id, outlet, published, url, title, text, language: 'en' });
    const incoming = { bytes: Buffer.from(text), mediaType: 'text/plain', given: id, header: { url }, retrieved: null };
    return entriesOf(incoming, reading, sha256);
  });
  entries = read.map(one => one.entries);
  ids = read.map(one => one.report);
}, 120_000);

/** Entries in order, by commit; every commit reads by a version of its own, so that what comes again is read anew. */
function recorded(groups: readonly (readonly number[])[]): FullEntry[] {
  let seq = 0;
  return groups.flatMap((group, n) =>
    group
      .flatMap(i => entries[i] ?? [])
      .map(({ kind, key, payload }) => {
        seq += 1;
        const at = new Date(Date.UTC(2032, 0, 1) + n).toISOString();
        if (kind === 'reading') {
          const { reading } = payload;
          const extractor = { ...reading.extractor, version: `${n}` };
          return { seq, at, kind, key, payload: { ...payload, reading: { ...reading, extractor } } } as FullEntry;
        }
        return { seq, at, kind, key, payload, digest: '', prev: '', hash: '' } as FullEntry;
      }),
  );
}

/** Everything that stands, but for what depends on when it was recorded. */
async function exported(db: Kysely<LedgerSchema>): Promise<unknown> {
  const rows = async (table: keyof LedgerSchema, standing: boolean): Promise<string[]> => {
    let query = db.selectFrom(table).selectAll();
    if (standing) query = query.where('recorded_to' as never, 'is', null as never);
    const all = (await query.execute()) as Record<string, unknown>[];
    const without = new Set(['recorded_from', 'recorded_to', 'recorded', 'seq']);
    return all.map(row => JSON.stringify(row, (key, value: unknown) => (without.has(key) ? undefined : value))).sort();
  };
  return {
    report: await rows('report', false),
    claim: await rows('claim', true),
    claim_place: await rows('claim_place', false),
    party: await rows('party', false),
    passage: await rows('passage', true),
    origin: await rows('origin', true),
    origin_link: await rows('origin_link', true),
    incident: await rows('incident', true),
    incident_claim: await rows('incident_claim', true),
    toll_group: await rows('toll_group', true),
    group_claim: await rows('group_claim', true),
    relation: await rows('relation', true),
    profile_result: await rows('profile_result', true),
    telling_link: await rows('telling_link', false),
  };
}

const after = (db: Kysely<LedgerSchema>, groups: readonly (readonly number[])[]): Promise<unknown> =>
  inTrial(db, async tx => {
    await createApply(people)(recorded(groups), tx);
    return exported(tx);
  });

/** All reports in some order, so many to a commit, and some of them once more. */
const orders = (count: number): fc.Arbitrary<number[][]> =>
  fc
    .record({
      order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      atOnce: fc.integer({ min: 1, max: 5 }),
      again: fc.subarray([...Array(count).keys()], { maxLength: 3 }),
    })
    .map(({ order, atOnce, again }) => {
      const groups = order.flatMap((_, i) => (i % atOnce === 0 ? [order.slice(i, i + atOnce)] : []));
      return again.length > 0 ? [...groups, again] : groups;
    });

const kinds = [
  { name: 'embedded', runs: 8, open: openMemoryView },
  {
    name: 'postgres',
    runs: 3,
    open: async (): Promise<Kysely<LedgerSchema>> => {
      const pool = ownerPool(await newDatabase(inject('postgres')));
      const db = new Database<LedgerSchema>({ dialect: new PostgresDialect({ pool }) });
      await migrate(db);
      return db;
    },
  },
];

describe.each(kinds)('the ledger of a story line: $name', ({ runs, open }) => {
  let db: Kysely<LedgerSchema>;
  beforeAll(async () => {
    db = await open();
  }, 120_000);
  afterAll(() => db.destroy());

  it('is the same whatever the order and grouping of its reports, also when they come twice', async () => {
    const once = await after(db, [told.map((_, i) => i)]);
    await fc.assert(
      fc.asyncProperty(orders(told.length), async groups => {
        expect(await after(db, groups)).toEqual(once);
      }),
      { numRuns: runs, seed: 20311, endOnFailure: true },
    );
  }, 600_000);

  it('has the links and origins that all reports at once have', async () => {
    const whole = findOrigins(
      entries.map((own, i) => {
        const { document } = own.flatMap(entry => (entry.kind === 'reading' ? [entry.payload.reading] : []))[0] ?? {};
        const { outlet = null, published = null, agency = null, text = '' } = document ?? {};
        return { id: ids[i] ?? '', outlet, published, agency, passages: passagesOf(text) };
      }),
    );
    const groups = told.map((_, i) => [(i * 7) % told.length]);
    const found = await inTrial(db, async tx => {
      await createApply(people)(recorded(groups), tx);
      const links = await tx.selectFrom('origin_link').select('data').where('recorded_to', 'is', null).execute();
      const passages = await tx
        .selectFrom('passage')
        .select(['report', 'origin'])
        .where('recorded_to', 'is', null)
        .execute();
      return {
        links: links.map(({ data }) => data),
        main: new Map(passages.map(({ report, origin }) => [report, origin])),
      };
    });
    const byPair = (a: { left: string; right: string }, b: { left: string; right: string }): number =>
      `${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1;
    expect(found.links.sort(byPair)).toEqual(whole.links.filter(({ aligned }) => aligned.length > 0).sort(byPair));
    expect(found.main).toEqual(whole.main);
    expect(whole.links.some(({ aligned }) => aligned.some(({ standing }) => standing))).toBe(true);
  }, 120_000);
});
