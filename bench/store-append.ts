import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../test/store/support/stores-plain.js';
import { captureOf } from '../test/store/support/record.js';
import { newDatabase, newServerFolder, stopServer } from '../test/support/postgres.js';

/**
 * How fast reports are recorded and acknowledged, how long opening takes, and how both grow with the ledger:
 * `tsx bench/store-append.ts [REPORTS] [KILOBYTES] [embedded|postgres]`. Each tenth of the way a line is printed.
 * Nothing is read or reconciled here: it is the durable side alone, on the disk of the system's folder for such files.
 */
const [reports = '2000', kilobytes = '20', only] = process.argv.slice(2);
const GROUP = 16;
const words = 'The harbour wall was hit again in the night, and two boats burnt. ';

const since = (start: number): number => Math.round(performance.now() - start);

async function run(name: string, location: string): Promise<void> {
  const total = Number(reports);
  const text = words.repeat(Math.ceil((Number(kilobytes) * 1024) / words.length));
  const step = Math.max(GROUP, Math.floor(total / 10));
  let store = await open(location);
  let done = 0;
  while (done < total) {
    const start = performance.now();
    for (const to = done + step; done < to; done += GROUP)
      await store.append(Array.from({ length: GROUP }, (_, i) => captureOf(`r${done + i}`, `${done + i} ${text}`)));
    const added = since(start);
    await store.settle();
    const one = performance.now();
    await store.append([captureOf(`one${done}`, `one ${done}`)]);
    console.log(
      `${name} ${done}: ${Math.round((step * 1000) / added)} reports/s in groups of ${GROUP}, one alone ${since(one)} ms`,
    );
  }
  await store.close();
  const start = performance.now();
  store = await open(location);
  console.log(`${name} opened in ${since(start)} ms`);
  const check = performance.now();
  const { entries, findings } = await store.verify();
  console.log(`${name} verified ${entries} entries in ${since(check)} ms, ${findings.length} findings`);
  await store.close();
}

if (only !== 'postgres') {
  const home = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  await run('embedded', join(home, 'home'));
  rmSync(home, { recursive: true, force: true });
}
if (only !== 'embedded') {
  const folder = newServerFolder();
  try {
    await run('postgres', await newDatabase(folder));
  } finally {
    await stopServer(folder);
  }
}
