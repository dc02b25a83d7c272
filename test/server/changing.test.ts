import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Decided, Decision } from '../../src/contract/decisions.js';
import type { Claim } from '../../src/contract/claim.js';
import type { Incident } from '../../src/contract/incident.js';
import { type Job, zServerEvent } from '../../src/contract/jobs.js';
import type { ReportsPage, ReportText } from '../../src/contract/report.js';
import type { LedgerRow, RowsPage } from '../../src/contract/rows.js';
import type { Problem } from '../../src/contract/status.js';
import type { Actors, Review, Sources } from '../../src/contract/views.js';
import { CounterclaimError } from '../../src/model/errors.js';
import { Ledger } from '../../src/server/read/ledger.js';
import { removeFolders } from '../store/support/stores.js';
import { listenTo } from './support/events.js';
import { KEY, startTest, type TestServer } from './support/server.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let server: TestServer;
const FEED = 'https://feeds.example/rss';
const ARTICLES: Record<string, string> = {
  'https://lornenews.example/fog': 'Four drivers were injured in Kelm on Monday, the fire brigade said.',
  'https://lornenews.example/gone': '',
};

beforeAll(async () => {
  server = await startTest({
    feedPauseMs: 1,
    // No network: pages and feeds are what stands above.
    wrap: parts => ({
      ...parts,
      ports: {
        ...parts.ports,
        fetchFeed: async url => {
          if (url !== FEED) throw new CounterclaimError('fetch-status', 'The server answered 404.');
          const items = Object.keys(ARTICLES).map(page => ({
            id: page,
            url: page,
            title: null,
            published: '2031-06-03T10:00:00Z',
          }));
          return { title: 'Lorne News', items };
        },
        takeIn: async (report, signal) => {
          if (!('url' in report.body) || 'bytes' in report.body) return parts.ports.takeIn(report, signal);
          const { url } = report.body;
          const page = ARTICLES[url ?? ''];
          if (page === undefined) return parts.ports.takeIn(report, signal);
          const bytes = new TextEncoder().encode(page);
          return parts.ports.takeIn({ ...report, body: { bytes, mediaType: 'text/plain', url } }, signal);
        },
      },
    }),
  });
});
afterAll(async () => {
  await server.stop();
  removeFolders();
});

const ended = async (job: Job): Promise<Job> => {
  const stream = await listenTo(`${server.base}/api/v1/events`, { authorization: `Bearer ${KEY}` });
  try {
    const now = await server.json<Job>(`/api/v1/jobs/${job.id}`);
    if (now.ended === null)
      await stream.until(
        ({ event, data }) => event === 'job' && (data as Job).id === job.id && (data as Job).ended !== null,
      );
    return await server.json<Job>(`/api/v1/jobs/${job.id}`);
  } finally {
    stream.close();
  }
};

async function started(response: Response): Promise<Job> {
  const text = await response.text();
  expect(response.status, text).toBe(202);
  return JSON.parse(text) as Job;
}

const rows = async (query = ''): Promise<LedgerRow[]> =>
  (await server.json<RowsPage>(`/api/v1/rows?limit=500${query}`)).rows;

async function tarvel(): Promise<LedgerRow> {
  const found = (await rows('&place=tarvel&harm=killed'))[0];
  if (!found) throw new Error('no row');
  return found;
}

async function decide(body: object): Promise<Decided> {
  const response = await server.post('/api/v1/decisions', { reason: 'seen on the picture', ...body });
  const text = await response.text();
  expect(response.status, text).toBe(201);
  return JSON.parse(text) as Decided;
}

const undo = async (id: string): Promise<Decided> => {
  const response = await server.post(`/api/v1/decisions/${id}/undo`, { reason: 'a slip' });
  expect(response.status).toBe(201);
  return (await response.json()) as Decided;
};

