import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '../src/create-reader.js';
import type { Report } from '../src/model/report.js';
import type { Resources } from '../src/resources/resources.js';
import { measureSpeech, printSpeech } from './speech-proper.js';
import { syntaxOf } from './speech/syntax-of.js';

interface BenchSet {
  name: string;
  docs: string;
  gold: string;
  tasks: string[];
}

const SETS: BenchSet[] = [
  { name: 'tolls', docs: 'tolls-docs.jsonl', gold: 'tolls-gold.jsonl', tasks: ['tolls', 'statements', 'relations'] },
  ...[
    'attribution-dev:attribution',
    'attribution-train168:attribution',
    'times-meantime:times',
    'times-recognizers:times',
    'places-lgl:places',
    'events-plv-train:events',
  ].map(pair => {
    const [name = '', task = ''] = pair.split(':');
    return { name, docs: `${name}.docs.jsonl`, gold: `${name}.jsonl`, tasks: [task] };
  }),
];

interface Options {
  only: string | null;
  errors: number;
}

/** Reads a set with the reader and writes the readings, one line a report. */
function readSet(reader: Reader, docs: string, out: string): { reports: number; seconds: number } {
  const reports = readFileSync(docs, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Report);
  const started = performance.now();
  const lines = reports.map(report => JSON.stringify(reader.read(report)));
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(out, `${lines.join('\n')}\n`);
  return { reports: reports.length, seconds };
}

/** Scores every present set with the benchmark's own scorer and prints what it says. */
export function runBench(reader: Reader, resources: Resources, dir: string, options: Options): void {
  const temp = mkdtempSync(join(tmpdir(), 'counterclaim-eval-'));
  for (const set of SETS) {
    const docs = join(dir, 'dev', set.docs);
    if (!existsSync(docs) || (options.only && !set.name.includes(options.only))) continue;
    const readings = join(temp, `${set.name}.readings.jsonl`);
    const took = readSet(reader, docs, readings);
    console.log(`\n== ${set.name}: ${took.reports} reports in ${took.seconds.toFixed(1)} s → ${readings}`);
    if (set.tasks.includes('attribution'))
      printSpeech(measureSpeech(join(dir, 'dev', set.gold), readings, syntaxOf(resources)), options.errors);
    for (const task of [...set.tasks, 'grounding']) {
      const source = task === 'grounding' ? ['--docs', docs] : ['--gold', join(dir, 'dev', set.gold)];
      const shown = options.errors > 0 && task !== 'grounding' ? ['--errors', String(options.errors)] : [];
      console.log(score(join(dir, 'score.mjs'), [task, ...source, '--pred', readings, ...shown]));
    }
  }
}

function score(scorer: string, args: string[]): string {
  try {
    return execFileSync('node', [scorer, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    // Exit status 1 of `grounding` means violations; its report is on standard output.
    const failed = error as { stdout?: string; stderr?: string };
    return `${failed.stdout ?? ''}${failed.stderr ?? ''}`;
  }
}
