import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { verifyLedger } from '../../src/store/open-store.js';
import { merkleRoot } from '../../src/store/postgres/merkle.js';
import { sha256 } from '../../src/store/record/chain.js';
import { newDatabase } from '../support/postgres.js';
import { capturesOf, judgementOf } from './support/record.js';
import { entriesOf, open, reportsInView } from './support/stores-plain.js';

// Opening the embedded database takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let location = '';
let client: pg.Client;

beforeEach(async () => {
  location = await newDatabase(inject('postgres'));
  client = new pg.Client(location);
  await client.connect();
});
afterEach(() => client.end());

async function filled(): Promise<void> {
  const store = await open(location);
  await store.append([...capturesOf(3), judgementOf('j')]);
  await store.close();
}

const GUARDED = ['format', 'submission', 'payload', 'capture', 'entry', 'seal', 'removal'];

describe('the record in PostgreSQL', () => {
  it('refuses to be changed, by its owner too', async () => {
    await filled();
    await expect(client.query("update record.entry set at = 'x'")).rejects.toThrow(
      'append-only: UPDATE on record.entry',
    );
    await expect(client.query('delete from record.payload')).rejects.toThrow('append-only: DELETE');
    for (const table of GUARDED)
      await expect(client.query(`truncate record.${table} cascade`), table).rejects.toThrow('append-only: TRUNCATE');
    expect((await verifyLedger(location)).findings).toEqual([]);
  });

  it('grants its writer to insert, neither to update nor to delete', async () => {
    await filled();
    await client.query('set role counterclaim_writer');
    for (const table of GUARDED) {
      await expect(client.query(`delete from record.${table}`), table).rejects.toThrow('permission denied');
      await expect(client.query(`truncate record.${table}`), table).rejects.toThrow('permission denied');
    }
    await expect(client.query("update record.entry set at = 'x'")).rejects.toThrow('permission denied');
    await expect(client.query('select record.erase(1)')).rejects.toThrow('entry 1 is no tombstone');
  });

  it('keeps many writers apart: no number twice, nothing lost, each report once', async () => {
    const stores = await Promise.all([open(location), open(location), open(location)]);
    const reports = capturesOf(30);
    const answers = await Promise.all(stores.flatMap(store => reports.map(report => store.append([report]))));
    expect(answers.filter(([one]) => one?.outcome === 'added').length).toBe(30);
    for (const store of stores) await store.settle();
    const [first, ...others] = await Promise.all(stores.map(store => entriesOf(store)));
    expect(first?.length).toBe(30);
    for (const other of others) expect(other).toEqual(first);
    const [store] = stores;
    if (!store) throw new Error('no store');
    expect((await reportsInView(store)).length).toBe(30);
    expect((await store.verify()).findings).toEqual([]);
    for (const one of stores) await one.close();
  });

  it('names what was changed behind its back', async () => {
    await filled();
    const changes: [table: string, change: string, seq: number | null][] = [
      [
        'record.payload',
        `update record.payload set payload = replace(payload, 'r1', 'r9') where submission =
        (select submission from record.entry where seq = 2)`,
        2,
      ],
      ['record.entry', "update record.entry set at = '2001-01-01T00:00:00.000Z' where seq = 3", 3],
      ['record.seal', "update record.seal set root = 'x' where number = 1", null],
      [
        'record.capture',
        "update record.capture set bytes = 'x' where sha256 = (select min(sha256) from record.capture)",
        null,
      ],
    ];
    await client.query("set session_replication_role = 'replica'");
    for (const [table, change, seq] of changes) {
      await client.query('begin');
      await client.query(change);
      await client.query('commit');
      const { findings } = await verifyLedger(location);
      const named = findings.find(({ place }) => place.file.startsWith(table));
      expect(named, table).toBeDefined();
      if (seq !== null) expect(named?.seq).toBe(seq);
    }
  });

  it('makes the view anew when its tables are of another version', async () => {
    await filled();
    await client.query("update ledger.migration set digest = 'older'");
    const store = await open(location);
    expect(store.notices.map(({ code }) => code)).toEqual(['view-rebuilt']);
    expect(await reportsInView(store)).toEqual(['r0', 'r1', 'r2']);
    await store.close();
  });

  it('says so when there is no server', async () => {
    await expect(open('postgres://nobody@127.0.0.1:9/none')).rejects.toMatchObject({ code: 'database-unreachable' });
  });
});

describe('a Merkle root', () => {
  it('is that of RFC 6962 over the hashes, and changes with each of them and their order', () => {
    const leaf = (text: string): string => sha256(Buffer.from([0]), text);
    const node = (left: string, right: string): string => sha256(Buffer.from([1]), left, right);
    expect(merkleRoot(['a'])).toBe(leaf('a'));
    expect(merkleRoot(['a', 'b', 'c'])).toBe(node(node(leaf('a'), leaf('b')), leaf('c')));
    const roots = [['a', 'b'], ['b', 'a'], ['a', 'b', 'b'], ['a', 'c'], []].map(merkleRoot);
    expect(new Set(roots).size).toBe(5);
  });
});