describe('adding', () => {
  it('reads pasted text, and tells what changed in the ledger', async () => {
    const text =
      'Rescuers pulled more bodies out on Monday. Twenty-two civilians were killed in the shelling of a market in Tarvel on Saturday, the health directorate said.';
    const posted = await server.post('/api/v1/reports', {
      text,
      outlet: 'Harbour Courier',
      published: '2031-05-05T08:00:00Z',
      title: 'More bodies found',
    });
    const job = await ended(await started(posted));
    expect(job).toMatchObject({ state: 'done', done: 1, total: 1, problem: null });
    expect(job.reports[0]).toMatchObject({ state: 'added', title: 'More bodies found', tolls: 1 });
    const changed = job.changes.find(({ after }) => after?.upper === 22);
    expect(changed).toMatchObject({ what: 'changed', before: { upper: 19 }, after: { upper: 22 } });
    expect((await tarvel()).upper).toBe(22);
    const again = await ended(
      await started(
        await server.post('/api/v1/reports', {
          text,
          outlet: 'Harbour Courier',
          published: '2031-05-05T08:00:00Z',
          title: 'More bodies found',
        }),
      ),
    );
    expect(again.reports[0]?.state).toBe('stands');
    expect(again.changes).toEqual([]);
  });

  it('takes files and batches, and tells of each that cannot be read', async () => {
    const form = new FormData();
    const day = 'published';
    form.set('outlet', 'Northern Wire');
    form.set(day, '2031-06-01');
    form.append('file', new File(['Five miners were killed in Oldrun on Sunday, the mine said.'], 'mine.txt'));
    form.append(
      'file',
      new File(
        [
          '<html><head><title>Strike</title></head><body><article><p>Seven people were injured in Oldrun on Sunday, a clinic said. They were treated for burns and smoke.</p></article></body></html>',
        ],
        'clinic.html',
      ),
    );
    form.append('file', new File([''], 'empty.txt'));
    form.append(
      'file',
      new File(
        [
          `${JSON.stringify({ id: 'b1', text: 'Two guards were killed in Oldrun on Sunday, a union said.', published: '2031-06-02', outlet: 'Lorne News' })}\nno json\n`,
        ],
        'batch.jsonl',
      ),
    );
    const response = await fetch(`${server.base}/api/v1/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}` },
      body: form,
    });
    const job = await ended(await started(response));
    expect(job.reports.map(({ input, state }) => [input, state])).toEqual([
      ['mine.txt', 'added'],
      ['clinic.html', 'added'],
      ['empty.txt', 'refused'],
      ['batch.jsonl: line 1', 'added'],
      ['batch.jsonl: line 2', 'refused'],
    ]);
    expect(job.reports.filter(({ state }) => state === 'refused').every(({ problem }) => problem)).toBe(true);
    expect(job.changes.some(({ what }) => what === 'new')).toBe(true);
  });

  it('fetches no address of the own network', async () => {
    for (const url of ['http://127.0.0.1:1/', 'http://169.254.169.254/latest', 'http://[::1]/']) {
      const job = await ended(await started(await server.post('/api/v1/reports', { url })));
      expect(job.reports[0], url).toMatchObject({ state: 'refused', problem: expect.stringContaining('private') });
    }
  });

  it('wants one of text, page and address', async () => {
    for (const body of [{}, { text: 'a', html: 'b' }, { url: 'no address' }, { text: 5 }])
      expect((await server.post('/api/v1/reports', body)).status, JSON.stringify(body)).toBe(400);
  });

  it('shows hostile pages as the words they are', async () => {
    const html =
      '<html><body><article><h1>Raid <script>alert(1)</script></h1><p onclick="x()">Nine people were killed in Selm on Friday, <a href="javascript:alert(1)">police</a> said.\u202e <img src=x onerror=alert(1)><svg onload=alert(1)></svg></p></article></body></html>';
    const job = await ended(
      await started(
        await server.post('/api/v1/reports', { html, outlet: '<b>Bold</b> "News"', published: '2031-06-07' }),
      ),
    );
    const { text, report, claims } = await server.json<ReportText>(`/api/v1/reports/${job.reports[0]?.report}`);
    expect(text).toContain('Nine people were killed');
    expect(text).not.toMatch(/<|onclick|onerror|javascript:/);
    expect(report.outlet).toBe('<b>Bold</b> "News"');
    expect(claims.some(({ toll }) => toll?.lower === 9)).toBe(true);
  });

  it('is followed by events, also by who lost the connection', async () => {
    const headers = { authorization: `Bearer ${KEY}` };
    const stream = await listenTo(`${server.base}/api/v1/events`, headers);
    const job = await started(
      await server.post('/api/v1/reports', {
        text: 'Six sailors were killed near Marrow on Tuesday, the navy said.',
        published: '2031-06-10',
      }),
    );
    await stream.until(
      ({ event, data }) => event === 'job' && (data as Job).id === job.id && (data as Job).state === 'done',
    );
    stream.close();
    for (const { event, data } of stream.events)
      expect(zServerEvent.safeParse({ event, data }).success, event).toBe(true);
    const states = stream.events.filter(({ event }) => event === 'job').map(({ data }) => (data as Job).state);
    expect(states[0]).toBe('waiting');
    expect(
      stream.events.some(
        ({ event, data }) => event === 'ledger' && (data as { incidents: string[] }).incidents.length > 0,
      ),
    ).toBe(true);
    const first = stream.events.find(({ event }) => event === 'job');
    const back = await listenTo(`${server.base}/api/v1/events`, { ...headers, 'last-event-id': first?.id ?? '' });
    await back.until(({ event, data }) => event === 'job' && (data as Job).state === 'done');
    expect(back.events.map(({ id }) => id)).not.toContain(first?.id);
    back.close();
    const lost = await listenTo(`${server.base}/api/v1/events`, { ...headers, 'last-event-id': 'of-another-start' });
    await lost.until(({ event }) => event === 'ledger');
    expect(lost.events).toHaveLength(1);
    lost.close();
  });

  it('knows no job that there is not', async () => {
    expect((await server.get('/api/v1/jobs/w00')).status).toBe(404);
  });
});

