import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Incident } from '../../src/contract/incident.js';
import type { ReportsPage, ReportText } from '../../src/contract/report.js';
import type { LedgerRow, RowsPage } from '../../src/contract/rows.js';
import type { Contradictions, MapView, Timeline } from '../../src/contract/views.js';
import type { LedgerStatus } from '../../src/contract/status.js';
import { removeFolders } from '../store/support/stores.js';
import { startTest, type TestServer } from './support/server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startTest();
});
afterAll(async () => {
  await server.stop();
  removeFolders();
});

const rows = async (query = ''): Promise<RowsPage> => server.json(`/api/v1/rows?limit=500${query}`);

const row = async (test: (row: LedgerRow) => boolean): Promise<LedgerRow> => {
  const found = (await rows()).rows.find(test);
  if (!found) throw new Error('no such row');
  return found;
};

const inTarvel = ({ place, harm }: LedgerRow): boolean => place?.name === 'Tarvel' && harm === 'killed';

describe('status', () => {
  it('tells what the ledger holds and which profiles there are', async () => {
    const status = await server.json<LedgerStatus>('/api/v1/status');
    expect(status).toMatchObject({ store: 'embedded', reports: 6, origins: 5 });
    expect(status.claims).toBeGreaterThan(6);
    expect(status.profiles.map(({ id }) => id)).toEqual(['acled', 'ucdp', 'ibc', 'airwars']);
  });
});

describe('rows', () => {
  it("sets each claimant's figure side by side, copies counted as reach", async () => {
    const tarvel = await row(inTarvel);
    expect(tarvel).toMatchObject({ status: 'contested', reports: 3, origins: 2, kind: 'incident' });
    const hospital = tarvel.figures.find(({ lower }) => lower === 14);
    expect(hospital).toMatchObject({ reports: 2, origins: 1, upper: 14, standing: 'current', words: 'Fourteen' });
    expect(hospital?.quote).toContain('Fourteen civilians were killed');
    expect(tarvel.figures.map(({ lower }) => lower)).toEqual([14, 19]);
  });

  it('tells the greatest figure of all pages, so that one axis holds for all', async () => {
    const greatest = (page: RowsPage): number =>
      Math.max(...page.rows.flatMap(({ figures }) => figures.flatMap(({ lower, upper }) => [lower ?? 0, upper ?? 0])));
    const all = await rows();
    expect(all.max).toBe(greatest(all));
    expect((await server.json<RowsPage>('/api/v1/rows?limit=1')).max).toBe(all.max);
    expect((await rows('&place=kelm')).max).toBe(3);
    expect((await rows('&place=nowhere-at-all')).max).toBeNull();
  });

  it('narrows by every filter, and totals count what is left', async () => {
    const all = await rows();
    expect(all.total).toBe(all.rows.length);
    for (const query of [
      '&harm=injured',
      '&place=tarvel',
      '&actor=ordan',
      '&status=contested',
      '&from=2031-05-15',
      '&to=2031-05-05',
      '&party=ordan',
    ]) {
      const some = await rows(query);
      expect(some.total, query).toBeGreaterThan(0);
      expect(some.total, query).toBeLessThan(all.total);
      expect(some.total).toBe(some.rows.length);
    }
    expect(await rows('&place=nowhere')).toMatchObject({ rows: [], total: 0, incidents: 0, reports: 0, origins: 0 });
  });

  it('narrows by a box, also one across the antimeridian', async () => {
    const kharkiv = await rows('&bbox=30,45,40,55');
    expect(kharkiv.rows.map(({ place }) => place?.name)).toContain('Kharkiv');
    expect((await rows('&bbox=170,45,-170,55')).total).toBe(0);
    expect((await rows('&bbox=30,45,-170,55')).rows.map(({ id }) => id)).toEqual(kharkiv.rows.map(({ id }) => id));
  });

  it('pages by cursor, nothing twice and nothing left out, in every order', async () => {
    for (const sort of ['latest', 'published', 'spread', 'reach']) {
      const whole = (await rows(`&sort=${sort}`)).rows.map(({ id }) => id);
      const paged: string[] = [];
      let after = '';
      do {
        const page = await server.json<RowsPage>(`/api/v1/rows?limit=2&sort=${sort}${after}`);
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
      } while (after !== '');
      expect(paged, sort).toEqual(whole);
    }
  });

  it('gives what a profile makes of each', async () => {
    const page = await rows('&profile=ibc');
    expect(page.rows.every(({ estimate }) => estimate?.profile === 'ibc')).toBe(true);
    expect(await rows()).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ estimate: null })]) });
  });

  it('looks back on the clock of the world', async () => {
    const then = await rows('&asOf=2031-05-03&clock=published');
    const tarvel = then.rows.find(inTarvel);
    expect(tarvel).toMatchObject({ status: 'single-source', reports: 2 });
    expect(then.rows.some(({ place }) => place?.name === 'Kelm')).toBe(false);
    expect(await rows('&asOf=2031-05-03')).toEqual(then);
  });

  it("looks back on the ledger's own clock", async () => {
    expect((await rows('&asOf=2020-01-01&clock=recorded')).total).toBe(0);
    expect(await rows('&asOf=2999-01-01&clock=recorded')).toEqual(await rows());
  });
});

