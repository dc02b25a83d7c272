import type { BatchLine } from './line.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes of the line under way. A line over the limit is dropped as it comes in, so that memory stays bounded. */
class Gathering {
  private parts: Uint8Array[] = [];
  bytes = 0;

  constructor(private readonly limit: number) {}

  add(part: Uint8Array): void {
    this.bytes += part.length;
    if (this.bytes > this.limit) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  take(number: number): BatchLine {
    const { bytes, parts, limit } = this;
    this.parts = [];
    this.bytes = 0;
    if (bytes > limit) {
      const message = `The line has ${bytes} bytes; ${limit} are allowed (--max-line).`;
      return { number, bytes, text: null, problem: { code: 'line-too-long', message } };
    }
    return decode(number, Buffer.concat(parts));
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(number: number, raw: Uint8Array): BatchLine {
  const end = raw[raw.length - 1] === CARRIAGE_RETURN ? raw.length - 1 : raw.length;
  try {
    // The decoder drops a byte order mark, which only the first line of a file may have.
    return { number, bytes: raw.length, text: decoder.decode(raw.subarray(0, end)), problem: null };
  } catch {
    return {
      number,
      bytes: raw.length,
      text: null,
      problem: { code: 'line-not-utf8', message: 'The line is not UTF-8.' },
    };
  }
}

/** Splits bytes into lines, counting from 1. A last line without a line feed counts; the end of a last line does not start one. */
export async function* splitLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<BatchLine> {
  const line = new Gathering(limit);
  let number = 0;
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      line.add(chunk.subarray(from, at));
      from = at + 1;
      yield line.take(++number);
    }
    // Copied: what is left over outlives its chunk.
    if (from < chunk.length) line.add(Uint8Array.from(chunk.subarray(from)));
  }
  if (line.bytes > 0) yield line.take(++number);
}
