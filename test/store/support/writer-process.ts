import { writeSync } from 'node:fs';
import { open } from './stores-plain.js';
import { captureOf } from './record.js';

/**
 * Adds reports until it is killed: `writer-process LOCATION FROM`. Writes a line for each acknowledged one, and one when
 * the ledger is open. Every other group also holds reports of before, which must not stand twice.
 */
const [location = '', from = '0'] = process.argv.slice(2);
const store = await open(location);
writeSync(1, 'open\n');
let next = Number(from);
const words = 'The harbour wall was hit again in the night. '.repeat(40);

async function addGroup(): Promise<void> {
  const fresh = Array.from({ length: 1 + (next % 4) }, (_, i) => `r${next + i}`);
  next += fresh.length;
  const old = next % 2 === 0 && next > 9 ? [`r${next - 9}`] : [];
  const ids = [...fresh, ...old];
  await store.append(ids.map(id => captureOf(id, `${id}: ${words}`)));
  writeSync(1, ids.map(id => `${id}\n`).join(''));
}

for (;;) await Promise.all([addGroup(), addGroup(), addGroup()]);
