import { createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createReader } from '../../create-reader.js';
import { createResources, type ResourceBundle } from '../../resources/resources.js';
import type { ReadFlags } from '../args/read-flags.js';
import { hybridReader } from '../batch/hybrid-reader.js';
import { type BatchLine, failedLine, LINE_LIMIT } from '../batch/line.js';
import { Pool, type Task } from '../batch/pool.js';
import { progressBar } from '../batch/progress-bar.js';
import { lineId, readLine } from '../batch/read-line.js';
import { checkSame, type Progress, progressOf } from '../batch/resume.js';
import { runBatch, type Tally } from '../batch/run-batch.js';
import { splitLines } from '../batch/split-lines.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { readBundle } from '../load-resources.js';
import { Output, OutputGone, writeProblem } from '../write-out.js';
import { catchInterrupt } from './interrupt.js';
import { openLines } from './line-source.js';

/** Lines under way a thread, and bytes of input under way altogether. */
const LINES_A_THREAD = 4;
const BYTES_UNDER_WAY = 64 * 1024 * 1024;

const crashed = ({ number, text }: Task, cause: Error | null): string =>
  failedLine(
    lineId(number, text),
    'worker-crashed',
    `The thread that read this line ended: ${cause?.message ?? 'no reason given'}`,
  );

/** Reads lines in threads, and the first of them here, so that a few start none. */
export function startReading(
  bundle: ResourceBundle,
  threads: number,
): { read: (number: number, text: string) => Promise<string>; pool: Pool } {
  let reader: ReturnType<typeof createReader> | undefined;
  const here = (number: number, text: string): string =>
    readLine((reader ??= createReader(createResources(bundle))), number, text);
  // A reading makes many short-lived records: a young generation of this size keeps collecting them cheap without costing memory.
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const spawn = (): Worker =>
    new Worker(new URL('./worker.js', import.meta.url), { workerData: { bundle }, resourceLimits });
  const pool = new Pool({ threads, spawn, onCrash: crashed });
  return { read: hybridReader(here, (number, text) => pool.read({ number, text })), pool };
}

function exitCode({ read, failed }: Tally, interrupted: boolean): ExitCode {
  if (interrupted) return EXIT.interrupted;
  if (failed === 0) return EXIT.read;
  return read > 0 ? EXIT.partlyRead : EXIT.nothingReadable;
}

function earlier(path: string): Progress {
  try {
    return progressOf(path);
  } catch (error) {
    throw writeProblem(error);
  }
}

/** Where lines go and how many are there already. */
function openOutput(
  flags: ReadFlags,
  io: Io,
): { out: Output; skip: number; check: (line: BatchLine) => void; close: () => Promise<void> } {
  if (flags.resume === undefined)
    return { out: new Output(io.stdout), skip: flags.skip ?? 0, check: () => {}, close: async () => {} };
  const path = flags.resume;
  const progress = earlier(path);
  const out = new Output(createWriteStream(path, { flags: 'a' }));
  const check = (line: BatchLine): void => checkSame(path, progress, lineId(line.number, line.text));
  return { out, skip: progress.lines, check, close: () => out.end() };
}

/** `counterclaim read --jsonl`: streams a batch through worker threads, one line out for each line in. */
export async function readBatch(flags: ReadFlags, io: Io): Promise<ExitCode> {
  const { stream, total } = openLines(flags.inputs[0], io);
  const threads = flags.threads ?? availableParallelism();
  const { out, skip, check, close } = openOutput(flags, io);
  const { read, pool } = startReading(readBundle(io.resources), threads);
  const bar = progressBar(io.stderr, total, () => performance.now());
  const interrupt = catchInterrupt(() => stream.destroy());
  try {
    const tally = await runBatch({
      lines: splitLines(interrupt.until(stream), flags.maxLine ?? LINE_LIMIT),
      read,
      write: line => out.write(`${line}\n`),
      limits: { lines: threads * LINES_A_THREAD, bytes: BYTES_UNDER_WAY },
      skip,
      onSkipped: check,
      onWritten: (line, failed) => bar.step(line.bytes + 1, failed),
      signal: interrupt.signal,
    });
    await close();
    return exitCode(tally, interrupt.signal.aborted);
  } catch (error) {
    if (error instanceof OutputGone) return EXIT.read;
    throw error;
  } finally {
    bar.end();
    interrupt.release();
    stream.destroy();
    await pool.close();
  }
}
