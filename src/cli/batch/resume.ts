import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { CounterclaimError } from '../../model/errors.js';
import { lineId } from './read-line.js';

/** How far an output file got: complete lines, and the id of the last of them. */
export interface Progress {
  lines: number;
  lastId: string | null;
}

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

interface Counted {
  lines: number;
  /** Where the last complete line starts and ends (its line feed included). */
  start: number;
  end: number;
}

function countLines(file: number): Counted {
  const chunk = Buffer.allocUnsafe(CHUNK);
  const counted: Counted = { lines: 0, start: 0, end: 0 };
  for (let at = 0; ; ) {
    const got = readSync(file, chunk, 0, CHUNK, at);
    if (got === 0) return counted;
    for (let i = chunk.indexOf(LINE_FEED); i >= 0 && i < got; i = chunk.indexOf(LINE_FEED, i + 1)) {
      counted.lines++;
      counted.start = counted.end;
      counted.end = at + i + 1;
    }
    at += got;
  }
}

function idAt(file: number, { lines, start, end }: Counted): string | null {
  if (lines === 0) return null;
  const line = Buffer.alloc(end - start);
  readSync(file, line, 0, line.length, start);
  return lineId(lines, line.toString('utf8'));
}

/**
 * Counts the complete lines of an earlier run's output and cuts off a last one that was broken off,
 * so that the run can go on behind them. A file that is not there yet counts none.
 */
export function progressOf(path: string): Progress {
  if (!existsSync(path)) return { lines: 0, lastId: null };
  const file = openSync(path, 'r+');
  try {
    const counted = countLines(file);
    const progress = { lines: counted.lines, lastId: idAt(file, counted) };
    if (counted.end < fstatSync(file).size) ftruncateSync(file, counted.end);
    return progress;
  } finally {
    closeSync(file);
  }
}

/** Refuses to go on behind the output of another input. */
export function checkSame(path: string, progress: Progress, id: string): void {
  if (progress.lastId !== null && progress.lastId !== id)
    throw new CounterclaimError(
      'resume-mismatch',
      `${path} does not belong to this input: its line ${progress.lines} is "${progress.lastId}", the input's is "${id}".`,
    );
}
