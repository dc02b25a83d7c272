import { describe, expect, it } from 'vitest';
import { RecordDamagedError } from '../../../src/model/ledger/errors.js';
import { MARK_FILE } from '../../../src/store/record/mark.js';
import { payloadFile, recordFile } from '../../../src/store/record/segments.js';
import { verifyFiles } from '../../../src/store/record/verify-files.js';
import { type Disk, emptyDisk, memoryFiles } from '../support/memory-files.js';
import { allEntries, captureOf, capturesOf, judgementOf, openRecord } from '../support/record.js';

const bytesOf = (disk: Disk, path: string): Uint8Array => {
  const node = disk.names.get(path);
  if (!node) throw new Error(`no ${path}`);
  return node.bytes;
};

function change(disk: Disk, path: string, to: (bytes: Uint8Array) => Uint8Array): void {
  const node = disk.names.get(path);
  if (!node) throw new Error(`no ${path}`);
  node.bytes = to(node.bytes.slice());
}

async function filled(entries = 6, segmentBytes = 700): Promise<Disk> {
  const disk = emptyDisk();
  const record = await openRecord(memoryFiles(disk), { segmentBytes });
  for (const entry of capturesOf(entries)) await record.append([entry]);
  await record.close();
  return disk;
}

describe('the record as files', () => {
  it('numbers entries without gaps and reads back what was recorded', async () => {
    const record = await openRecord(memoryFiles(emptyDisk()));
    const appended = await record.append([...capturesOf(3), judgementOf('j1')]);
    expect(appended).toEqual([1, 2, 3, 4].map(seq => ({ seq, outcome: 'added' })));
    const entries = await allEntries(record);
    expect(entries.map(({ entry }) => entry.kind)).toEqual(['capture', 'capture', 'capture', 'judgement']);
    expect(entries[3]?.entry.payload).toMatchObject({ id: 'j1', by: 'desk' });
    expect(await record.payload(2)).toMatchObject({ report: 'r1' });
    expect(await record.payload(9)).toBeNull();
  });

  it('records an equal key once: in one call, in two, and after opening again', async () => {
    const disk = emptyDisk();
    const record = await openRecord(memoryFiles(disk));
    const [first, again] = await record.append([captureOf('r', 'a'), captureOf('r', 'a')]);
    expect([first?.outcome, again?.outcome]).toEqual(['added', 'stands']);
    expect(await record.append([captureOf('r', 'a')])).toEqual([{ seq: 1, outcome: 'stands' }]);
    await record.close();
    const later = await openRecord(memoryFiles(disk));
    expect(await later.append([captureOf('r', 'a')])).toEqual([{ seq: 1, outcome: 'stands' }]);
    expect((await allEntries(later)).length).toBe(1);
  });

  it('keeps equal bytes of two reports once', async () => {
    const disk = emptyDisk();
    const record = await openRecord(memoryFiles(disk));
    await record.append([captureOf('one', 'same bytes'), captureOf('two', 'same bytes')]);
    expect([...disk.names.keys()].filter(name => name.startsWith('captures/')).length).toBe(1);
    expect(record.head.seq).toBe(2);
  });

  it('refuses bytes that are not those of the payload, and takes the next ones all the same', async () => {
    const record = await openRecord(memoryFiles(emptyDisk()));
    const wrong = { ...captureOf('r', 'a'), capture: Buffer.from('b') } as ReturnType<typeof captureOf>;
    await expect(record.append([wrong])).rejects.toThrow('the bytes given are');
    expect(await record.append([captureOf('r', 'a')])).toEqual([{ seq: 1, outcome: 'added' }]);
  });

  it('commits what many callers ask for at once together, each with its own answer', async () => {
    const disk = emptyDisk();
    let syncs = 0;
    const record = await openRecord(memoryFiles(disk, what => void (syncs += what === 'sync' ? 1 : 0)));
    syncs = 0;
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => record.append([judgementOf(`j${i}`)])));
    expect(answers.map(([one]) => one?.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(syncs).toBe(2);
  });

  it('goes on in a new segment when one is full, and reads across them from anywhere', async () => {
    const disk = await filled(8);
    const record = await openRecord(memoryFiles(disk));
    expect([...disk.names.keys()].filter(name => name.startsWith('record/0')).length).toBeGreaterThan(2);
    for (let from = 1; from <= 9; from += 1)
      expect((await allEntries(record, from)).map(({ entry }) => entry.seq)).toEqual(
        [1, 2, 3, 4, 5, 6, 7, 8].filter(seq => seq >= from),
      );
    expect(await record.payload(5)).toMatchObject({ report: 'r4' });
  });

  it('never goes back in time, and gives later commits later times', async () => {
    const clock = [5000, 4000, 4000];
    const record = await openRecord(memoryFiles(emptyDisk()), { now: () => clock.shift() ?? 0 });
    for (let i = 0; i < 3; i += 1) await record.append([judgementOf(`j${i}`)]);
    expect((await allEntries(record)).map(({ entry }) => Date.parse(entry.at))).toEqual([5000, 5001, 5002]);
  });
});