describe('feeds', () => {
  it('are added, fetched once each entry, paused and resumed', async () => {
    const feed = (await (await server.post('/api/v1/feeds', { url: FEED })).json()) as Sources['feeds'][number];
    expect(feed).toMatchObject({ url: FEED, paused: false, lastFetch: null, added: 0 });
    const job = await ended(await started(await server.post(`/api/v1/feeds/${feed.id}/fetch`, {})));
    expect(job.reports.map(({ state }) => state)).toEqual(['added', 'refused']);
    const again = await ended(await started(await server.post(`/api/v1/feeds/${feed.id}/fetch`, {})));
    expect(again.total).toBe(1);
    for (const [action, paused] of [
      ['pause', true],
      ['resume', false],
    ] as const) {
      await server.post(`/api/v1/feeds/${feed.id}/${action}`, {});
      const { feeds } = await server.json<Sources>('/api/v1/sources');
      expect(feeds).toEqual([expect.objectContaining({ name: 'Lorne News', paused, added: 1, lastError: null })]);
    }
  });

  it('that cannot be fetched keep the reason', async () => {
    const feed = (await (
      await server.post('/api/v1/feeds', { url: 'https://feeds.example/none' })
    ).json()) as Sources['feeds'][number];
    const job = await ended(await started(await server.post(`/api/v1/feeds/${feed.id}/fetch`, {})));
    expect(job).toMatchObject({ state: 'failed', problem: expect.stringContaining('404') });
    const { feeds } = await server.json<Sources>('/api/v1/sources');
    expect(feeds.find(({ id }) => id === feed.id)?.lastError).toContain('404');
    expect((await server.post('/api/v1/feeds', { url: 'file:///etc/passwd' })).status).toBe(400);
    expect((await server.post('/api/v1/feeds/f0/fetch', {})).status).toBe(404);
  });

  it('stand beside the outlets and what they sent', async () => {
    const { outlets } = await server.json<Sources>('/api/v1/sources');
    const courier = outlets.find(({ outlet }) => outlet === 'Harbour Courier');
    expect(courier).toMatchObject({ reports: 3, own: 2, languages: ['en'], first: '2031-05-03T21:00:00Z' });
  });
});

