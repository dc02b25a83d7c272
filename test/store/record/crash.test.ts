import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appended } from '../../../src/model/ledger/record.js';
import { verifyFiles } from '../../../src/store/record/verify-files.js';
import { afterPowerLoss, type BeforeChange, type Disk, emptyDisk, memoryFiles } from '../support/memory-files.js';
import { allEntries, capturesOf, judgementOf, openRecord } from '../support/record.js';

class Stop extends Error {}

/** Lets so many changes to the disk pass, then fails every one. */
const stopAfter = (changes: number, error: () => Error): BeforeChange => {
  let left = changes;
  return () => {
    left -= 1;
    if (left < 0) throw error();
  };
};

/** Adds reports in groups until the disk fails; the ids of those that were acknowledged. */
async function addUntilStopped(disk: Disk, before: BeforeChange, sizes: readonly number[]): Promise<string[]> {
  const acknowledged: string[] = [];
  let from = 0;
  try {
    const record = await openRecord(memoryFiles(disk, before), { segmentBytes: 900 });
    for (const size of sizes) {
      const batch = [...capturesOf(size, from), judgementOf(`j${from}`)];
      const appended: Appended[] = await record.append(batch);
      if (appended.length === batch.length) for (let i = 0; i < size; i += 1) acknowledged.push(`r${from + i}`);
      from += size;
    }
  } catch {
    // the disk stopped
  }
  return acknowledged;
}

async function reportsOf(disk: Disk): Promise<string[]> {
  const record = await openRecord(memoryFiles(disk));
  const entries = await allEntries(record);
  await record.close();
  return entries.flatMap(({ entry }) => (entry.kind === 'capture' && entry.payload ? [entry.payload.report] : []));
}

async function expectNothingLost(disk: Disk, acknowledged: readonly string[]): Promise<void> {
  const stands = await reportsOf(disk);
  expect(stands).toEqual(expect.arrayContaining([...acknowledged]));
  expect(new Set(stands).size).toBe(stands.length);
  expect((await verifyFiles(memoryFiles(disk))).findings).toEqual([]);
  // Adding all of it again gives what a ledger that never failed would hold.
  const record = await openRecord(memoryFiles(disk));
  await record.append(capturesOf(12));
  await record.close();
  expect((await reportsOf(disk)).sort()).toEqual(expect.arrayContaining(capturesOf(12).map((_, i) => `r${i}`)));
  expect((await verifyFiles(memoryFiles(disk))).findings).toEqual([]);
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

/** Numbers from 0 to 1, drawn by the property's own seed. */
const drawn = (values: readonly number[]) => {
  let next = 0;
  return () => values[next++ % values.length] ?? 0;
};

const draws = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 40, maxLength: 40 });

describe('a record on a disk that fails', () => {
  it('holds all that was acknowledged after a loss of power at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 90 }), draws, async (groups, moment, kept) => {
        const disk = emptyDisk();
        const acknowledged = await addUntilStopped(
          disk,
          stopAfter(moment, () => new Stop()),
          groups,
        );
        await expectNothingLost(afterPowerLoss(disk, drawn(kept)), acknowledged);
      }),
      { numRuns: 400 },
    );
  });

  it('holds all that was acknowledged when the process is killed at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 90 }), async (groups, moment) => {
        const disk = emptyDisk();
        const acknowledged = await addUntilStopped(
          disk,
          stopAfter(moment, () => new Stop()),
          groups,
        );
        await expectNothingLost(disk, acknowledged);
      }),
      { numRuns: 200 },
    );
  });

  it('loses something when a layer leaves out the syncs (the test can fail)', async () => {
    const disk = emptyDisk();
    const files = memoryFiles(disk);
    const record = await openRecord({
      ...files,
      open: async path => ({ ...(await files.open(path)), sync: async () => {} }),
    });
    await record.append(capturesOf(3));
    const left = afterPowerLoss(disk, () => 0.9);
    await expect(openRecord(memoryFiles(left)).then(allEntries)).rejects.toThrow();
  });
});

describe('a full disk', () => {
  const full = (): Error => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

  it('stops with a clear message at whichever call it is met, without loss', async () => {
    for (let moment = 0; moment < 60; moment += 1) {
      const disk = emptyDisk();
      const acknowledged = await addUntilStopped(disk, stopAfter(moment, full), [2, 1, 3, 2]);
      await expectNothingLost(disk, acknowledged);
    }
  });

  it('says what was not recorded, and takes nothing more until it is opened again', async () => {
    const disk = emptyDisk();
    let isFull = false;
    const record = await openRecord(
      memoryFiles(disk, () => {
        if (isFull) throw full();
      }),
    );
    await record.append(capturesOf(2));
    isFull = true;
    await expect(record.append(capturesOf(3, 2))).rejects.toMatchObject({
      code: 'disk-full',
      message:
        'The disk of the ledger is full: 3 entries were not recorded; all that was acknowledged stands. Make room and add them again.',
    });
    isFull = false;
    await expect(record.append(capturesOf(1, 9))).rejects.toMatchObject({ code: 'disk-full' });
    await record.close();
    expect(await reportsOf(disk)).toEqual(['r0', 'r1']);
  });
});