describe('what a crash leaves', () => {
  it('cuts off an entry without its end, says so, and goes on', async () => {
    const disk = await filled(3, 1e6);
    const whole = bytesOf(disk, recordFile(1)).length;
    change(disk, recordFile(1), bytes => Buffer.concat([bytes, Buffer.from('{"seq":4,"at":"20')]));
    change(disk, payloadFile(1), bytes => Buffer.concat([bytes, Buffer.from('{"seq":4,"salt"')]));
    const record = await openRecord(memoryFiles(disk));
    expect(record.notices.map(notice => notice.code)).toEqual(['record-torn', 'record-torn']);
    expect(record.notices[0]?.message).toContain(`record/000001.jsonl: 17 bytes from byte ${whole}`);
    await record.append([judgementOf('j')]);
    expect(record.head.seq).toBe(4);
    expect((await verifyFiles(memoryFiles(disk))).findings).toEqual([]);
  });

  it('cuts off blocks that were never written (zeros)', async () => {
    const disk = await filled(3, 1e6);
    change(disk, recordFile(1), bytes => Buffer.concat([bytes, new Uint8Array(512), Buffer.from('x"}\n')]));
    const record = await openRecord(memoryFiles(disk));
    expect(record.head.seq).toBe(3);
    expect(record.notices.length).toBe(1);
  });

  it('cuts off payloads whose entries were never written', async () => {
    const disk = await filled(2, 1e6);
    change(disk, payloadFile(1), bytes => Buffer.concat([bytes, bytes]));
    const record = await openRecord(memoryFiles(disk));
    await record.append([judgementOf('j')]);
    expect((await verifyFiles(memoryFiles(disk))).findings).toEqual([]);
  });

  it('names file, line and byte of a break in the middle and opens nothing', async () => {
    const disk = await filled(4, 1e6);
    const lines = Buffer.from(bytesOf(disk, recordFile(1)))
      .toString()
      .split('\n');
    const byte = (lines[0]?.length ?? 0) + 1;
    change(disk, recordFile(1), bytes => {
      bytes[byte + 30] = (bytes[byte + 30] ?? 0) ^ 1;
      return bytes;
    });
    const error: unknown = await openRecord(memoryFiles(disk)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RecordDamagedError);
    expect(String(error)).toContain(`record/000001.jsonl, line 2 (byte ${byte})`);
  });

  it('does not take damage to an acknowledged last entry for a torn end', async () => {
    for (const damage of [
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5),
      (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, bytes.length - 5), new Uint8Array(5)]),
      (bytes: Uint8Array) => bytes.subarray(0, 0),
    ]) {
      const disk = await filled(3, 1e6);
      change(disk, recordFile(1), damage);
      await expect(openRecord(memoryFiles(disk))).rejects.toThrow('were acknowledged');
    }
  });

  it('without the mark of what was acknowledged, still tells a changed entry from a torn one', async () => {
    const disk = await filled(3, 1e6);
    disk.names.delete(MARK_FILE);
    change(disk, recordFile(1), bytes => {
      bytes[bytes.length - 10] = 0x41;
      return bytes;
    });
    await expect(openRecord(memoryFiles(disk))).rejects.toThrow('line 3');
  });

  it('misses a segment that is gone', async () => {
    const disk = await filled(8);
    disk.names.delete(recordFile(2));
    await expect(openRecord(memoryFiles(disk))).rejects.toThrow('record/000002.jsonl: is missing');
  });
});

describe('removal', () => {
  it('takes a payload and its salt out, moves no other, and the chain still verifies', async () => {
    const disk = await filled(5);
    const record = await openRecord(memoryFiles(disk));
    const [tombstone] = await record.append([
      { kind: 'tombstone', key: 't1', payload: { removes: [2], by: 'desk', reason: 'safety of a witness' } },
    ]);
    expect((await verifyFiles(memoryFiles(disk))).findings.map(({ seq }) => seq)).toEqual([2]);
    await record.erase(2, tombstone?.seq ?? 0);
    expect(await record.payload(2)).toBeNull();
    expect(await record.payload(3)).toMatchObject({ report: 'r2' });
    const all = [...disk.names.values()].map(({ bytes }) => Buffer.from(bytes).toString()).join('');
    expect(all).not.toContain('"r1"');
    expect((await verifyFiles(memoryFiles(disk))).findings).toEqual([]);
    expect((await allEntries(record)).map(({ entry }) => entry.payload === null)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is done again with the same result', async () => {
    const disk = await filled(2);
    const record = await openRecord(memoryFiles(disk));
    await record.append([{ kind: 'tombstone', key: 't', payload: { removes: [1], by: 'desk', reason: 'law' } }]);
    await record.erase(1, 3);
    const once = Buffer.from(bytesOf(disk, payloadFile(1))).toString();
    await record.erase(1, 3);
    expect(Buffer.from(bytesOf(disk, payloadFile(1))).toString()).toBe(once);
  });
});
