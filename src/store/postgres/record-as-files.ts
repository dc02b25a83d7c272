import type pg from 'pg';
import type { RecordEntry } from '../../model/ledger/record.js';
import type { FileLayer } from '../files/file-layer.js';
import { FORMAT_FILE } from '../record/format.js';
import { formatEntry, formatPayload, formatRemoved } from '../record/lines.js';
import { captureFile, CAPTURES, PAYLOADS, payloadFile, RECORD, recordFile } from '../record/segments.js';

/** Entries in one file. */
const SEGMENT = 1000;

/** A removed payload's line is at least as long as this: nobody can tell how long it was. */
const REMOVED_LENGTH = 100;

const readOnly = (): never => {
  throw new Error('The record of a database is not written as files.');
};

async function entryLines(pool: pg.Pool, segment: number, upTo: number): Promise<string> {
  const { rows } = await pool.query<RecordEntry>(
    `select seq, at, kind, key, digest, prev, hash from record.entry where seq > $1 and seq <= $2 order by seq`,
    [(segment - 1) * SEGMENT, Math.min(upTo, segment * SEGMENT)],
  );
  return rows.map(row => `${formatEntry(row)}\n`).join('');
}

interface PayloadRow {
  seq: number;
  salt: string | null;
  payload: string | null;
  tombstone: number | null;
}

function payloadText({ seq, salt, payload, tombstone }: PayloadRow): string {
  if (payload !== null) return formatPayload(seq, salt ?? '', payload);
  return tombstone === null ? '' : formatRemoved(seq, tombstone, REMOVED_LENGTH);
}

async function payloadLines(pool: pg.Pool, segment: number, upTo: number): Promise<string> {
  const { rows } = await pool.query<PayloadRow>(
    `select e.seq, p.salt, p.payload, r.tombstone from record.entry e
       left join record.payload p on p.submission = e.submission left join record.removal r on r.seq = e.seq
       where e.seq > $1 and e.seq <= $2 order by e.seq`,
    [(segment - 1) * SEGMENT, Math.min(upTo, segment * SEGMENT)],
  );
  return rows.map(row => `${payloadText(row)}\n`).join('');
}

const segments = (upTo: number): number[] => Array.from({ length: Math.ceil(upTo / SEGMENT) }, (_, i) => i + 1);

async function captureNames(pool: pg.Pool, prefix: string): Promise<string[]> {
  const { rows } = await pool.query<{ sha256: string }>(
    'select sha256 from record.capture where starts_with(sha256, $1) order by sha256',
    [prefix],
  );
  return rows.map(({ sha256 }) => sha256);
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

async function list(pool: pg.Pool, upTo: number, folder: string): Promise<string[]> {
  if (folder === RECORD) return segments(upTo).map(number => baseName(recordFile(number)));
  if (folder === PAYLOADS) return segments(upTo).map(number => baseName(payloadFile(number)));
  if (folder === CAPTURES) {
    const { rows } = await pool.query<{ prefix: string }>(
      'select distinct left(sha256, 2) as prefix from record.capture order by 1',
    );
    return rows.map(({ prefix }) => prefix);
  }
  return folder.startsWith(`${CAPTURES}/`) ? captureNames(pool, baseName(folder)) : [];
}

async function whole(pool: pg.Pool, upTo: number, path: string): Promise<Uint8Array | null> {
  const segment = Number.parseInt(baseName(path), 10);
  if (path === FORMAT_FILE) {
    const { rows } = await pool.query<{ text: string }>('select text from record.format');
    return rows[0] ? Buffer.from(rows[0].text) : null;
  }
  if (path === recordFile(segment)) return Buffer.from(await entryLines(pool, segment, upTo));
  if (path === payloadFile(segment)) return Buffer.from(await payloadLines(pool, segment, upTo));
  if (path !== captureFile(baseName(path))) return null;
  const { rows } = await pool.query<{ bytes: Buffer }>('select bytes from record.capture where sha256 = $1', [
    baseName(path),
  ]);
  return rows[0]?.bytes ?? null;
}

/**
 * A database's record as the files that an embedded one has, for export and for checking; only to be read.
 * It ends with the entry that was the last when it was asked for, whatever is appended meanwhile.
 */
export async function recordAsFiles(pool: pg.Pool): Promise<FileLayer> {
  const { rows } = await pool.query<{ last: number | null }>('select max(seq) as last from record.entry');
  const upTo = rows[0]?.last ?? 0;
  return {
    read: async (path, offset = 0, length) =>
      (await whole(pool, upTo, path))?.subarray(offset, length === undefined ? undefined : offset + length) ?? null,
    size: async path => (await whole(pool, upTo, path))?.length ?? null,
    list: folder => list(pool, upTo, folder),
    open: readOnly,
    makeFolder: readOnly,
    rename: readOnly,
    remove: readOnly,
    syncFolder: readOnly,
  };
}

/** The table that a file of the export was made from. */
export function tableOf(file: string): string {
  if (file.startsWith(`${RECORD}/`)) return 'record.entry';
  if (file.startsWith(PAYLOADS)) return 'record.payload';
  if (file.startsWith(`${CAPTURES}/`)) return `record.capture, ${baseName(file)}`;
  return file === FORMAT_FILE ? 'record.format' : file;
}
