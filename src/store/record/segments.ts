import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { FileLayer } from '../files/file-layer.js';

export const RECORD = 'record';
export const PAYLOADS = 'payloads';
export const CAPTURES = 'captures';

const SEGMENT = /^(\d{6,})\.jsonl$/;

const nameOf = (segment: number): string => `${String(segment).padStart(6, '0')}.jsonl`;

/** Entries and their payloads lie in files of one number, line by line: line n of one belongs to line n of the other. */
export const recordFile = (segment: number): string => `${RECORD}/${nameOf(segment)}`;
export const payloadFile = (segment: number): string => `${PAYLOADS}/${nameOf(segment)}`;

/** A capture lies under the first two digits of its digest. */
export const captureFile = (sha256: string): string => `${CAPTURES}/${sha256.slice(0, 2)}/${sha256}`;

/** Numbers of the segments in a folder, in order. A gap means that a file was lost. */
export async function listSegments(files: FileLayer, folder: string): Promise<number[]> {
  const numbers = (await files.list(folder))
    .flatMap(name => SEGMENT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  numbers.forEach((number, index) => {
    if (number !== index + 1)
      throw new RecordDamagedError({ file: `${folder}/${nameOf(index + 1)}`, line: null, byte: null }, 'is missing');
  });
  return numbers;
}