describe('deciding', () => {
  it('puts a claim right, shows it everywhere, and takes it back', async () => {
    const before = await tarvel();
    const claim = before.figures.find(({ lower }) => lower === 19)?.claim ?? '';
    const { decision, incidents } = await decide({
      kind: 'correct-claim',
      left: claim,
      change: { claimant: 'civil defence' },
    });
    expect(incidents).toContain(before.incident);
    const { claims, decisions } = await server.json<{ claims: Claim[]; decisions: Decision[] }>(
      `/api/v1/claims/${claim}`,
    );
    expect(claims[0]).toMatchObject({ corrected: true, claimant: { name: 'civil defence' } });
    expect(decisions).toEqual([expect.objectContaining({ id: decision, kind: 'correct-claim', undone: false })]);
    expect((await tarvel()).figures.some(({ who }) => who === 'civil defence')).toBe(true);
    await undo(decision);
    expect(await tarvel()).toEqual(before);
    const listed = await server.json<{ decisions: Decision[] }>(`/api/v1/decisions?about=${claim}`);
    expect(listed.decisions.map(({ undone, undoes }) => [undone, undoes])).toEqual([
      [false, decision],
      [true, null],
    ]);
  });

  it('enters a claim that was missed, by its words', async () => {
    const { reports } = await server.json<ReportsPage>('/api/v1/reports?place=kelm');
    const report = reports.find(({ outlet }) => outlet === 'Lorne News')?.id ?? '';
    const { text } = await server.json<ReportText>(`/api/v1/reports/${report}`);
    const start = text.indexOf('No group has claimed');
    const change = { at: { start, end: text.length }, kind: 'statement' };
    const { decision } = await decide({ kind: 'enter-claim', left: report, change });
    const { claims } = await server.json<ReportText>(`/api/v1/reports/${report}`);
    expect(claims.filter(({ entered }) => entered)).toEqual([
      expect.objectContaining({ rule: null, kind: 'statement' }),
    ]);
    await undo(decision);
  });

  it('merges two parties and parts them again', async () => {
    const before = await server.json<Actors>('/api/v1/actors');
    const [a, b] = before.parties.filter(({ claims }) => claims > 0).map(({ party }) => party.key);
    const { decision } = await decide({ kind: 'same-actor', left: a, right: b });
    const merged = await server.json<Actors>('/api/v1/actors');
    const one = merged.parties.find(({ merged: keys }) => keys.length > 0);
    expect(one?.merged).toHaveLength(1);
    const { claims } = await server.json<{ claims: Claim[] }>('/api/v1/claims?limit=500');
    const spoken = claims.filter(({ claimant }) => claimant && [a, b].includes(claimant.party.key)).map(({ id }) => id);
    expect(one?.claims).toBe(new Set(spoken).size);
    await undo(decision);
    expect(await server.json<Actors>('/api/v1/actors')).toEqual(before);
  });

  it("puts a person's figures over a profile's", async () => {
    const { incident } = await tarvel();
    const body = { target: incident, profile: 'ibc', values: { min: 18, max: 21 }, reason: 'list of names' };
    const response = await server.post('/api/v1/assessments', body);
    expect(response.status, await response.clone().text()).toBe(201);
    const { decision } = (await response.json()) as Decided;
    const { profiles, decisions } = await server.json<Incident>(`/api/v1/incidents/${incident}`);
    expect(profiles.find(({ profile }) => profile === 'ibc')).toMatchObject({
      override: decision,
      values: { min: 18, max: 21 },
    });
    expect(decisions).toContainEqual(expect.objectContaining({ id: decision, kind: 'assess' }));
    await undo(decision);
  });

  it('refuses what does not fit, and says why', async () => {
    const { figures } = await tarvel();
    const left = figures[0]?.claim;
    for (const [body, status] of [
      [{ kind: 'correct-claim', left, change: { lower: -1 }, reason: 'x' }, 409],
      [{ kind: 'correct-claim', left, change: {}, reason: 'x' }, 409],
      [{ kind: 'correct-claim', left: 'czzzzzzzzzzz', change: { lower: 1 }, reason: 'x' }, 404],
      [{ kind: 'unheard-of', left, reason: 'x' }, 409],
      [{ kind: 'same-incident', left, reason: 'x' }, 409],
      [{ kind: 'correct-claim', left, change: { lower: 1 }, reason: '  ' }, 400],
      [{ kind: 'correct-claim', change: { lower: 1 }, reason: 'x' }, 400],
    ] as const) {
      const response = await server.post('/api/v1/decisions', body);
      const problem = (await response.json()) as Problem;
      expect(response.status, JSON.stringify([body, problem])).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(problem).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
    }
  });
});

