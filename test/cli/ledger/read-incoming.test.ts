import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AddFlags } from '../../../src/cli/args/ledger-flags.js';
import type { Io } from '../../../src/cli/io.js';
import { type Arrival, readHere, readIncoming } from '../../../src/cli/ledger/read-incoming.js';
import { createReader } from '../../../src/create-reader.js';
import { resources } from '../../support/resources.js';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-incoming-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reader = createReader(resources);

async function arrivalsOf(name: string, bytes: Uint8Array): Promise<Arrival[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const found: Arrival[] = [];
  const flags = { given: {} } as AddFlags;
  for await (const arrival of readIncoming(path, flags, {} as Io, reader, readHere(reader)))
    found.push(await arrival.read());
  return found;
}

/** Bytes that look random, without the signs of a known kind of file. */
const noise = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => 128 + ((Math.imul(i + 7, 2654435761) >>> 13) % 120));

describe('what comes in to be recorded', () => {
  it('is refused where hardly any of it decodes', async () => {
    const [arrival] = await arrivalsOf('noise.txt', noise(3000));
    expect(arrival).toMatchObject({ error: { code: expect.stringMatching(/^input-/) } });
  });

  it('stands where a byte or two of a report are broken', async () => {
    const text = Buffer.from(
      `Two soldiers were killed in Tarvel on Monday, the army said. ${'They were on patrol. '.repeat(20)}`,
    );
    text[70] = 0xff;
    const [arrival] = await arrivalsOf('report.txt', text);
    expect(arrival && 'reading' in arrival && arrival.reading.claims.length).toBeGreaterThan(0);
  });
});
