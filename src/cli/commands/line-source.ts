import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { CounterclaimError } from '../../model/errors.js';
import { FOLDER, fileProblem } from '../input/file-problem.js';
import type { Io } from '../io.js';

/** Bytes of a batch, and how many there are when that is known. */
export interface LineSource {
  stream: Readable;
  total: number | null;
}

/** Opens a batch: a file, or standard input for "-" or nothing. */
export function openLines(name: string | undefined, io: Io): LineSource {
  if (name === undefined || name === '-') return { stream: io.stdin, total: null };
  try {
    const stat = statSync(name);
    if (stat.isDirectory()) throw new CounterclaimError('input-unreadable', FOLDER);
    return { stream: createReadStream(name, { highWaterMark: 1 << 18 }), total: stat.isFile() ? stat.size : null };
  } catch (error) {
    throw fileProblem(error);
  }
}