describe('review', () => {
  const queue = (coder: string): Promise<Review> => server.json(`/api/v1/review?limit=500&coder=${coder}`);

  it('puts first what is in dispute', async () => {
    const { items, total } = await queue('ada');
    expect(items).toHaveLength(total);
    expect(items.map(({ value }) => value)).toEqual(items.map(({ value }) => value).sort((a, b) => b - a));
    expect(items.map(({ kind }) => kind)).toContain('unread');
    const contested = items.findIndex(({ kind }) => kind === 'contested');
    expect(contested).toBeGreaterThanOrEqual(0);
    expect(contested).toBeLessThan(items.findIndex(({ kind }) => kind === 'single-source'));
  });

  it('keeps assignments and notes', async () => {
    const { items } = await queue('ada');
    const id = encodeURIComponent(items.find(({ kind }) => kind === 'contested')?.id ?? '');
    expect((await server.post(`/api/v1/review/${id}/assign`, { to: 'bela' })).status).toBe(200);
    expect((await server.post(`/api/v1/review/${id}/note`, { text: 'Ask the hospital.', by: 'ada' })).status).toBe(201);
    const item = (await queue('ada')).items.find(one => encodeURIComponent(one.id) === id);
    expect(item).toMatchObject({ assigned: 'bela', notes: [{ by: 'ada', text: 'Ask the hospital.' }] });
    expect((await server.post('/api/v1/review/none/note', { text: 'x' })).status).toBe(404);
  });

  it('keeps the second coder blind until both have decided', async () => {
    const claim = (await tarvel()).figures.find(({ lower }) => lower === 14)?.claim ?? '';
    const item = async (coder: string): Promise<Review['items'][number] | undefined> => {
      const row = await tarvel();
      return (await queue(coder)).items.find(one => one.row === row.id && one.id.startsWith('row:'));
    };
    const own = encodeURIComponent((await item('bela'))?.id ?? '');
    expect((await server.post(`/api/v1/review/${own}/assign`, { to: 'bela' })).status).toBe(200);
    await decide({ kind: 'correct-claim', left: claim, change: { scope: 'operation' }, by: 'ada' });
    expect(await item('bela')).toMatchObject({ coders: ['ada'], agreement: 'one' });
    expect(JSON.stringify(await item('bela'))).not.toContain('operation');
    const seen = await server.json<{ decisions: Decision[] }>(`/api/v1/decisions?about=${claim}&coder=bela`);
    expect(seen.decisions.filter(({ by }) => by === 'ada')).toEqual([]);
    await decide({ kind: 'correct-claim', left: claim, change: { scope: 'incident' }, by: 'bela' });
    expect(await item('bela')).toMatchObject({ coders: ['ada', 'bela'], agreement: 'differ' });
    expect(await item('cyra')).toMatchObject({ agreement: 'one' });
  });
});

describe('the lists in memory', () => {
  it('are, after all these changes, what a fresh look finds', async () => {
    const fresh = new Ledger(server.store.database, () => Promise.reject(new Error('not asked')));
    const plain = async (ledger: Ledger): Promise<unknown> => {
      const view = await ledger.view(null);
      const rows = view.rows.map(({ group, incident, ids, reports, published }) => ({
        group,
        incident,
        ids: [...ids].sort(),
        reports: [...reports].sort(),
        published,
      }));
      const claims = [...view.index.claims].map(([id, { carriers, parties, places }]) => ({
        id,
        carriers: carriers.map(carrier => JSON.stringify(carrier)).sort(),
        parties: parties.map(party => JSON.stringify(party)).sort(),
        places,
      }));
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
      return {
        rows: rows.sort((a, b) => byId(a.group, b.group)),
        claims: claims.sort(byId),
        incidents: [...view.incidents.values()].sort(byId),
        origins: rows.flatMap(({ reports }) => reports.map(view.originOf)),
      };
    };
    expect(await plain(server.running.context.ledger)).toEqual(await plain(fresh));
  });
});
