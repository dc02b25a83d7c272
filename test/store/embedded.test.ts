import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerLockedError, RecordDamagedError } from '../../src/model/ledger/errors.js';
import { verifyLedger } from '../../src/store/open-store.js';
import { captureOf, capturesOf } from './support/record.js';
import { newFolder, removeFolders } from './support/stores.js';
import { open, reportsInView } from './support/stores-plain.js';

// Opening the embedded database takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

afterEach(removeFolders, 60_000);

const newHome = (): string => join(newFolder(), 'home');

async function filled(home: string, reports: number): Promise<void> {
  const store = await open(home);
  await store.append(capturesOf(reports));
  await store.close();
}

async function reopened(home: string): Promise<{ reports: string[]; notices: string[] }> {
  const store = await open(home);
  try {
    return { reports: await reportsInView(store), notices: store.notices.map(({ code }) => code) };
  } finally {
    await store.close();
  }
}

describe('a ledger in a folder', () => {
  it('tells the second process who has it open, and verify as well', async () => {
    const home = newHome();
    const store = await open(home);
    await expect(open(home)).rejects.toBeInstanceOf(LedgerLockedError);
    await expect(verifyLedger(home)).rejects.toThrow(`process ${process.pid} on `);
    await store.append(capturesOf(1));
    await store.close();
    expect((await verifyLedger(home)).entries).toBe(1);
  });

  it('makes its database anew when that is gone, damaged, or of a machine that stopped', async () => {
    const home = newHome();
    await filled(home, 3);
    const whole = { reports: ['r0', 'r1', 'r2'], notices: ['view-rebuilt'] };
    rmSync(join(home, 'database'), { recursive: true });
    expect(await reopened(home)).toEqual(whole);
    writeFileSync(join(home, 'database', 'global', 'pg_control'), 'no longer');
    expect(await reopened(home)).toEqual(whole);
    const state = JSON.parse(readFileSync(join(home, 'database.json'), 'utf8')) as object;
    writeFileSync(join(home, 'database.json'), JSON.stringify({ ...state, clean: false, boot: 'another' }));
    expect(await reopened(home)).toEqual(whole);
    expect(await reopened(home)).toEqual({ ...whole, notices: [] });
  });

  it('makes its database anew when that is of another record, for example of a later state of it', async () => {
    const home = newHome();
    await filled(home, 2);
    const other = newHome();
    const store = await open(other);
    await store.append([captureOf('x', 'x')]);
    await store.exportTo(join(newFolder(), 'x'));
    await store.close();
    for (const part of ['FORMAT', 'record/000001.jsonl', 'payloads/000001.jsonl', 'record/acknowledged'])
      writeFileSync(join(home, part), readFileSync(join(other, part)));
    expect((await reopened(home)).reports).toEqual(['x']);
  });

  it('does not open a damaged record, leaves it as it is, and verify names every fault', async () => {
    const home = newHome();
    await filled(home, 3);
    const file = join(home, 'record', '000001.jsonl');
    const bytes = readFileSync(file);
    bytes[40] = (bytes[40] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    await expect(open(home)).rejects.toBeInstanceOf(RecordDamagedError);
    expect(readFileSync(file)).toEqual(bytes);
    const { findings } = await verifyLedger(home);
    expect(findings).toMatchObject([{ code: 'chain', place: { file: 'record/000001.jsonl', line: 1, byte: 0 } }]);
  });

  it('is not begun in a folder that holds something else', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await expect(open(folder)).rejects.toThrow('The folder holds "notes.txt" and is no ledger');
  });
});