describe('an incident', () => {
  it('comes whole, by its own id or that of a claim in it', async () => {
    const { incident, figures } = await row(inTarvel);
    const whole = await server.json<Incident>(`/api/v1/incidents/${incident}`);
    expect(whole.rows.map(({ id }) => id)).toContain((await row(inTarvel)).id);
    expect(whole.reports).toHaveLength(3);
    expect(whole.profiles.map(({ profile }) => profile)).toEqual(['acled', 'ucdp', 'ibc', 'airwars']);
    expect(
      Object.values(whole.history)
        .flat()
        .map(({ cause }) => cause),
    ).toContain('other-claimant');
    expect(whole.claims.some(({ polarity }) => polarity === 'denied')).toBe(true);
    const other = figures.at(-1)?.claim ?? '';
    expect((await server.json<Incident>(`/api/v1/incidents/${other}`)).id).toBe(incident);
  });
});

describe('views', () => {
  it('set claimants against victim groups, and quote against quote', async () => {
    const view = await server.json<Contradictions>('/api/v1/contradictions');
    const hospital = view.pairs.find(({ left, right }) => [left.lower, right.lower].sort().join() === '14,19');
    expect(hospital).toMatchObject({ type: 'contradicts', harm: 'killed', place: 'Tarvel' });
    expect(hospital?.size).toBeCloseTo(5 / 19, 2);
    expect(view.cells.some(({ contested }) => contested > 0)).toBe(true);
    const [keys, columns] = [new Set(view.parties.map(({ key }) => key)), new Set(view.groups.map(({ key }) => key))];
    for (const { party, group } of view.cells) expect(keys.has(party) && columns.has(group)).toBe(true);
    // A cell finds its pairs: each names the column of its row, and both claimants stand in it.
    for (const { group, left, right } of view.pairs)
      for (const { party } of [left, right])
        expect(view.cells.some(cell => cell.group === group && cell.party === party.key)).toBe(true);
    for (const { rows: told, claims } of view.cells) expect(told > 0 && told <= claims).toBe(true);
    expect((await server.json<Contradictions>('/api/v1/contradictions?asOf=2031-05-03')).pairs).toEqual([]);
    expect((await server.json<Contradictions>('/api/v1/contradictions?place=kelm')).pairs).toEqual([]);
  });

  it('tell own losses from the enemy’s', async () => {
    const { cells } = await server.json<Contradictions>('/api/v1/contradictions');
    expect(new Set(cells.map(({ loss }) => loss))).toEqual(new Set(['own', 'enemy', 'other']));
  });

  it('count claims by day on both clocks, and draw each toll as it drifted', async () => {
    const { bins, width, lanes, published, recorded } = await server.json<Timeline>('/api/v1/timeline');
    expect(width).toBe('day');
    expect(bins.find(({ day }) => day === '2031-05-03')).toMatchObject({ published: expect.any(Number) });
    expect(bins.reduce((sum, bin) => sum + bin.happened, 0)).toBeGreaterThan(3);
    const tarvel = lanes.find(({ label, harm }) => label.startsWith('Tarvel') && harm === 'killed');
    expect(tarvel?.steps.map(({ lower }) => lower)).toEqual([14, 14, 19]);
    expect(tarvel?.steps.map(({ cause }) => cause)).toEqual(['first-report', 'repeat', 'other-claimant']);
    for (const { party, who } of lanes.flatMap(({ steps }) => steps)) expect(party !== '' && who !== '').toBe(true);
    const { figures } = await row(inTarvel);
    expect(new Set(tarvel?.steps.map(({ party }) => party))).toEqual(new Set(figures.map(({ party }) => party.key)));
    expect(published).toEqual({ from: '2031-05-03T18:00:00Z', to: '2031-05-28' });
    expect(recorded.from && recorded.to && recorded.from <= recorded.to).toBe(true);
  });

  it('place incidents where their reports do, and nowhere else', async () => {
    const { placed, unplaced } = await server.json<MapView>('/api/v1/map');
    const kharkiv = placed.find(({ place }) => place.name === 'Kharkiv');
    expect(kharkiv).toMatchObject({ area: false, mode: expect.any(String) });
    expect(kharkiv?.harms.map(({ harm }) => harm)).toContain('killed');
    expect(unplaced.find(({ label }) => label.startsWith('Tarvel'))?.why).toContain('gazetteer');
    for (const { label } of unplaced) expect(label).not.toMatch(/\d{4}-\d\d/);
    for (const { place } of placed) expect(place.lat !== null && place.lon !== null).toBe(true);
  });
});

