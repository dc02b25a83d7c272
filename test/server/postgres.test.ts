import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import type { RowsPage } from '../../src/contract/rows.js';
import type { LedgerStatus } from '../../src/contract/status.js';
import { removeFolders } from '../store/support/stores.js';
import { newDatabase } from '../support/postgres.js';
import { listenTo } from './support/events.js';
import { KEY, startTest } from './support/server.js';
import { handed } from './support/texts.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
afterAll(removeFolders);

describe('on PostgreSQL', () => {
  it('answers as on the embedded store, every list', async () => {
    const [embedded, postgres] = [
      await startTest(),
      await startTest({ location: await newDatabase(inject('postgres')) }),
    ];
    try {
      expect((await postgres.json<LedgerStatus>('/api/v1/status')).store).toBe('postgres');
      for (const path of [
        'rows?profile=ibc',
        'rows?place=tarvel&sort=spread',
        'rows?asOf=2031-05-04',
        'contradictions',
        'map',
        'actors',
        'claims',
        'review?limit=500',
      ])
        expect(await postgres.json(`/api/v1/${path}`), path).toEqual(await embedded.json(`/api/v1/${path}`));
      const { rows } = await postgres.json<RowsPage>('/api/v1/rows');
      for (const id of new Set(rows.map(({ incident }) => incident)))
        expect((await postgres.get(`/api/v1/incidents/${id}`)).status).toBe(200);
    } finally {
      await postgres.stop();
      await embedded.stop();
    }
  });

  it('tells its listeners what another program wrote', async () => {
    const location = await newDatabase(inject('postgres'));
    const [mine, other] = [await startTest({ location, reports: [] }), await startTest({ location, reports: [] })];
    const events = await listenTo(`${mine.base}/api/v1/events`, { authorization: `Bearer ${KEY}` });
    try {
      await events.until(({ event }) => event === 'ledger');
      await other.add(handed.slice(0, 1));
      await other.store.settle();
      const [row] = (await other.json<RowsPage>('/api/v1/rows')).rows;
      if (!row) throw new Error('the report has no toll');
      await events.until(
        ({ event, data }) => event === 'ledger' && (data as { incidents: string[] }).incidents.includes(row.incident),
      );
      expect((await mine.json<RowsPage>('/api/v1/rows')).rows.map(({ id }) => id)).toContain(row.id);
    } finally {
      events.close();
      await mine.stop();
      await other.stop();
    }
  });
});
