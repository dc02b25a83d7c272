import type { BatchLine } from './line.js';
import { failedLine, lineName } from './line.js';
import { OrderedWindow, type WindowLimits } from './ordered-window.js';

export interface BatchOptions {
  lines: AsyncIterable<BatchLine>;
  /** Reads one line and gives the line that goes out for it. */
  read: (number: number, text: string) => Promise<string>;
  /** Takes one line that goes out; resolves when the next may come. */
  write: (out: string) => void | Promise<void>;
  limits: WindowLimits;
  /** Lines at the head to pass over; called with the last of them. */
  skip: number;
  onSkipped?: (last: BatchLine) => void;
  onWritten?: (line: BatchLine, failed: boolean) => void;
  /** Stops taking lines in; those under way are finished. */
  signal?: AbortSignal;
}

export interface Tally {
  read: number;
  failed: number;
}

const isFailure = (out: string): boolean => /^\{"format":1,"id":"(?:[^"\\]|\\.)*","error":\{/.test(out);

/** Streams lines through the reader: one line out for each line in, in the same order, a bounded number under way. */
export async function runBatch(options: BatchOptions): Promise<Tally> {
  const tally: Tally = { read: 0, failed: 0 };
  const written = async ({ line, out }: { line: BatchLine; out: string }): Promise<void> => {
    await options.write(out);
    const failed = isFailure(out);
    if (failed) tally.failed++;
    else tally.read++;
    options.onWritten?.(line, failed);
  };
  const window = new OrderedWindow(options.limits, written);
  for await (const line of options.lines) {
    if (options.signal?.aborted) break;
    if (line.number <= options.skip) {
      if (line.number === options.skip) options.onSkipped?.(line);
      continue;
    }
    await window.add(line.bytes, async () => ({ line, out: await outFor(line, options.read) }));
  }
  await window.finish();
  return tally;
}

async function outFor(line: BatchLine, read: BatchOptions['read']): Promise<string> {
  if (line.problem) return failedLine(lineName(line.number), line.problem.code, line.problem.message);
  return read(line.number, line.text ?? '');
}
