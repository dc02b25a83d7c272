import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from '../test/store/support/kill-rounds.js';
import { newDatabase, newServerFolder, stopServer } from '../test/support/postgres.js';

/**
 * Kills a writer at random moments, on both stores: `tsx bench/store-kill.ts [ROUNDS] [SEED] [embedded|postgres]`.
 * Prints what was acknowledged, what stands, and what was lost, doubled or broken; ends with 1 when anything was.
 */
const [rounds = '50', seed = '1', only] = process.argv.slice(2);

/** mulberry32: the same seed gives the same moments. */
function drawn(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function run(name: string, location: string): Promise<void> {
  const report = await killRounds(location, Number(rounds), drawn(Number(seed)));
  console.log(name, JSON.stringify(report));
  const faults = [report.lost, report.twice, report.findings, report.differing];
  if (faults.some(list => list.length > 0)) process.exitCode = 1;
}

if (only !== 'postgres') {
  const home = mkdtempSync(join(tmpdir(), 'counterclaim-kill-'));
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