describe('reports', () => {
  it('are listed, the latest published first, and narrowed', async () => {
    const page = await server.json<ReportsPage>('/api/v1/reports');
    expect(page.total).toBe(6);
    expect(page.reports.map(({ published }) => published)).toEqual(
      page.reports
        .map(({ published }) => published)
        .sort()
        .reverse(),
    );
    const tarvel = await server.json<ReportsPage>('/api/v1/reports?place=tarvel');
    expect(tarvel.total).toBe(3);
    expect((await server.json<ReportsPage>('/api/v1/reports?asOf=2031-05-03')).total).toBe(2);
  });

  it('come with their words and what was read in them, every stretch within the text', async () => {
    const { figures } = await row(inTarvel);
    const { text, highlights, claims, syndicated } = await server.json<ReportText>(
      `/api/v1/reports/${figures[0]?.report}`,
    );
    const points = [...text];
    expect(syndicated).toEqual([]);
    for (const kind of ['attribution', 'cue', 'content', 'figure', 'toll', 'place', 'time', 'actor'])
      expect(
        highlights.some(one => one.kind === kind),
        kind,
      ).toBe(true);
    for (const { start, end } of highlights) expect(start < end && end <= points.length).toBe(true);
    for (const claim of claims)
      for (const span of claim.quote) expect(points.slice(span.start, span.end).join('')).toBe(span.text);
    const figure = highlights.find(
      one => one.kind === 'figure' && points.slice(one.start, one.end).join('') === 'Fourteen',
    );
    expect(claims.find(({ id }) => id === figure?.id)?.toll?.lower).toBe(14);
    expect(claims.find(({ id }) => id === figure?.id)?.rule).toBeTruthy();
  });

  it('tell which stretches stood elsewhere first', async () => {
    const { reports } = await server.json<ReportsPage>('/api/v1/reports?asOf=2031-05-03');
    const copy = reports.find(({ outlet }) => outlet === 'Harbour Courier');
    const { syndicated, report } = await server.json<ReportText>(`/api/v1/reports/${copy?.id}`);
    expect(syndicated).toEqual([expect.objectContaining({ outlet: 'Lorne News', start: 0 })]);
    expect(report.origin).not.toBe(report.id);
  });
});
