import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchLine } from '../../../src/cli/batch/line.js';
import { splitLines } from '../../../src/cli/batch/split-lines.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}

async function split(parts: readonly Uint8Array[], limit = 1000): Promise<BatchLine[]> {
  const lines: BatchLine[] = [];
  for await (const line of splitLines(chunks(parts), limit)) lines.push(line);
  return lines;
}

const texts = async (input: string): Promise<(string | null)[]> => (await split([bytes(input)])).map(line => line.text);

describe('splitLines', () => {
  it('counts a last line without a line feed, but no line after the last line feed', async () => {
    expect(await texts('a\nb')).toEqual(['a', 'b']);
    expect(await texts('a\nb\n')).toEqual(['a', 'b']);
    expect(await texts('')).toEqual([]);
  });

  it('keeps empty lines, since each answers for itself', async () =>
    expect(await texts('a\n\n\nb')).toEqual(['a', '', '', 'b']));

  it('takes carriage returns and a byte order mark for what they are', async () =>
    expect(await texts('\ufeffa\r\nb\r\n')).toEqual(['a', 'b']));

  it('does not break lines at other separators', async () =>
    expect(await texts('a\u2028b\u0085c\n')).toEqual(['a\u2028b\u0085c']));

  it('reports a line that is too long and goes on behind it', async () => {
    const lines = await split([bytes('aaaa'), bytes('aaaaaaaa\nbb\n')], 10);
    expect(lines.map(({ number, text, problem, bytes: size }) => [number, text, problem?.code, size])).toEqual([
      [1, null, 'line-too-long', 12],
      [2, 'bb', undefined, 2],
    ]);
  });

  it('takes a line of exactly the limit', async () =>
    expect((await split([bytes('aaaa\n')], 4))[0]?.text).toBe('aaaa'));

  it('reports a line that is not UTF-8 and goes on behind it', async () => {
    const lines = await split([Uint8Array.of(0x61, 0xff, 0x0a, 0x62, 0x0a)]);
    expect(lines.map(line => line.problem?.code ?? line.text)).toEqual(['line-not-utf8', 'b']);
  });

  it('gives the same lines however the bytes are cut into chunks', async () => {
    const input = bytes('{"id":"喀"}\n\n𝕏𝕏\r\nlast');
    const whole = await split([input]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: input.length }), { maxLength: 8 }), async cuts => {
        const edges = [0, ...cuts.sort((a, b) => a - b), input.length];
        const parts = edges.slice(1).map((end, i) => input.slice(edges[i], end));
        expect(await split(parts)).toEqual(whole);
      }),
    );
  });
});
