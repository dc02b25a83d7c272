import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReports } from '../../src/jobs/apply-reading.js';
import { updateIncidents } from '../../src/jobs/update-incidents.js';
import type { LedgerClaim, LedgerReport } from '../../src/model/ledger/claim.js';
import type { Incident } from '../../src/model/ledger/incident.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import type { LedgerSchema } from '../../src/store/schema.js';
import { block, claim, on, people, place, report, says, toll } from '../reconcile/support/claims.js';
import { inTrial, openMemoryView } from './support/view.js';

// What is computed of a part, as reports come in, is what computing the whole at once gives.

const TOWNS = ['tarn', 'ness', 'kelm'];
const DAYS = ['2031-04-01', '2031-04-02', '2031-04-03', '2031-04-05', '2031-04-09'];

const seed = fc.record({
  report: fc.integer({ min: 0, max: 8 }),
  at: fc.integer({ min: 1, max: 6 }),
  town: fc.constantFrom(...TOWNS, null),
  site: fc.constantFrom('mill', 'market', null),
  day: fc.constantFrom(...DAYS, null),
  by: fc.constantFrom('town council', 'Tarn hospital', 'Lorn army', null),
  lower: fc.integer({ min: 0, max: 20 }),
  harm: fc.constantFrom('killed' as const, 'injured' as const),
  who: fc.constantFrom('people', 'soldiers', 'villagers'),
  cumulative: fc.boolean(),
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

const reportOf = (n: number): LedgerReport => report(`r${n}`, `${DAYS[n % DAYS.length]}T1${n}:00:00Z`);

const claimOf = ({ report: n, town, site, day, by, who, lower, harm, at, cumulative }: Seed, i: number): LedgerClaim =>
  claim(`c${String((i * 7) % 23).padStart(2, '0')}${i}`, {
    report: `r${n}`,
    at,
    near: [town, site].filter(name => name !== null),
    places: town ? [place(town)] : [],
    when: day ? on(day) : null,
    claimant: by ? says(by) : null,
    cumulative,
    words: [who, harm, ...(site ? [site] : [])],
    toll: toll({ harm, lower, victims: { text: who } }),
  });

/** Reports with their claims, in the order in which they come, and how many come at once. */
const arrivals = fc.array(seed, { minLength: 3, maxLength: 22 }).chain(seeds => {
  const claims = seeds.map(claimOf);
  const ids = [...new Set(claims.map(one => one.report))];
  return fc.record({
    claims: fc.constant(claims),
    order: fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
    atOnce: fc.integer({ min: 1, max: 4 }),
  });
});

let db: Kysely<LedgerSchema>;
beforeAll(async () => {
  db = await openMemoryView();
}, 120_000);
afterAll(() => db.destroy());

type Arrivals = typeof arrivals extends fc.Arbitrary<infer T> ? T : never;

/** The incidents after the reports came in one after another. */
const grown = ({ claims, order, atOnce }: Arrivals): Promise<Incident[]> =>
  inTrial(db, async tx => {
    for (let i = 0; i < order.length; i += atOnce) {
      const some = order.slice(i, i + atOnce);
      const at = new Date(Date.UTC(2032, 0, 1) + i).toISOString();
      const reports = some.map(id => ({
        row: { ...reportOf(Number(id.slice(1))), id },
        text: '',
        claims: claims.filter(one => one.report === id),
        relations: [],
      }));
      await writeReports(tx, reports, new Map(some.map((id, n) => [id, i + n])), at);
      await updateIncidents(tx, some, people, at);
    }
    const rows = await tx.selectFrom('incident').select('data').where('recorded_to', 'is', null).execute();
    return rows.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
  });

const plain = (incidents: readonly Incident[]): unknown => JSON.parse(JSON.stringify(incidents));

describe('incidents of a ledger that grows', () => {
  it('are those of the whole ledger computed at once, whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async all => {
        const reports = all.order.map(id => ({ ...reportOf(Number(id.slice(1))), id }));
        expect(plain(await grown(all))).toEqual(plain(reconcile(block(reports, all.claims))));
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});
