import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../src/model/ledger/errors.js';
import { verifyFiles } from '../../../src/store/record/verify-files.js';
import { type Disk, emptyDisk, memoryFiles } from '../support/memory-files.js';
import { capturesOf, judgementOf, openRecord } from '../support/record.js';

async function ledger(): Promise<Disk> {
  const disk = emptyDisk();
  const record = await openRecord(memoryFiles(disk), { segmentBytes: 900 });
  for (let i = 0; i < 4; i += 1) await record.append([...capturesOf(2, i * 2), judgementOf(`j${i}`)]);
  const [tombstone] = await record.append([
    { kind: 'tombstone', key: 't', payload: { removes: [4], by: 'desk', reason: 'law' } },
  ]);
  await record.erase(4, tombstone?.seq ?? 0);
  await record.close();
  return disk;
}

const verify = (disk: Disk) => verifyFiles(memoryFiles(disk));

describe('verify', () => {
  it('finds nothing wrong where nothing is, removed payloads included', async () => {
    const found = await verify(await ledger());
    expect(found).toMatchObject({ entries: 13, findings: [] });
    expect(found.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the file of a flipped bit, wherever it is', async () => {
    const disk = await ledger();
    const paths = [...disk.names.keys()];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), async (file, at, bit) => {
        const path = paths[file % paths.length] ?? '';
        const node = disk.names.get(path);
        if (!node) return;
        const old = node.bytes;
        const position = at % old.length;
        node.bytes = old.slice();
        node.bytes[position] = (old[position] ?? 0) ^ (1 << bit);
        const { findings } = await verify(disk);
        node.bytes = old;
        expect(
          findings.map(({ place }) => place.file),
          `${path} byte ${position}`,
        ).toContain(path);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the line, and the byte at which it begins, of a changed entry and a changed payload', async () => {
    for (const path of ['record/000001.jsonl', 'payloads/000001.jsonl']) {
      const disk = await ledger();
      const node = disk.names.get(path);
      if (!node) throw new Error(path);
      const byte = Buffer.from(node.bytes).indexOf(10) + 1;
      node.bytes = node.bytes.slice();
      node.bytes[byte + 120] = (node.bytes[byte + 120] ?? 0) ^ 1;
      const { findings } = await verify(disk);
      expect(findings.map(({ place }) => describePlace(place))).toEqual([`${path}, line 2 (byte ${byte})`]);
    }
  });

  it('misses a line that was taken out, a file, a capture', async () => {
    const disk = await ledger();
    const capture = [...disk.names.keys()].find(path => path.startsWith('captures/')) ?? '';
    disk.names.delete(capture);
    expect((await verify(disk)).findings).toMatchObject([{ code: 'capture', place: { file: capture } }]);
    const node = disk.names.get('record/000001.jsonl');
    if (!node) throw new Error('no record');
    const lines = Buffer.from(node.bytes).toString().split('\n');
    node.bytes = Buffer.from([lines[0], ...lines.slice(2)].join('\n'));
    const codes = (await verify(disk)).findings.map(({ code }) => code);
    expect(codes).toContain('chain');
  });

  it('is not taken in by a payload that says it was removed', async () => {
    const disk = await ledger();
    const node = disk.names.get('payloads/000001.jsonl');
    if (!node) throw new Error('no payloads');
    const lines = Buffer.from(node.bytes).toString().split('\n');
    lines[0] = '{"seq":1,"removed":13}'.padEnd(lines[0]?.length ?? 0);
    node.bytes = Buffer.from(lines.join('\n'));
    expect((await verify(disk)).findings).toMatchObject([
      { code: 'payload', seq: 1, message: 'entry 1 was removed, but entry 13 is no tombstone for it' },
    ]);
  });

  it('passes on what its caller finds wrong with an entry', async () => {
    const { findings } = await verifyFiles(memoryFiles(await ledger()), {
      check: entry => (entry.kind === 'judgement' ? ['the quote does not cut out'] : []),
    });
    expect(findings.length).toBe(4);
    expect(findings[0]).toMatchObject({ code: 'quote', seq: 3, message: 'the quote does not cut out' });
  });
});
