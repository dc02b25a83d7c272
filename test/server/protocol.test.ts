import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReportsPage } from '../../src/contract/report.js';
import type { LedgerRow, RowsPage } from '../../src/contract/rows.js';
import type { Problem } from '../../src/contract/status.js';
import { zProblem } from '../../src/contract/status.js';
import type { Claim } from '../../src/contract/claim.js';
import type { Actors } from '../../src/contract/views.js';
import { removeFolders } from '../store/support/stores.js';
import { startTest, type TestServer } from './support/server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: TestServer;
/** What the profiles' port gives in place of results, where a test says so. */
let broken: unknown = null;
beforeAll(async () => {
  server = await startTest({
    wrap: parts => ({
      ...parts,
      ports: {
        ...parts.ports,
        results: async (incidents, moment) =>
          broken === null ? parts.ports.results(incidents, moment) : (broken as never),
      },
    }),
  });
});
afterAll(async () => {
  await server.stop();
  removeFolders();
});

async function problem(path: string): Promise<Problem> {
  const response = await server.get(path);
  expect(response.headers.get('content-type'), path).toBe('application/problem+json');
  const body = zProblem.parse(await response.json());
  expect(body.status).toBe(response.status);
  return body;
}

describe('long answers', () => {
  it('are packed for who takes them packed, and tell so', async () => {
    const packed = await server.get('/api/v1/rows', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    const plain = await server.get('/api/v1/rows', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.json()).toEqual(await plain.json());
  });
});

describe('tags of answers', () => {
  const LISTS = [
    'status',
    'rows?harm=killed',
    'reports',
    'contradictions',
    'timeline',
    'map',
    'actors',
    'claims',
    'review',
    'sources',
    'decisions',
  ];

  it('tell that nothing has changed, without the answer', async () => {
    for (const list of LISTS) {
      const first = await server.get(`/api/v1/${list}`);
      expect(first.status, list).toBe(200);
      const etag = first.headers.get('etag') ?? '';
      expect(etag, list).toMatch(/^W\/"[\w-]{27}"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      await first.text();
      const again = await server.get(`/api/v1/${list}`, { 'if-none-match': `"other", ${etag}` });
      expect([again.status, await again.text()], list).toEqual([304, '']);
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('differ by what is asked, and once the ledger or the workplace has changed', async () => {
    const tag = async (path: string): Promise<string | null> => {
      const response = await server.get(path);
      await response.text();
      return response.headers.get('etag');
    };
    const before = await tag('/api/v1/rows');
    expect(await tag('/api/v1/rows?harm=killed')).not.toBe(before);
    expect(await tag('/api/v1/rows')).toBe(before);
    await server.post('/api/v1/feeds', { url: 'https://feeds.example/a' });
    const then = await tag('/api/v1/sources');
    await server.post('/api/v1/feeds', { url: 'https://feeds.example/b' });
    expect(await tag('/api/v1/sources')).not.toBe(then);
    const { rows } = await server.json<RowsPage>('/api/v1/rows');
    await server.post('/api/v1/decisions', { kind: 'read-report', left: rows[0]?.figures[0]?.report, reason: 'read' });
    expect(await tag('/api/v1/rows')).not.toBe(before);
    expect(await tag('/api/v1/reports')).toBeTruthy();
    const { reports } = await server.json<ReportsPage>('/api/v1/reports');
    expect(reports.filter(({ read }) => read)).toHaveLength(1);
  });

  it('are not given to problems', async () => {
    expect((await server.get('/api/v1/reports/r00000000000')).headers.get('etag')).toBeNull();
  });
});

describe('problems', () => {
  it('name what of a request does not fit', async () => {
    for (const [path, at] of [
      ['rows?limit=0', 'query.limit'],
      ['rows?limit=many', 'query.limit'],
      ['rows?harm=hurt', 'query.harm'],
      ['rows?from=2031-5-1', 'query.from'],
      ['rows?asOf=2031-02-30', 'query.asOf'],
      ['rows?bbox=1,2,3', 'query.bbox'],
      ['rows?profile=none', 'query.profile'],
      ['rows?misspelt=x', 'query'],
      ['incidents/Robert', 'param.id'],
      ['export', 'query.format'],
      ['claims?asOf=2031-05-05', 'query.clock'],
    ]) {
      const body = await problem(`/api/v1/${path}`);
      expect(body, path).toMatchObject({ status: 400, code: 'request-invalid' });
      expect(
        body.errors?.map(error => error.at),
        path,
      ).toContain(at);
    }
  });

  it('tell of ids and addresses that lead nowhere', async () => {
    for (const path of ['incidents/c00000000000', 'reports/r00000000000', 'claims/c00000000000'])
      expect(await problem(`/api/v1/${path}`), path).toMatchObject({ status: 404, code: 'id-unknown' });
    for (const path of ['/api/v1/nothing', '/api/nothing', '/api/v2/rows'])
      expect(await problem(path), path).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('tell of cursors that are none of the list', async () => {
    const { next } = await server.json<RowsPage>('/api/v1/rows?limit=1&sort=reach');
    for (const after of ['x', '%00', 'W10', next ?? ''])
      expect(await problem(`/api/v1/rows?after=${encodeURIComponent(after)}&sort=latest`), after).toMatchObject({
        code: 'cursor-invalid',
      });
  });

  it('tell of bodies that are too large, of another type, or no JSON', async () => {
    const authorization = { authorization: `Bearer ${'a-key-that-only-these-tests-know'}` };
    const send = async (body: string, type: string): Promise<[number, string]> => {
      const response = await fetch(`${server.base}/api/v1/decisions`, {
        method: 'POST',
        headers: { ...authorization, 'content-type': type },
        body,
      });
      return [response.status, ((await response.json()) as Problem).code];
    };
    expect(await send('{', 'application/json')).toEqual([400, 'request-invalid']);
    expect(await send('{}', 'text/plain')).toEqual([415, 'media-type']);
    expect(await send('a=b', 'application/x-www-form-urlencoded')).toEqual([415, 'media-type']);
    expect(await send(JSON.stringify({ reason: 'x'.repeat(300_000) }), 'application/json')).toEqual([
      413,
      'body-too-large',
    ]);
  });

  it('hold an answer back that does not fit its description, and log the field', async () => {
    const { rows } = await server.json<RowsPage>('/api/v1/rows');
    const incident = rows[0]?.incident ?? '';
    broken = new Map([
      [
        incident,
        [
          {
            profile: 'ibc',
            incident,
            values: { min: {} },
            printed: {},
            parts: [],
            chosen: [],
            excluded: [],
            notes: [],
            grade: null,
            provisional: false,
            override: null,
          },
        ],
      ],
    ]);
    try {
      const body = await problem(`/api/v1/incidents/${incident}`);
      expect(body).toMatchObject({ status: 500, code: 'answer-invalid' });
      expect(JSON.stringify(body)).not.toContain('min');
      expect(server.log.findLast(({ event }) => event === 'answer-invalid')?.faults).toContain('profiles.0.values.min');
      broken = new Error('not a map');
      const failed = await problem(`/api/v1/incidents/${incident}`);
      expect(failed).toMatchObject({ status: 500, code: 'internal' });
      expect(JSON.stringify(failed)).not.toMatch(/\.ts|at |not a/);
    } finally {
      broken = null;
    }
  });

  it('come, or a good answer, for any query whatever', async () => {
    const names = fc.constantFrom(
      'actor',
      'party',
      'place',
      'from',
      'to',
      'harm',
      'status',
      'incident',
      'report',
      'bbox',
      'asOf',
      'clock',
      'limit',
      'after',
      'sort',
      'profile',
    );
    const values = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        "'; drop table report; --",
        '%',
        '\\',
        '\u0000',
        '2031-99-99',
        '-1',
        '9'.repeat(30),
        '\ud800',
        '__proto__',
        '1,2,3,4',
      ),
    );
    const paths = fc.constantFrom('rows', 'reports', 'contradictions', 'timeline', 'map', 'actors', 'claims');
    await fc.assert(
      fc.asyncProperty(paths, fc.array(fc.tuple(names, values), { maxLength: 3 }), async (path, query) => {
        const response = await server.get(`/api/v1/${path}?${new URLSearchParams(query)}`);
        await response.text();
        expect([200, 400], `${path} ${JSON.stringify(query)} ${JSON.stringify(server.log.at(-2))}`).toContain(
          response.status,
        );
      }),
      { numRuns: 150 },
    );
    expect(await server.json<{ reports: number }>('/api/v1/status')).toMatchObject({ reports: 6 });
  });
});

describe('the description', () => {
  type Schema = Record<string, unknown>;
  interface Document {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, Schema> };
  }

  it('is OpenAPI 3.1, names every route, and every name in it is there', async () => {
    const text = await (await server.get('/api/openapi.json')).text();
    const document = JSON.parse(text) as Document;
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`),
    );
    for (const route of [
      ...[
        'status',
        'rows',
        'incidents/{id}',
        'claims',
        'claims/{id}',
        'reports',
        'reports/{id}',
        'contradictions',
        'timeline',
        'map',
        'actors',
        'review',
        'sources',
        'decisions',
        'jobs/{id}',
        'export',
        'events',
      ].map(path => `get /${path}`),
      ...[
        'decisions',
        'decisions/{id}/undo',
        'assessments',
        'reports',
        'feeds',
        'feeds/{id}/pause',
        'feeds/{id}/resume',
        'feeds/{id}/fetch',
        'review/{id}/assign',
        'review/{id}/note',
      ].map(path => `post /${path}`),
      'delete /jobs/{id}',
    ])
      expect(routes, route).toContain(route);
    const names = new Set(Object.keys(document.components.schemas));
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(names, name).toContain(name);
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
    expect(document.components.schemas.Party).toMatchObject({ type: 'object' });
  });

  it('is a page without script, style or anything from elsewhere', async () => {
    const response = await server.get('/api/reference');
    expect(response.headers.get('content-type')).toContain('text/html');
    const text = await response.text();
    expect(text).not.toMatch(/<script|<style|style=|onclick|https?:\/\//);
    expect(text).toContain('GET /api/v1/rows');
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g)) expect(text, anchor).toContain(`id="${anchor}"`);
    expect(text).toContain('id="problem-request-invalid"');
  });
});

describe('lists', () => {
  it('of claims page through all of them, each with its rule', async () => {
    const seen: Claim[] = [];
    let after = '';
    do {
      const page = await server.json<{ claims: Claim[]; next: string | null }>(`/api/v1/claims?limit=5${after}`);
      seen.push(...page.claims);
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after !== '');
    const { claims } = await server.json<{ claims: number }>('/api/v1/status');
    expect(seen).toHaveLength(claims);
    expect(new Set(seen.map(({ id, report }) => `${id} ${report}`)).size).toBe(claims);
    expect(seen.every(({ rule }) => rule)).toBe(true);
    const { incident } = await server.json<{ incident: string | null }>(
      `/api/v1/claims/${seen.find(({ toll }) => toll)?.id}`,
    );
    expect(incident).toMatch(/^c/);
  });

  it('of actors tell who speaks for whom and who stands how to whom', async () => {
    const { parties, stances } = await server.json<Actors>('/api/v1/actors');
    expect(parties.find(({ speakers }) => speakers.some(({ name }) => name.includes('hospital')))).toBeDefined();
    const keys = new Set(parties.map(({ party }) => party.key));
    expect(stances.length).toBeGreaterThan(0);
    for (const { from, to, claims, example } of stances) {
      expect(keys.has(from) && keys.has(to) && claims > 0).toBe(true);
      expect((await server.get(`/api/v1/claims/${example}`)).status).toBe(200);
    }
    expect((await server.json<Actors>('/api/v1/actors?place=kelm')).parties.length).toBeLessThan(parties.length);
  });
});

describe('export', () => {
  it('gives what is filtered, a line a figure, and the same rows as lines of JSON', async () => {
    const { rows } = await server.json<RowsPage>('/api/v1/rows?harm=killed');
    const csv = await server.get('/api/v1/export?format=csv&harm=killed&profile=ibc');
    expect(csv.headers.get('content-disposition')).toMatch(/attachment; filename="counterclaim-\d+\.csv"/);
    const lines = (await csv.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + rows.reduce((sum, { figures }) => sum + figures.length, 0));
    expect(lines[0]).toMatch(/^incident,kind,row,.*,quote,ibc_/);
    const jsonl = (await (await server.get('/api/v1/export?format=jsonl&harm=killed')).text()).trimEnd().split('\n');
    expect(jsonl.map(line => (JSON.parse(line) as LedgerRow).id)).toEqual(rows.map(({ id }) => id));
  });
});
