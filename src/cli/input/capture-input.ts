import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CounterclaimError } from '../../model/errors.js';
import type { Given } from '../args/read-flags.js';
import type { Io } from '../io.js';
import { type Capture, REPORT_LIMIT } from './capture.js';
import { fileProblem } from './file-problem.js';

const tooLarge = (): CounterclaimError =>
  new CounterclaimError(
    'input-too-large',
    `It is larger than ${REPORT_LIMIT / 1024 / 1024} MiB; a batch of reports goes in with --jsonl.`,
  );

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > REPORT_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What an input is called in a message. */
export const inputLabel = (input: string): string => (input === '-' ? 'standard input' : input || '""');

async function readPath(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > REPORT_LIMIT) throw tooLarge();
    return await readFile(path);
  } catch (error) {
    throw fileProblem(error);
  }
}

const local = (name: string, bytes: Uint8Array): Capture => ({
  bytes,
  name,
  mediaType: null,
  charset: null,
  url: null,
  retrieved: null,
});

/** Gets the bytes of a file, of standard input ("-"), or of an address; nothing is fetched for any other name. */
export async function captureInput(input: string, given: Given, io: Io): Promise<Capture> {
  if (input === '-') return local('stdin', await readStream(io.stdin));
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input))
    return (await import('./capture-url.js')).captureUrl(input, given.allowPrivate);
  return local(input, await readPath(input));
}
