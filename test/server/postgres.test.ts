import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import type { RowsPage } from '../../src/contract/rows.js';
import type { LedgerStatus } from '../../src/contract/status.js';
import { removeFolders } from '../store/support/stores.js';
import { newDatabase } from '../support/postgres.js';
import { startTest } from './support/server.js';

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
});
