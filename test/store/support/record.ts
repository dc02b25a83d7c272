import type { Judgement } from '../../../src/model/ledger/judgement.js';
import { captureKey, judgementKey, type NewEntry } from '../../../src/model/ledger/record.js';
import type { FileLayer } from '../../../src/store/files/file-layer.js';
import { sha256 } from '../../../src/store/record/chain.js';
import { createRecord } from '../../../src/store/record/create-record.js';
import type { ReadEntry } from '../../../src/store/record/read-entries.js';
import { type FindKeys, RecordFiles, type RecordOptions } from '../../../src/store/record/record-files.js';

/** A capture of a few bytes; the same arguments give the same entry. */
export function captureOf(report: string, text: string): NewEntry {
  const capture = Buffer.from(text);
  const digest = sha256(capture);
  return {
    kind: 'capture',
    key: captureKey(report, digest),
    payload: {
      report,
      capture: digest,
      bytes: capture.length,
      mediaType: 'text/plain',
      given: { outlet: 'The Harbour Post' },
      retrieved: null,
    },
    capture,
  };
}

export function judgementOf(id: string, reason = 'the same strike'): NewEntry {
  const payload: Judgement = {
    id,
    kind: 'same-incident',
    left: 'c1',
    right: 'c2',
    verdict: 'same',
    change: null,
    by: 'desk',
    at: '2031-04-02T10:00:00Z',
    reason,
    undoes: null,
  };
  return { kind: 'judgement', key: judgementKey(id), payload };
}

export const capturesOf = (count: number, from = 0): NewEntry[] =>
  Array.from({ length: count }, (_, i) => captureOf(`r${from + i}`, `Shells fell on the quay, night ${from + i}.`));

/** The record with an index of keys in memory, as the view keeps it. */
export async function openRecord(files: FileLayer, options: Partial<RecordOptions> = {}): Promise<RecordFiles> {
  const keys = new Map<string, { seq: number; removed: boolean }>();
  const findKeys: FindKeys = async wanted =>
    new Map(
      wanted.flatMap(key => {
        const found = keys.get(key);
        return found ? [[key, found]] : [];
      }),
    );
  const committed = (entries: readonly ReadEntry[]): void => {
    for (const { entry } of entries) keys.set(entry.key, { seq: entry.seq, removed: entry.payload === null });
  };
  await createRecord(files, 0);
  const record = await RecordFiles.open(files, { findKeys, committed, ...options });
  for await (const read of record.entries()) committed([read]);
  return record;
}

export async function allEntries(record: RecordFiles, from = 1): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  for await (const read of record.entries(from)) entries.push(read);
  return entries;
}
