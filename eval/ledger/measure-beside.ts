/**
 * Adds the benchmark's report and three of our own about the same happenings to a new ledger, prints it, and says which of the
 * things that a recorder would have written by hand stand in it: `npx tsx eval/ledger/measure-beside.ts` after `npm run build`.
 * The benchmark's folder is COUNTERCLAIM_BENCH, by default ../shared/bench.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Incident, TollGroup } from '../../src/model/ledger/incident.js';

interface Wanted {
  harm: string;
  figures: number[];
  victims?: string;
  status?: string;
  origins?: number;
}
interface Expected {
  reports: { file: string; outlet: string; published: string }[];
  origins: number;
  groups: Wanted[];
  rival: [number, number][];
  apart: Wanted[];
}
interface Shown {
  incidents: Incident[];
}
interface ClaimsPage {
  claims: { id: string; toll: { lower: number | null } | null }[];
}

const HERE = 'eval/ledger/beside-benchmark';
const bench = join(process.env.COUNTERCLAIM_BENCH ?? '../shared/bench', 'dev/tolls-docs.jsonl');
if (!existsSync(bench)) {
  console.log(`No benchmark at ${bench}: set COUNTERCLAIM_BENCH to its folder.`);
  process.exit(0);
}
const expected = JSON.parse(readFileSync(join(HERE, 'expected.json'), 'utf8')) as Expected;
const home = mkdtempSync(join(tmpdir(), 'counterclaim-beside-'));
const lines = readFileSync(bench, 'utf8').split('\n');
const first = lines.find(line => line.includes('"seed-afp-20260228"')) ?? '';
const own = expected.reports.map(({ file, ...given }) =>
  JSON.stringify({ id: file, ...given, text: readFileSync(join(HERE, 'reports', file), 'utf8') }),
);
writeFileSync(join(home, 'reports.jsonl'), [first, ...own, ''].join('\n'));

const command = (...args: string[]): string =>
  execFileSync('node', ['bin/counterclaim.js', ...args, '--home', join(home, 'ledger')], { encoding: 'utf8' });
command('add', join(home, 'reports.jsonl'));
console.log(command('ledger'));
const shown = JSON.parse(command('ledger', '--format', 'json')) as Shown;
const page = JSON.parse(command('claims', '--limit', '1000', '--format', 'json')) as ClaimsPage;
const lower = new Map(page.claims.map(({ id, toll }) => [id, toll?.lower ?? null]));
rmSync(home, { recursive: true });

const lowerOf = (claim: string): number | null => lower.get(claim) ?? null;
const fits = (group: TollGroup, { harm, figures, victims }: Wanted): boolean =>
  group.harm === harm &&
  [...new Set(group.claims.map(lowerOf))].sort().join() === [...figures].sort().join() &&
  (!victims || group.victims.wordings.some(words => words.includes(victims)));
const groups = shown.incidents.flatMap(incident => incident.groups);
const homeOf = (wanted: Wanted): Incident | undefined =>
  shown.incidents.find(incident => incident.groups.some(group => fits(group, wanted)));

let right = 0;
let all = 0;
const say = (what: string, holds: boolean): void => {
  all += 1;
  if (holds) right += 1;
  console.log(`${holds ? 'yes' : 'NO '}  ${what}`);
};
const reports = new Set(shown.incidents.flatMap(incident => incident.reports)).size;
say(`${reports} reports`, reports === expected.reports.length + 1);
say(
  `${expected.origins} origins`,
  shown.incidents.some(incident => incident.origins === expected.origins),
);
for (const wanted of expected.groups) {
  const group = groups.find(one => fits(one, wanted));
  const found = group ? `${group.status}, ${group.origins} origins` : 'no such group';
  say(
    `${wanted.harm} ${wanted.figures.join(' beside ')}${wanted.victims ? ` ${wanted.victims}` : ''}: ${wanted.status} of ${wanted.origins} (${found})`,
    group?.status === wanted.status && group?.origins === wanted.origins,
  );
}
for (const [left, other] of expected.rival) {
  const rival = shown.incidents
    .flatMap(({ relations }) => relations)
    .some(
      ({ type, from, to }) =>
        type === 'rival' && [lowerOf(from), lowerOf(to)].sort().join() === [left, other].sort().join(),
    );
  say(`${left} and ${other} are rival`, rival);
}
const current = expected.groups[0] ? homeOf(expected.groups[0]) : undefined;
for (const wanted of expected.apart) {
  const its = homeOf(wanted);
  say(`${wanted.harm} ${wanted.figures.join()} ${wanted.victims ?? ''} lies apart`, !!its && its !== current);
}
console.log(`${right} of ${all}`);
