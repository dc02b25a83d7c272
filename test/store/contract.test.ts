import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../src/store/files/node-files.js';
import { importRecord } from '../../src/store/import-record.js';
import { verifyLedger } from '../../src/store/open-store.js';
import { verifyFiles } from '../../src/store/record/verify-files.js';
import type { Store } from '../../src/store/store.js';
import { captureOf, capturesOf, judgementOf, openRecord } from './support/record.js';
import { kinds, newFolder, removeFolders } from './support/stores.js';
import { applyReports, entriesOf, open, reportsInView } from './support/stores-plain.js';

// Opening the embedded database takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

describe.each(kinds)('a store: $name', kind => {
  const opened: Store[] = [];
  const openAt = async (location: string, options = {}): Promise<Store> => {
    const store = await open(location, options);
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    removeFolders();
  });

  it('records, shows in the view, reads back, and holds all of it when opened again', async () => {
    const location = await kind.newLocation();
    const store = await openAt(location);
    expect(store.kind).toBe(kind.name);
    const appended = await store.append([...capturesOf(3), judgementOf('j1')]);
    expect(appended).toEqual([1, 2, 3, 4].map(seq => ({ seq, outcome: 'added' })));
    await store.settle();
    expect(await reportsInView(store)).toEqual(['r0', 'r1', 'r2']);
    expect(await store.payload(2)).toMatchObject({ report: 'r1', given: { outlet: 'The Harbour Post' } });
    expect(await store.payload(9)).toBeNull();
    const before = await entriesOf(store);
    await store.close();
    const again = await openAt(location);
    expect(await entriesOf(again)).toEqual(before);
    expect(await reportsInView(again)).toEqual(['r0', 'r1', 'r2']);
    expect(again.notices).toEqual([]);
  });

  it('keeps bytes by their digest, and has none by another', async () => {
    const store = await openAt(await kind.newLocation());
    const report = captureOf('r', 'Two boats burnt at the mole.');
    await store.append([report]);
    const digest = report.kind === 'capture' ? report.payload.capture : '';
    expect(Buffer.from((await store.capture(digest)) ?? []).toString()).toBe('Two boats burnt at the mole.');
    expect(await store.capture('0'.repeat(64))).toBeNull();
  });

  it('adds once what is added twice, in whatever order and from how many callers', async () => {
    const store = await openAt(await kind.newLocation());
    const all = capturesOf(12);
    const outcomes = await Promise.all([...all, ...[...all].reverse(), ...all].map(entry => store.append([entry])));
    expect(outcomes.filter(([one]) => one?.outcome === 'added').length).toBe(12);
    await store.settle();
    expect((await reportsInView(store)).length).toBe(12);
    expect((await entriesOf(store)).length).toBe(12);
    expect(await store.append(all.slice(0, 1))).toMatchObject([{ outcome: 'stands' }]);
    expect((await store.verify()).findings).toEqual([]);
  });

  it('takes a payload out, its bytes when nobody else needs them, and does not let it come back', async () => {
    const location = await kind.newLocation();
    const store = await openAt(location);
    const own = captureOf('witness', 'A name that must go.');
    const shared = captureOf('one', 'Carried by two outlets.');
    await store.append([own, shared, captureOf('two', 'Carried by two outlets.')]);
    expect(await store.remove([1, 2], 'desk', 'safety of a witness')).toBe(4);
    expect(await reportsInView(store)).toEqual(['two']);
    expect(await store.payload(1)).toBeNull();
    const digest = (entry: typeof own): string => (entry.kind === 'capture' ? entry.payload.capture : '');
    expect(await store.capture(digest(own))).toBeNull();
    expect(await store.capture(digest(shared))).not.toBeNull();
    expect((await store.verify()).findings).toEqual([]);
    expect(await store.append([own])).toEqual([{ seq: 1, outcome: 'removed' }]);
    await store.rebuild();
    expect(await reportsInView(store)).toEqual(['two']);
    expect(await store.append([own])).toEqual([{ seq: 1, outcome: 'removed' }]);
    await expect(store.remove([99], 'desk', 'none')).rejects.toMatchObject({ code: 'entry-missing' });
    await expect(store.remove([4], 'desk', 'a tombstone stays')).rejects.toMatchObject({ code: 'entry-missing' });
  });

  it('makes the view anew from the record alone', async () => {
    const store = await openAt(await kind.newLocation(), { applyAtOnce: 3 });
    await store.append(capturesOf(10));
    await store.settle();
    await store.database.deleteFrom('capture').execute();
    await store.database.insertInto('meta').values({ key: 'stray', value: 'x' }).execute();
    await store.rebuild();
    expect((await reportsInView(store)).length).toBe(10);
    expect(await store.database.selectFrom('meta').select('key').where('key', '=', 'stray').execute()).toEqual([]);
    await store.append(capturesOf(1, 10));
    await store.settle();
    expect((await reportsInView(store)).length).toBe(11);
  });

  it('stops when the view cannot follow, keeps the record, and goes on after that is mended', async () => {
    const location = await kind.newLocation();
    const store = await openAt(location, {
      apply: async () => {
        throw new Error('a bug in applying');
      },
    });
    expect(await store.append(capturesOf(2))).toHaveLength(2);
    await expect(store.settle()).rejects.toMatchObject({ code: 'apply-failed' });
    await expect(store.append(capturesOf(1, 5))).rejects.toMatchObject({ code: 'apply-failed' });
    await store.close();
    const mended = await openAt(location);
    expect(await reportsInView(mended)).toEqual(['r0', 'r1']);
  });

  it('applies all of a transaction or none of it', async () => {
    const location = await kind.newLocation();
    const store = await openAt(location, {
      apply: async (entries: Parameters<typeof applyReports>[0], transaction: Parameters<typeof applyReports>[1]) => {
        await applyReports(entries, transaction);
        throw new Error('after the rows');
      },
    });
    await store.append(capturesOf(2));
    await expect(store.settle()).rejects.toThrow('after the rows');
    expect(await reportsInView(store)).toEqual([]);
  });

  it('gives the same record as files, which another ledger opens', async () => {
    const store = await openAt(await kind.newLocation());
    await store.append([...capturesOf(4), judgementOf('j')]);
    await store.remove([2], 'desk', 'law');
    const folder = join(newFolder(), 'export');
    await store.exportTo(folder);
    const found = await verifyFiles(nodeFiles(folder));
    expect(found).toMatchObject({ entries: 6, findings: [], head: (await store.verify()).head });
    await expect(store.exportTo(folder)).rejects.toMatchObject({ code: 'export-exists' });
    const there = await kind.newLocation();
    await importRecord(folder, there);
    const copy = await openAt(there);
    expect(await entriesOf(copy)).toEqual(await entriesOf(store));
    expect(await reportsInView(copy)).toEqual(['r0', 'r2', 'r3']);
    expect((await copy.verify()).findings).toEqual([]);
    expect(await copy.append(capturesOf(2))).toMatchObject([{ outcome: 'stands' }, { outcome: 'removed' }]);
    await copy.close();
    await expect(importRecord(folder, there)).rejects.toMatchObject({ code: expect.stringMatching(/-exists$/) });
    expect(readdirSync(folder)).not.toContain('lock');
  });

  it('takes in nothing that does not verify', async () => {
    const home = join(newFolder(), 'home');
    const files = nodeFiles(home);
    const record = await openRecord(files);
    await record.append(capturesOf(2));
    await record.close();
    const payloads = join(home, 'payloads', '000001.jsonl');
    writeFileSync(payloads, readFileSync(payloads, 'utf8').replace('night 1', 'night 2').replace('"r1"', '"r7"'));
    await expect(importRecord(home, await kind.newLocation())).rejects.toThrow('payloads/000001.jsonl, line 2');
  });

  it('sorts text by code point and reads numbers as numbers', async () => {
    const store = await openAt(await kind.newLocation());
    await store.append(['b', 'B', 'ä', 'a', 'Z'].map(id => captureOf(id, id)));
    await store.settle();
    expect(await reportsInView(store)).toEqual(['B', 'Z', 'a', 'b', 'ä']);
    const { count } = await store.database
      .selectFrom('capture')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(5);
  });

  it('is not made where it was only to be opened', async () => {
    const location = await kind.newLocation();
    await expect(open(location, { create: false })).rejects.toMatchObject({ code: 'ledger-missing' });
    await expect(verifyLedger(location)).rejects.toMatchObject({ code: 'ledger-missing' });
    if (kind.name === 'embedded') expect(() => readdirSync(location)).toThrow('ENOENT');
  });
});
