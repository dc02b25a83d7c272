import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Generator } from './texts.js';

function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['bin/counterclaim.js', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Adds generated reports by the built command, start and end of the program included; reading alone beside it. */
export async function endToEnd(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const reports = new Generator(11).reports(count, 60);
    const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / count;
    const file = join(folder, 'reports.jsonl');
    writeFileSync(file, reports.map(report => `${JSON.stringify(report)}\n`).join(''));
    const home = join(folder, 'ledger');
    seconds(['add', 'samples/wire.txt', '--home', home]);
    const [read, added] = [seconds(['read', file, '--jsonl']), seconds(['add', file, '--home', home])];
    console.log(`${count} reports of ${words.toFixed(0)} words on the mean, 60 a day of six conflicts`);
    console.log(`read alone   ${(count / read).toFixed(1)} reports/s`);
    console.log(`add          ${(count / added).toFixed(1)} reports/s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
