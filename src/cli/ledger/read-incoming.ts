import { PassThrough } from 'node:stream';
import type { Reader } from '../../create-reader.js';
import type { Incoming } from '../../jobs/new-entries.js';
import type { Document } from '../../model/document.js';
import { CounterclaimError } from '../../model/errors.js';
import type { FailedReading, Reading } from '../../model/reading.js';
import type { AddFlags } from '../args/ledger-flags.js';
import { LINE_LIMIT } from '../batch/line.js';
import { lineId, readLine } from '../batch/read-line.js';
import { splitLines } from '../batch/split-lines.js';
import type { Capture } from '../input/capture.js';
import { captureInput } from '../input/capture-input.js';
import { documentOfCapture } from '../input/document-of.js';
import type { Io } from '../io.js';
import { openLines } from '../commands/line-source.js';
import { isInputError } from '../commands/outcome.js';
import { isBatch } from './gather-inputs.js';

/** A report read and ready to be recorded, or why it is not. */
export type Arrival =
  | { name: string; incoming: Incoming; reading: Reading }
  | { name: string; error: CounterclaimError };

/** A report to come: what it takes in memory, about (bytes), and its reading, which begins when asked for. */
export interface Arriving {
  bytes: number;
  read: () => Promise<Arrival>;
}

/** What a file is taken for that was not opened yet. */
const FILE_BYTES = 512 * 1024;

/** Of so many characters of a text, one may be lost in decoding; more, and it was none. */
const ONE_LOST_IN = 20;

/** Bytes that hardly decode are no report, and a record that nothing leaves is no place for them. */
function refuseBroken({ text, notices }: Document): void {
  if (!notices.some(({ code }) => code === 'encoding-broken')) return;
  const lost = text.split('\ufffd').length - 1;
  if (lost * ONE_LOST_IN > text.length)
    throw new CounterclaimError(
      'input-broken',
      `${lost} of its ${text.length} characters cannot be decoded: it is no text.`,
    );
}

async function readOne(capture: Capture, flags: AddFlags, reader: Reader): Promise<Arrival> {
  const { bytes, name, mediaType, url, retrieved } = capture;
  try {
    const document = await documentOfCapture(capture, flags.given, reader);
    if (document.text.trim() === '')
      throw new CounterclaimError('input-empty', 'It has no text: there is no report to read.');
    refuseBroken(document);
    const { published, title, outlet, language } = flags.given;
    const header = {
      url,
      published: published ?? null,
      title: title ?? null,
      outlet: outlet ?? null,
      language: language ?? null,
    };
    return {
      name,
      incoming: { bytes, mediaType, given: null, header, retrieved },
      reading: reader.readDocument(document),
    };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { name, error };
  }
}

type Line = Record<string, string | null | undefined>;

/** The line of a batch that was read, with what the line itself said of its report. */
function arrivalOf(name: string, text: string, out: string): Arrival {
  const reading = JSON.parse(out) as Reading | FailedReading;
  if ('error' in reading) return { name, error: new CounterclaimError(reading.error.code, reading.error.message) };
  const line = JSON.parse(text) as Line;
  const header = Object.fromEntries(
    ['url', 'published', 'title', 'outlet', 'language'].map(field => [field, line[field] ?? null]),
  );
  const bytes = new TextEncoder().encode(line['text'] ?? '');
  return {
    name,
    incoming: { bytes, mediaType: 'text/plain', given: line['id'] ?? null, header, retrieved: null },
    reading,
  };
}

async function* readLines(input: string, stream: AsyncIterable<Uint8Array>, read: ReadLine): AsyncGenerator<Arriving> {
  for await (const line of splitLines(stream, LINE_LIMIT)) {
    const name = `${input}: ${line.text === null ? `line ${line.number}` : lineId(line.number, line.text)}`;
    if (line.problem) {
      const { code, message } = line.problem;
      yield { bytes: 1, read: async () => ({ name, error: new CounterclaimError(code, message) }) };
    } else {
      const text = line.text ?? '';
      yield { bytes: line.bytes, read: async () => arrivalOf(name, text, await read(line.number, text)) };
    }
  }
}

/** Reads one line of a batch, here or in a thread, and gives the line that goes out for it. */
export type ReadLine = (number: number, text: string) => Promise<string>;

/** Standard input holds a batch when it begins like a line of JSON. */
async function* fromStdin(flags: AddFlags, io: Io, reader: Reader, read: ReadLine): AsyncGenerator<Arriving> {
  const capture = await captureInput('-', flags.given, io);
  const head = new TextDecoder('latin1').decode(capture.bytes.subarray(0, 64)).trimStart();
  if (!head.startsWith('{')) {
    yield { bytes: capture.bytes.length, read: () => readOne(capture, flags, reader) };
    return;
  }
  const stream = new PassThrough();
  stream.end(capture.bytes);
  yield* readLines('standard input', stream as AsyncIterable<Uint8Array>, read);
}

async function readFile(input: string, flags: AddFlags, io: Io, reader: Reader): Promise<Arrival> {
  try {
    return await readOne(await captureInput(input, flags.given, io), flags, reader);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { name: input, error };
  }
}

/** Reads an input, one report or a batch of them; what cannot be read costs no other. */
export async function* readIncoming(
  input: string,
  flags: AddFlags,
  io: Io,
  reader: Reader,
  read: ReadLine,
): AsyncGenerator<Arriving> {
  if (input === '-') yield* fromStdin(flags, io, reader, read);
  else if (isBatch(input)) yield* readLines(input, openLines(input, io).stream as AsyncIterable<Uint8Array>, read);
  else yield { bytes: FILE_BYTES, read: () => readFile(input, flags, io, reader) };
}

export const readHere =
  (reader: Reader): ReadLine =>
  async (number, text) =>
    readLine(reader, number, text);
