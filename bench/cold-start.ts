import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchTexts } from './texts.js';

/** Runs the built command and tells wall time (ms) and peak memory (MB, as the kernel counts it: VmHWM). */
function runCommand(args: string[]): { ms: number; mb: number } {
  const probe = `
    process.argv.splice(1, 0, 'bin/counterclaim.js');
    process.on('exit', () => process.stderr.write('PEAK ' + require('node:fs').readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\\s+(\\d+)/)[1]));`;
  const file = join(tmpdir(), `counterclaim-peak-${process.pid}.cjs`);
  writeFileSync(file, probe.split('\n').slice(2).join('\n'));
  const started = performance.now();
  const result = spawnSync('node', ['--require', file, 'bin/counterclaim.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - started;
  const peak = /PEAK (\d+)/.exec(result.stderr)?.[1];
  return { ms, mb: Number(peak ?? Number.NaN) / 1024 };
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Cold start of the command on one short report and on the help, peak memory of one report and of a batch. */
export function benchColdStart(runs = 9): void {
  const [text = ''] = benchTexts(1, 700);
  const report = join(tmpdir(), `counterclaim-bench-${process.pid}.txt`);
  writeFileSync(report, text);
  const batch = join(tmpdir(), `counterclaim-bench-${process.pid}.jsonl`);
  writeFileSync(
    batch,
    benchTexts(400, 700)
      .map((t, i) => JSON.stringify({ id: `r${i}`, text: t, published: '2031-05-15' }))
      .join('\n'),
  );
  const once = Array.from({ length: runs }, () => runCommand(['read', report, '--published', '2031-05-15']));
  const help = Array.from({ length: runs }, () => runCommand(['--help']));
  const many = runCommand(['read', '--jsonl', batch, '--threads', '1']);
  console.log(
    `\ncold start, median of ${runs} (ms): --help ${median(help.map(r => r.ms)).toFixed(0)}, read of one report ${median(once.map(r => r.ms)).toFixed(0)}`,
  );
  console.log(
    `peak memory (MB): one report ${median(once.map(r => r.mb)).toFixed(0)}, batch of 400 reports on one worker ${many.mb.toFixed(0)}`,
  );
}
