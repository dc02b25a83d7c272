import type { FileLayer, WritableFile } from '../files/file-layer.js';
import { sha256 } from './chain.js';

export const MARK_FILE = 'record/acknowledged';
const LENGTH = 256;

/** The last entry that was acknowledged, as far as is known. */
export interface Mark {
  seq: number;
  hash: string;
}

const format = ({ seq, hash }: Mark): string =>
  `${JSON.stringify({ seq, hash, sum: sha256(`${seq} ${hash}`) }).padEnd(LENGTH - 1, ' ')}\n`;

/**
 * Writes the mark over the one before. It is not synced: after a loss of power it may say less than what was
 * acknowledged, never more, for it is written after the entries were synced.
 */
export const writeMark = (file: WritableFile, mark: Mark): Promise<void> => file.write(Buffer.from(format(mark)), 0);

/** Null where there is none; `broken` where it is not as it was written. */
export async function readMark(files: FileLayer): Promise<Mark | 'broken' | null> {
  const bytes = await files.read(MARK_FILE);
  if (bytes === null || bytes.length === 0) return null;
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const { seq, hash } = JSON.parse(text) as Mark;
    return format({ seq, hash }) === text ? { seq, hash } : 'broken';
  } catch {
    return 'broken';
  }
}
